#include "app/live/serve/scenario_server.h"

#include "app/live/serve/control_documents.h"
#include "app/live/serve/page_documents.h"
#include "app/live/serve/run_json.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/loopback/messages.h"

#include <QRandomGenerator>
#include <QString>

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using ControlJson = nlohmann::json;

constexpr std::string_view runsPath = "/run";
/// How long nothing must come until an action is taken to be over, in milliseconds.
constexpr std::int64_t quietTime = 60;
/// The same where the page cannot tell that it is, and where nothing has come yet.
constexpr std::int64_t quietTimeUntold = 300;
constexpr std::int64_t quietTimeOfNothing = 900;
/// Runs that are kept; the oldest goes.
constexpr std::size_t mostRuns = 200;
constexpr std::size_t tokensWithTls = 32;

std::string madeToken()
{
    constexpr std::uint64_t smallest = 46656; // 1000 in base 36
    constexpr std::uint64_t range = 36ULL * 36 * 36 * 36 * 36 - smallest;
    const std::uint64_t number = smallest + QRandomGenerator::system()->generate64() % range;
    return QString::number(number, 36).toStdString();
}

ServedAnswer json(std::string text)
{
    return ServedAnswer::text(200, "application/json", std::move(text));
}

ServedAnswer wrong(std::uint16_t status, std::string_view what)
{
    JsonWriter writer;
    writer.beginObject();
    writer.member("error", what);
    writer.endObject();
    return ServedAnswer::text(status, "application/json", writer.take());
}

/// A number from zero up in a JSON object.
std::size_t indexIn(const ControlJson& body)
{
    const auto found = body.find("index");
    return found != body.end() && found->is_number_unsigned() ? found->get<std::size_t>() : SIZE_MAX;
}

std::int64_t numberIn(const ControlJson& body, const char* key)
{
    const auto found = body.find(key);
    return found != body.end() && found->is_number_unsigned() ? found->get<std::int64_t>() : 0;
}

/// Does the report say how it ended? If not, requests may still come.
bool tellsTheEnd(const ControlJson& report)
{
    return report.is_object()
        && (report.contains("waited") || report.contains("committed") || report.contains("type")
            || report.contains("error") || report.contains("event") || report.contains("status"));
}

std::string_view hostWithoutPort(std::string_view host)
{
    return host.substr(0, host.rfind(':'));
}

} // namespace

ScenarioServer::ScenarioServer(std::shared_ptr<const LoopbackPlan> plan, ServeOptions options, QObject* parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_options(std::move(options))
{
}

Result<void> ScenarioServer::start()
{
    if (m_options.hasTls) {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < tokensWithTls; ++i) {
            m_tokens.push_back(madeToken());
            const LoopbackNames run(m_plan->origins(), placeFor(m_tokens.back()));
            for (const auto& [name, site] : run.sites()) {
                names.push_back(name);
                names.push_back("*." + name);
            }
        }
        m_certificate = makeCertificate(names);
        if (!m_certificate)
            return tl::make_unexpected(InputError {{}, say<messages::ServeNoCertificate>(), {}});
    }
    const auto fails = [](std::uint16_t port, const Door& door) {
        return tl::make_unexpected(
            InputError {{}, say<messages::ServePortTaken>(port, door.error()), say<messages::ServeOtherPort>()});
    };
    m_control = std::make_unique<Door>(
        m_options.port, std::nullopt, [this](ServedRequest&& request, std::uint16_t) { return answerControl(request); },
        nullptr);
    if (m_control->port() == 0)
        return fails(m_options.port, *m_control);
    for (const LoopbackDoor& door : m_plan->doors()) {
        const bool isSecure = door.isSecure && m_options.hasTls;
        m_doors.push_back(std::make_unique<Door>(
            0, isSecure ? m_certificate : std::nullopt,
            [this](ServedRequest&& request, std::uint16_t) { return answerDoor(request); }, nullptr));
        if (m_doors.back()->port() == 0)
            return fails(0, *m_doors.back());
    }
    return {};
}

std::string ScenarioServer::origin() const
{
    return "http://localhost:" + std::to_string(m_control->port());
}

std::string ScenarioServer::address() const
{
    return origin() + "/";
}

LoopbackPlace ScenarioServer::placeFor(std::string run) const
{
    LoopbackPlace place;
    place.run = std::move(run);
    place.hasTls = m_options.hasTls;
    for (const auto& door : m_doors)
        place.ports.push_back(door->port());
    return place;
}

bool ScenarioServer::isOwnHost(const std::string& host) const
{
    const std::string_view name = hostWithoutPort(host);
    return host.ends_with(":" + std::to_string(m_control->port()))
        && (name == "localhost" || name == "127.0.0.1" || name == "[::1]" || name.ends_with(".localhost"));
}

