#include "tests/conformance/comparison.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/readable_text.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/console_messages.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <set>

namespace fetchscope::conformance {

namespace {

constexpr std::array<std::string_view, 15> namesBelowFetch {"host", "connection", "accept-encoding", "content-length",
    "user-agent", "accept-language", "priority", "te", "transfer-encoding", "keep-alive", "upgrade",
    "sec-websocket-key", "sec-websocket-version", "sec-websocket-extensions", "proxy-connection"};
constexpr std::array<std::string_view, 3> namesPagesSet {"user-agent", "accept-language", "priority"};
constexpr std::array<std::string_view, 5> namesOfBrowsers {
    "accept", "sec-fetch-storage-access", "sec-speculation-tags", "sec-gpc", "dnt"};

template <class List> bool isIn(const List& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

std::string_view withoutFragment(std::string_view url)
{
    return url.substr(0, url.find('#'));
}

bool isOnTheWire(const ObservedExchange& exchange)
{
    return exchange.url.starts_with("http:") || exchange.url.starts_with("https:") || exchange.url.starts_with("ws:")
        || exchange.url.starts_with("wss:");
}

std::vector<const ObservedExchange*> onTheWire(const ObservedAction& action)
{
    std::vector<const ObservedExchange*> list;
    for (const ObservedExchange& exchange : action.exchanges) {
        if (isOnTheWire(exchange))
            list.push_back(&exchange);
    }
    return list;
}

bool isSameRequest(const ObservedExchange& a, const ObservedExchange& b)
{
    return a.method == b.method && withoutFragment(a.url) == withoutFragment(b.url);
}

/// A random boundary is written `boundary=*`.
std::string withoutBoundary(std::string value)
{
    const std::size_t start = value.find("boundary=");
    if (start == std::string::npos)
        return value;
    const std::size_t from = start + 9;
    std::size_t end = from;
    while (end < value.size() && !isAsciiWhitespace(value[end]))
        ++end;
    return value.replace(from, end - from, "*");
}

std::map<std::string, std::string> headerMap(const ObservedExchange& exchange, const std::set<std::string>& pageNames)
{
    std::map<std::string, std::string> map;
    for (const auto& [name, givenValue] : exchange.headers) {
        const std::string key = asciiLowercase(name);
        const bool isPageName = isIn(namesPagesSet, key) && pageNames.contains(key);
        if (key.starts_with("sec-ch-ua") || (isIn(namesBelowFetch, key) && !isPageName))
            continue;
        const std::string value = withoutBoundary(std::string(strip(givenValue, isAsciiWhitespace)));
        const auto [entry, isNew] = map.emplace(key, value);
        if (!isNew)
            entry->second += ", " + value;
    }
    return map;
}

/// libsoup has a language and a name of its own, writes bytes above 0x7F as UTF-8 and has cookies in another order;
/// GStreamer asks for sound and films in its own way.
bool isOfNetworkStack(const std::string& name, const RequestAction& action)
{
    static constexpr std::array<std::string_view, 2> ofSoup {"accept-language", "user-agent"};
    static constexpr std::array<std::string_view, 3> ofMedia {"icy-metadata", "range", "referer"};
    const Destination destination = infoOf(action.initiator).destination;
    const bool isMedia = destination == Destination::Audio || destination == Destination::Video;
    // The link that was recorded leads to a fragment of its own.
    const bool isOfRecorder = name == "ping-from" || name == "ping-to";
    return isIn(ofSoup, name) || (isMedia && isIn(ofMedia, name)) || isOfRecorder;
}

bool isSameBySoup(const std::string& name, const std::string& a, const std::string& b)
{
    const auto isAscii = [](const std::string& text) {
        return std::none_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
    };
    if (name != "cookie")
        return a == b || !isAscii(a) || !isAscii(b);
    std::set<std::string> one;
    std::set<std::string> other;
    for (const std::string_view pair : strictlySplit(a, ';'))
        one.emplace(strip(pair, isAsciiWhitespace));
    for (const std::string_view pair : strictlySplit(b, ';'))
        other.emplace(strip(pair, isAsciiWhitespace));
    return one == other;
}

/// exposed, opaque, navigated, or failed.
std::string_view classOf(std::string_view verdict)
{
    return verdict == "blocked" || verdict == "network-error" ? std::string_view("failed") : verdict;
}

std::set<std::string> lowercaseSet(const std::vector<std::string>& names)
{
    std::set<std::string> set;
    for (const std::string& name : names)
        set.insert(asciiLowercase(name));
    return set;
}

void compareHeaders(const ObservedExchange& predicted, const ObservedExchange& observed, const RequestAction& action,
    NetworkStack stack, std::vector<std::string>& found)
{
    std::set<std::string> pageNames;
    if (action.headers) {
        for (const auto& [name, value] : *action.headers)
            pageNames.insert(asciiLowercase(name));
    }
    const auto expected = headerMap(observed, pageNames);
    const auto actual = headerMap(predicted, pageNames);
    std::set<std::string> names;
    for (const auto& [name, value] : expected)
        names.insert(name);
    for (const auto& [name, value] : actual)
        names.insert(name);
    for (const std::string& name : names) {
        // An imported script's referrer is the importer, which a scenario does not name.
        if (isIn(namesOfBrowsers, name) || (name == "referer" && action.initiator == InitiatorKind::ImportScripts))
            continue;
        if (stack == NetworkStack::Soup && isOfNetworkStack(name, action))
            continue;
        const auto a = expected.find(name);
        const auto b = actual.find(name);
        const bool areBothThere = a != expected.end() && b != actual.end();
        if (stack == NetworkStack::Soup && areBothThere && isSameBySoup(name, a->second, b->second))
            continue;
        if (a == expected.end() || b == actual.end() || a->second != b->second)
            found.push_back("header " + name);
    }
}

void compareOutcomes(const ObservedOutcome& predicted, const ObservedOutcome& observed, std::vector<std::string>& found)
{
    if (!observed.isComparable)
        return;
    const std::string_view verdict = predicted.verdicts.empty() ? std::string_view() : predicted.verdicts.front();
    if (!observed.verdicts.empty()
        && std::none_of(observed.verdicts.begin(), observed.verdicts.end(),
            [&](const std::string& candidate) { return classOf(candidate) == classOf(verdict); }))
        found.emplace_back("verdict");
    if (observed.responseType && observed.responseType != predicted.responseType)
        found.emplace_back("responseType");
    if (observed.status && observed.status != predicted.status)
        found.emplace_back("status");
    if (observed.redirected && observed.redirected != predicted.redirected)
        found.emplace_back("redirected");
    if (observed.url && !observed.url->empty()
        && withoutFragment(*observed.url) != withoutFragment(predicted.url.value_or(std::string())))
        found.emplace_back("url");
    if (observed.exposedHeaders
        && lowercaseSet(*observed.exposedHeaders)
            != lowercaseSet(predicted.exposedHeaders.value_or(std::vector<std::string>())))
        found.emplace_back("exposedHeaders");
    if (observed.use && observed.use != predicted.use)
        found.emplace_back("use");
}

/// What was seen of an action; of a frame that the recorder took for shown, and whose console says that its answer was
/// refused, that.
ObservedOutcome outcomeByConsole(const ObservedAction& observed)
{
    ObservedOutcome outcome = observed.outcome;
    const bool isRefused = std::any_of(observed.console.begin(), observed.console.end(), [](const std::string& line) {
        return line.starts_with("Refused to load ")
            && line.ends_with(" frame-ancestors directive of the Content Security Policy.");
    });
    if (isRefused && outcome.url) {
        outcome.verdicts = {"blocked"};
        outcome.url.reset();
    }
    return outcome;
}

/// A scenario and what became of it.
struct OutcomeOfRun
{
    const Scenario& scenario;
    const RunResult& result;
};

void addLines(std::set<std::string>& lines, std::string_view text)
{
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if (!line.empty())
            lines.emplace(line);
    }
}

/// The recorder's name for its font, which a scenario does not have.
std::string withoutFontName(std::string line)
{
    constexpr std::string_view name = "font-family: \"oracle\"";
    if (const std::size_t at = line.find(name); at != std::string::npos)
        line.replace(at, name.size(), "font-family: \"…\"");
    return line;
}

/// Compares what an action left on the console, each line once: browsers print some lines more than once.
void compareConsole(const OutcomeOfRun& run, const ActionResult& action, const ObservedAction& observed,
    Disagreement& found, Count& count)
{
    const ProfileId browser = run.result.profile.id();
    std::set<std::string> expected;
    for (const std::string& recorded : observed.console) {
        // libsoup's words for a connection that failed, and what a script of the recorder did.
        const bool isOfOthers = recorded.starts_with("Error receiving data: ")
            || (!observed.outcome.use && recorded.starts_with("Unable to get image data from canvas"));
        if (browser != ProfileId::Safari || !isOfOthers)
            addLines(expected, withoutFontName(recorded));
    }
    std::string message;
    appendReadable(message, consoleMessage(browser, run.scenario, run.result, action).value_or(std::string()));
    // Recordings have an asterisk in place of the number of a principal.
    constexpr std::string_view number = "{…}";
    if (const std::size_t at = message.find(number); at != std::string::npos)
        message.replace(at, number.size(), "{*}");
    // An empty line is one too many.
    std::set<std::string> actual;
    for (const std::string_view line : strictlySplit(message, '\n'))
        actual.emplace(line);
    if (message.empty())
        actual.clear();
    if (expected.empty() && actual.empty())
        return;
    ++count.of;
    if (expected == actual) {
        ++count.agree;
        return;
    }
    found.what.emplace_back("console");
    for (const std::string& line : expected) {
        if (!actual.contains(line))
            found.lines.push_back("- " + line);
    }
    for (const std::string& line : actual) {
        if (!expected.contains(line))
            found.lines.push_back("+ " + line);
    }
}

/// Everything that one recorded case and a run of it do not agree in.
Disagreement compareCase(const Recording& recording, const OutcomeOfRun& run, Count* console)
{
    Disagreement found {recording.id, {}, {}};
    for (std::size_t i = 0; i < recording.actions.size(); ++i) {
        const auto* action = std::get_if<RequestAction>(&run.scenario.actions[i].what);
        if (!recording.actions[i] || action == nullptr)
            continue;
        const ActionResult& result = run.result.actions[i];
        const NetworkStack stack =
            run.result.profile.id() == ProfileId::Safari ? NetworkStack::Soup : NetworkStack::Own;
        const auto here = disagreements(predictionOf(run.result, result), *recording.actions[i], *action, stack);
        found.what.insert(found.what.end(), here.begin(), here.end());
        if (console != nullptr)
            compareConsole(run, result, *recording.actions[i], found, *console);
    }
    std::sort(found.what.begin(), found.what.end());
    found.what.erase(std::unique(found.what.begin(), found.what.end()), found.what.end());
    return found;
}

void count(Report& report, const Recording& recording, Disagreement found)
{
    Count& family = report.families[recording.family];
    Count& origin = recording.isGenerated ? report.generated : report.byHand;
    ++family.of;
    ++origin.of;
    ++report.all.of;
    if (std::all_of(found.what.begin(), found.what.end(), [](const std::string& what) { return what == "console"; })) {
        ++family.agree;
        ++origin.agree;
        ++report.all.agree;
    }
    if (!found.what.empty())
        report.disagreements.push_back(std::move(found));
}

bool isScriptOnly(const Scenario& scenario)
{
    return std::all_of(scenario.actions.begin(), scenario.actions.end(), [](const Action& action) {
        const auto* request = std::get_if<RequestAction>(&action.what);
        return request == nullptr || request->initiator == InitiatorKind::Fetch
            || request->initiator == InitiatorKind::Xhr;
    });
}

bool doBrowsersAgree(const Recording& a, const Recording& b, const Scenario& scenario)
{
    for (std::size_t i = 0; i < a.actions.size(); ++i) {
        const auto* action = std::get_if<RequestAction>(&scenario.actions[i].what);
        if (!a.actions[i] || !b.actions[i] || action == nullptr)
            continue;
        if (!disagreements(*b.actions[i], *a.actions[i], *action).empty()
            || !disagreements(*a.actions[i], *b.actions[i], *action).empty())
            return false;
    }
    return true;
}

} // namespace

ObservedAction predictionOf(const RunResult& result, const ActionResult& action)
{
    ObservedAction prediction;
    prediction.isAtOnce = !action.earlyHints.empty();
    std::vector<Exchange> all;
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        all.push_back(result.exchanges[i]);
        // What its early hints ask for goes out before anything else does.
        for (const EarlyHint& hint : action.earlyHints) {
            if (hint.exchange == i)
                all.insert(all.end(), hint.exchanges.begin(), hint.exchanges.end());
        }
    }
    all.insert(all.end(), action.reports.begin(), action.reports.end());
    for (const Exchange& exchange : all) {
        ObservedExchange& own = prediction.exchanges.emplace_back();
        own.method = exchange.method;
        own.url = exchange.url;
        for (const HeaderView header : exchange.requestHeaders) {
            // Recordings hold bytes as the characters U+0000 to U+00FF.
            std::string value;
            appendIsomorphicDecoded(value, header.value);
            own.headers.emplace_back(std::string(header.name), std::move(value));
        }
    }
    const Outcome& outcome = action.outcome;
    prediction.outcome.verdicts = {std::string(nameOf(outcome.verdict))};
    prediction.outcome.responseType = std::string(nameOf(outcome.responseType));
    prediction.outcome.status = outcome.status;
    prediction.outcome.redirected = outcome.redirected;
    prediction.outcome.url = outcome.url;
    prediction.outcome.exposedHeaders = outcome.exposedHeaders;
    if (outcome.use) {
        ObservedUse& use = prediction.outcome.use.emplace();
        use.drawn = outcome.use->drawn;
        use.readable = outcome.use->readable;
        if (outcome.use->error) {
            use.error = nameOf(*outcome.use->error);
            use.at = nameOf(outcome.use->at);
        }
    }
    return prediction;
}

