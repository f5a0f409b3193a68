#include "core/engine/simulation/run.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/timeline/step_roles.h"
#include "core/writing/page/scenario_markdown.h"
#include "core/writing/page/scenario_page.h"
#include "core/writing/report/result_writer.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace {

using fetchscope::fuzzing::require;
using namespace fetchscope;

/// Choices that the input's bytes make, one a byte; after its end always the first.
class Choices
{
public:
    Choices(const std::uint8_t* data, std::size_t size)
        : m_data(data)
        , m_size(size)
    {
    }
    std::size_t below(std::size_t count) { return m_at < m_size ? m_data[m_at++] % count : 0; }
    bool maybe() { return below(3) == 1; }
    template <std::size_t Count> std::string_view of(const std::array<std::string_view, Count>& list)
    {
        return list[below(Count)];
    }

private:
    const std::uint8_t* m_data;
    std::size_t m_size;
    std::size_t m_at = 0;
};

/// What no export may hold as it is.
constexpr std::string_view mark = "<b title=\\\"&x'>";
constexpr std::string_view markAsHtml = "<b title=\"&x'>";

constexpr std::array<std::string_view, 12> urls {"https://api.example.test/a", "https://app.example.test/b",
    "https://other.example/c?q=<b>", "http://api.example.test/d", "http://192.168.1.1/e", "/f#x", "data:text/html,<b>",
    "wss://api.example.test/ws", "https://u:p@api.example.test/g", "http://localhost:3000/h", "blob:https://x/1",
    "https://api.example.test:6000/"};
constexpr std::array<std::string_view, 7> pages {"https://app.example.test/index.html", "file:///home/user/site/p.html",
    "chrome-extension://id/p.html", "http://app.example.test/", "http://localhost:8080/", "tauri://localhost/",
    "data:text/html,x"};
constexpr std::array<std::string_view, 14> headerNames {"Access-Control-Allow-Origin",
    "Access-Control-Allow-Credentials", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers",
    "Access-Control-Max-Age", "Content-Type", "Cross-Origin-Resource-Policy", "Set-Cookie", "Vary", "Cache-Control",
    "Strict-Transport-Security", "X-Content-Type-Options", "Access-Control-Expose-Headers", "Content-Security-Policy"};
constexpr std::array<std::string_view, 16> headerValues {"*", "https://app.example.test", "true", "PUT, PATCH",
    "x-ping", "600", "text/html", "same-origin", "a=1; SameSite=None; Secure", "Origin", "no-store", "max-age=100",
    "nosniff", "null", "default-src 'self'", "b=2"};
constexpr std::array<std::string_view, 6> statuses {"200", "204", "302", "401", "404", "307"};
constexpr std::array<std::string_view, 7> methods {"GET", "PUT", "POST", "DELETE", "patch", "OPTIONS", "CONNECT"};

void addHeaders(std::string& json, Choices& choices)
{
    json += "[";
    for (std::size_t left = choices.below(6); left > 0; --left) {
        json += "[\"";
        json += choices.of(headerNames);
        json += "\", \"";
        json += choices.of(headerValues);
        json += left > 1 ? "\"], " : "\"]";
    }
    json += "]";
}

void addAction(std::string& json, bool isFirst, Choices& choices)
{
    if (choices.below(12) == 11) {
        json += choices.maybe() ? R"({"wait": 700})" : R"({"clear": "cookies"})";
        return;
    }
    json += "{\"initiator\": \"";
    const InitiatorInfo& info = allInitiators()[choices.below(allInitiators().size())];
    json += info.spelling;
    json += info.kind == InitiatorKind::Inline ? "\", \"code\": \"" : "\", \"url\": \"";
    json += choices.of(urls);
    json += '"';
    if (!isFirst && choices.maybe())
        json += R"(, "with": "previous")";
    if (info.kind == InitiatorKind::Fetch) {
        json += ", \"init\": {\"method\": \"";
        json += choices.of(methods);
        json += "\", \"credentials\": \"";
        json += choices.of(std::array<std::string_view, 3> {"same-origin", "include", "omit"});
        json += "\", \"redirect\": \"";
        json += choices.of(std::array<std::string_view, 3> {"follow", "manual", "error"});
        json += '"';
        if (choices.maybe())
            json += R"(, "mode": "no-cors")";
        if (choices.maybe())
            json += R"(, "keepalive": true)";
        if (choices.maybe())
            json += R"(, "headers": {"X-Ping": "1"})";
        if (choices.maybe())
            json += R"(, "body": "b")";
        json += '}';
    }
    json += '}';
}