ServedAnswer ScenarioServer::answerControl(const ServedRequest& request)
{
    // A name of somebody else's that leads here is none of ours.
    if (!isOwnHost(request.host))
        return ServedAnswer::text(421, "text/plain", "This server answers to localhost only.\n");
    const std::string path = request.target.substr(0, request.target.find('?'));
    if (path == "/probe") {
        const std::string access = request.headers.get("Sec-Fetch-Storage-Access").value_or(std::string());
        m_probed.reset();
        if (!access.empty()
            && browserOf(request.headers.get("User-Agent").value_or(std::string())).profile == ProfileId::Chromium)
            m_probed =
                access == "active" ? UserSettings::ThirdPartyCookies::Allow : UserSettings::ThirdPartyCookies::Block;
        return ServedAnswer::text(204, "text/plain", {});
    }
    if (path == "/" && request.method == "GET") {
        ReportPage page;
        page.title = m_plan->scenario().title;
        page.notes = m_plan->scenario().notes;
        page.probe = "http://probe.localhost:" + std::to_string(m_control->port()) + "/probe";
        page.language = m_options.language;
        page.phrases = m_options.phrases;
        return ServedAnswer::text(200, "text/html; charset=utf-8", reportDocument(page));
    }
    if (!path.starts_with(runsPath))
        return ServedAnswer::text(404, "text/plain", "There is nothing here.\n");
    // Only the page itself asks: other pages in the browser say another origin.
    if (request.method != "POST" || request.headers.get("Origin") != "http://" + request.host)
        return wrong(403, "only the page of this server may ask for that");
    return control(request, path);
}

ServedAnswer ScenarioServer::control(const ServedRequest& request, std::string_view path)
{
    if (path == runsPath)
        return beginRun(request);
    path.remove_prefix(runsPath.size() + 1);
    const std::size_t slash = path.find('/');
    const std::string_view token = path.substr(0, slash);
    const auto run =
        std::find_if(m_runs.begin(), m_runs.end(), [token](const auto& it) { return it->token() == token; });
    if (run == m_runs.end() || slash == std::string_view::npos)
        return wrong(404, "there is no such run");
    ServedAnswer answer = advance(**run, path.substr(slash + 1), request);
    changed((*run)->seen());
    return answer;
}

ServedAnswer ScenarioServer::beginRun(const ServedRequest& request)
{
    if (m_options.hasTls && m_nextToken >= m_tokens.size())
        return wrong(503, "the certificate holds for 32 runs only: start the server anew");
    const LoopbackPlace place = placeFor(m_options.hasTls ? m_tokens[m_nextToken++] : madeToken());
    auto said = m_plan->at(place);
    if (!said)
        return wrong(500, describe(said.error()));
    ServedRun::Visitor visitor {request.headers.get("User-Agent").value_or(std::string()), m_probed};
    if (m_runs.size() >= mostRuns)
        m_runs.erase(m_runs.begin());
    m_runs.push_back(
        std::make_shared<ServedRun>(m_plan, *std::move(said), place, std::move(visitor), "http://" + request.host));
    changed(m_runs.back()->seen());
    return json(runJson(m_runs.back()->seen(), m_runs.back()->token(), m_options.phrases));
}

ServedAnswer ScenarioServer::advance(ServedRun& run, std::string_view what, const ServedRequest& request)
{
    const ControlJson body = ControlJson::parse(request.body, nullptr, false);
    if (!body.is_object())
        return wrong(400, "what was sent is no JSON object");
    if (what == "page") {
        const std::string url = run.expectPage(static_cast<std::size_t>(numberIn(body, "index")));
        if (url.empty())
            return wrong(400, "there is no such page");
        JsonWriter writer;
        writer.beginObject();
        writer.member("url", url);
        writer.endObject();
        return json(writer.take());
    }
    if (what == "begin")
        return run.begin(indexIn(body)) ? json("{}") : wrong(400, "there is no such action");
    if (what == "idle") {
        const std::int64_t since = run.timeSinceRequest();
        return json(since > quietTimeOfNothing ? R"({"idle":true})" : R"({"idle":false})");
    }
    if (what == "seen") {
        const std::size_t action = indexIn(body);
        const auto report = body.find("report");
        if (action >= run.seen().actions.size() || report == body.end())
            return wrong(400, "the report names no action");
        const std::int64_t since = run.timeSinceRequest();
        const std::int64_t untold = run.wasAsked() ? quietTimeUntold : quietTimeOfNothing;
        const std::int64_t wanted = tellsTheEnd(*report) ? quietTime : untold;
        if (numberIn(body, "waited") < wanted && (since < wanted || !run.wasAsked()))
            return json(R"({"wait":40})");
        if (const auto taken = run.report(action, report->dump()); !taken)
            return wrong(400, describe(taken.error()));
        return json(seenJson(run.seen(), action, m_options.phrases));
    }
    if (what == "end") {
        run.end();
        return json(endJson(run.seen(), m_options.phrases));
    }
    if (what == "failed") {
        const auto why = body.find("error");
        run.fail(why != body.end() && why->is_string() ? why->get<std::string>() : "the page has failed");
        return json("{}");
    }
    return wrong(404, "there is nothing here");
}

std::shared_ptr<ServedRun> ScenarioServer::runOf(std::string_view host) const
{
    // The newest first: names that lead here as they are have no token.
    const auto& hosts = m_plan->origins().hosts();
    const bool isAsItIs = isLoopbackHost(host) && std::find(hosts.begin(), hosts.end(), host) != hosts.end();
    const auto found =
        std::find_if(m_runs.rbegin(), m_runs.rend(), [&](const auto& run) { return isAsItIs || run->hasHost(host); });
    return found == m_runs.rend() ? nullptr : *found;
}

ServedAnswer ScenarioServer::answerDoor(const ServedRequest& request)
{
    const auto run = runOf(hostWithoutPort(request.host));
    if (!run)
        return ServedAnswer::text(421, "text/plain", "No run of a scenario has this host.\n");
    return run->answer(request);
}

} // namespace fetchscope