std::vector<std::string> disagreements(
    const ObservedAction& predicted, const ObservedAction& observed, const RequestAction& action, NetworkStack stack)
{
    std::vector<std::string> found;
    auto expected = onTheWire(observed);
    auto actual = onTheWire(predicted);
    if (predicted.isAtOnce) {
        const auto byUrl = [](const ObservedExchange* a, const ObservedExchange* b) { return a->url < b->url; };
        std::stable_sort(expected.begin(), expected.end(), byUrl);
        std::stable_sort(actual.begin(), actual.end(), byUrl);
    }
    bool isSameWire = expected.size() == actual.size();
    for (std::size_t i = 0; i < std::min(expected.size(), actual.size()); ++i) {
        if (!isSameRequest(*expected[i], *actual[i])) {
            isSameWire = false;
            break;
        }
        compareHeaders(*actual[i], *expected[i], action, stack, found);
    }
    if (!isSameWire)
        found.emplace_back("wire");
    compareOutcomes(
        predicted.outcome, stack == NetworkStack::Soup ? outcomeByConsole(observed) : observed.outcome, found);
    return found;
}

Report compareWithProfile(const std::vector<Recording>& recordings, ProfileId profile)
{
    Report report;
    ScenarioReader reader;
    Runner runner;
    for (const Recording& recording : recordings) {
        auto scenario = reader.read(recording.scenario);
        if (!scenario) {
            count(report, recording, {recording.id, {"not read"}, {describe(scenario.error())}});
            continue;
        }
        Profile rules(profile);
        // The others were recorded behind a proxy, which hides the address spaces of hosts (policy-1-1911).
        if (recording.family != "local-network") {
            rules.set(Difference::LocalNetworkAccess, 0);
            rules.set(Difference::TargetAddressSpace, 0);
        }
        // And behind which chromium prefetches no other site.
        if (profile == ProfileId::Chromium)
            rules.set(Difference::SpeculationCrossSite,
                infoOf(Difference::SpeculationCrossSite).position("not-sent").value());
        const RunResult& result = runner.run(*scenario, Tracing::Off, &rules);
        count(report, recording, compareCase(recording, {*scenario, result}, &report.console));
    }
    return report;
}