void addRule(std::string& json, Choices& choices)
{
    json += R"({"match": {)";
    if (choices.maybe())
        json += R"("method": "OPTIONS")";
    json += R"(}, "respond": {)";
    if (choices.below(12) == 11) {
        json += R"("networkError": "reset"}})";
        return;
    }
    json += "\"status\": ";
    json += choices.of(statuses);
    json += ", \"delayMs\": ";
    json += std::to_string(choices.below(3) * 40);
    json += ", \"body\": \"";
    json += mark;
    json += "\", \"headers\": ";
    addHeaders(json, choices);
    if (choices.maybe()) {
        json.pop_back();
        json += json.ends_with('[') ? R"(["Location", ")" : R"(, ["Location", ")";
        json += choices.of(urls);
        json += "\"]]";
    }
    json += choices.maybe() ? R"(}, "times": 1})" : "}}";
}

std::string scenarioOf(Choices& choices)
{
    std::string json = R"({"fetchscope": 1, "title": ")";
    json += mark;
    json += R"(", "profile": ")";
    json += choices.of(std::array<std::string_view, 4> {"standard", "chromium", "firefox", "safari"});
    json += R"(", "page": {"url": ")";
    const std::size_t page = json.size();
    json += R"(")";
    if (choices.maybe())
        json += R"(, "topLevelUrl": "https://other.example/")";
    if (choices.maybe())
        json += R"(, "crossOriginEmbedderPolicy": "require-corp")";
    if (choices.maybe())
        json += R"(, "contentSecurityPolicy": ["default-src 'self' https://api.example.test"])";
    if (choices.maybe())
        json += R"(, "sandboxed": true)";
    json += R"(}, "actions": [)";
    const std::size_t actions = 1 + choices.below(4);
    for (std::size_t i = 0; i < actions; ++i) {
        json += i > 0 ? ", " : "";
        addAction(json, i == 0, choices);
    }
    json += R"(], "server": [)";
    for (std::size_t left = choices.below(4); left > 0; --left) {
        addRule(json, choices);
        json += left > 1 ? ", " : "";
    }
    // Chosen last, so that what was found keeps its meaning.
    json.insert(page, choices.of(pages));
    return json + "]}";
}

/// Is its request sent only when the page ends, or its time comes? It may be under way while others begin.
bool isDeferred(const Scenario& scenario, std::size_t action)
{
    const auto* request = std::get_if<RequestAction>(&scenario.actions[action].what);
    return request != nullptr && request->initiator == InitiatorKind::FetchLater;
}

void checkSteps(const Scenario& scenario, const RunResult& result)
{
    double time = 0;
    std::size_t step = 0;
    for (const ActionResult& action : result.actions) {
        require(action.firstStep == step && action.endStep <= result.trace.size());
        step = action.endStep;
        // What one action opens is closed when the next begins.
        std::uint8_t least = action.firstStep < action.endStep ? std::uint8_t {255} : std::uint8_t {0};
        for (std::size_t i = action.firstStep; i < action.endStep; ++i) {
            least = std::min(least, result.trace.step(i).depth);
            // What is on the wire is of an exchange.
            const bool isOnWire = roleOf(result.trace.step(i)) == StepRole::Send;
            require(!isOnWire || static_cast<std::size_t>(result.trace.step(i).exchange) < result.exchanges.size());
        }
        require(least <= 1);
        require(action.endedAt >= action.startedAt && action.startedAt >= 0);
        require(action.isAtOnce || action.startedAt >= time);
        if (!isDeferred(scenario, action.index))
            time = std::max(time, action.endedAt);
        // One outcome: a reason where a rule withheld it, and none else.
        if (action.isRequest)
            require(action.outcome.verdict != Verdict::Blocked
                || (action.outcome.cause && action.outcome.cause->reason != Reason::None));
    }
    require(step == result.trace.size());
}

void checkFixes(const Scenario& scenario, const RunResult& result)
{
    FixSearch::Limits limits;
    limits.fixes = 2;
    limits.runs = 60;
    for (const Advice& advice : FixSearch(limits).adviseOn(scenario, result)) {
        for (const Fix& fix : advice.fixes) {
            require(fix.scenario != nullptr && !fix.changes.empty());
            const RunResult fixed = runScenario(*fix.scenario, Tracing::Off);
            require(fixed.actions[advice.action].outcome.verdict != Verdict::Blocked);
            const auto again = readScenario(writeScenario(*fix.scenario));
            require(again.has_value());
        }
    }
}

} // namespace

/// A scenario that the bytes choose: it runs to the same bytes twice, with one outcome an action, steps that open and
/// close evenly and a clock that never goes back; saved it is the same; no fix that does not work; no export with text
/// that was not escaped.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    Choices choices(data, size);
    const std::string text = scenarioOf(choices);
    const auto scenario = readScenario(text);
    // What an initiator needs beside these choices is missing, at times.
    if (!scenario)
        return 0;
    const auto again = readScenario(writeScenario(*scenario));
    require(again.has_value());
    ResultWriter writer;
    RunResult result = runScenario(*scenario, Tracing::On);
    const std::string first(writer.write(*scenario, result));
    require(first == std::string(writer.write(*again, runScenario(*again, Tracing::On))));
    require(!findJsonFault(first));
    checkSteps(*scenario, result);
    if (choices.below(4) == 1)
        checkFixes(*scenario, result);
    if (choices.below(4) == 2) {
        const auto run =
            std::make_shared<const Run>(Run {std::make_shared<const Scenario>(*scenario), std::move(result)});
        require(writeScenarioPage(run).find(markAsHtml) == std::string::npos);
        require(!writeScenarioMarkdown(run).empty());
    }
    return 0;
}