Report compareStandardWhereBrowsersAgree(const std::vector<Recording>& chromium, const std::vector<Recording>& firefox)
{
    std::map<std::string_view, const Recording*> byId;
    for (const Recording& recording : firefox)
        byId.emplace(recording.id, &recording);
    Report report;
    ScenarioReader reader;
    Runner runner;
    const Profile standard;
    for (const Recording& recording : chromium) {
        const auto other = byId.find(recording.id);
        auto scenario = reader.read(recording.scenario);
        if (other == byId.end() || !scenario || !isScriptOnly(*scenario) || recording.family == "local-network"
            || !doBrowsersAgree(recording, *other->second, *scenario))
            continue;
        const RunResult& result = runner.run(*scenario, Tracing::Off, &standard);
        count(report, recording, compareCase(recording, {*scenario, result}, nullptr));
    }
    return report;
}

std::string tableRow(const char* title, const Count& requests, const Count& console)
{
    const auto cell = [](const Count& count) {
        if (count.of == 0)
            return std::string("-");
        std::array<char, 64> text {};
        std::snprintf(text.data(), text.size(), "%d of %d (%.1f %%)", count.agree, count.of, count.percent());
        return std::string(text.data());
    };
    return std::string("| ") + title + " | " + cell(requests) + " | " + cell(console) + " |";
}

std::array<std::string, 2> tableRowsOfStandard(const Report& report)
{
    return {tableRow("Standard, where both browsers agree: generated scenarios", report.generated, {}),
        tableRow("Standard, where both browsers agree: scenarios by hand", report.byHand, {})};
}

} // namespace fetchscope::conformance
