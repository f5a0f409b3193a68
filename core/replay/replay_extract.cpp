#include "core/replay/replay_extract.h"

#include "core/engine/url/address_space.h"
#include "core/reading/har/har_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/replay/messages.h"
#include "core/replay/replayer.h"

#include <optional>
#include <set>

namespace fetchscope {

namespace {

/// A URL as a rule's pattern: `*` in it stands for itself.
std::string patternOf(std::string_view text)
{
    const auto url = parseUrl(text);
    const std::string wire = url ? url->wireHref() : std::string(text);
    std::string pattern;
    for (const char c : wire) {
        if (c == '*')
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

/// How sure each fact is, as a JSON object.
std::string certaintyOf(const RequestFacts& facts)
{
    std::string json = "{";
    const auto add = [&json](std::string_view name, Certainty certainty) {
        json.append(json.size() > 1 ? ", \"" : "\"").append(name).append("\": \"");
        json.append(nameOf(certainty)).append("\"");
    };
    add("origin", facts.origin.certainty);
    add("initiator", facts.initiator.certainty);
    add("mode", facts.mode.certainty);
    add("destination", facts.destination.certainty);
    add("credentials", facts.credentials.certainty);
    add("headers", facts.authorHeaders.certainty);
    return json + "}";
}

void addRule(Scenario& scenario, const RecordedEntry& entry, std::string_view method, bool isDocument)
{
    ServerRule& rule = scenario.server.emplace_back();
    rule.method = method;
    rule.url.emplace(patternOf(entry.url));
    rule.times = 1;
    rule.carried.emplace_back("_source", "\"recorded\"");
    if (entry.status == 0) {
        rule.respond = networkFailureOf(entry.error).value_or(NetworkFailure::Reset);
        return;
    }
    ServerResponse response;
    response.status = static_cast<std::uint16_t>(entry.status == 304 ? 200 : entry.status);
    response.statusText = entry.statusText;
    auto headers = std::make_shared<HeaderList>();
    for (const HeaderView header : entry.responseHeaders)
        headers->append(header.name, header.value);
    if (isRedirectStatus(entry.status) && !entry.redirectUrl.empty() && !headers->contains("Location"))
        headers->append("Location", entry.redirectUrl);
    response.headers = std::move(headers);
    if (isDocument)
        response.body = std::make_shared<const std::string>("x");
    rule.respond = std::move(response);
}

Scenario scenarioOf(const Replayer::Details& details)
{
    Scenario made;
    const JudgedEntry& judged = details.judged;
    made.title = judged.method + " " + judged.url.substr(0, 120);
    made.notes = textOf(say<messages::EntryOfRecording>(judged.index, nameOf(judged.facts.origin.certainty),
        nameOf(judged.facts.mode.certainty), nameOf(judged.facts.credentials.certainty)));
    if (judged.isReconstructed())
        made.notes += ' ' + textOf(say<messages::RequestMadeAfterPreflight>());
    made.profile = details.profile;
    made.page = details.page;
    // Leave to reach a local network matters to its hosts only.
    const auto asked = parseUrl(details.action.url, &made.page.creationUrl);
    if (!asked || addressSpaceOf(*asked).value_or(AddressSpace::Public) == AddressSpace::Public)
        made.page.frameAllow.reset();
    // The request went out.
    made.settings.localNetworkAccess = LocalNetworkPermissions::both(Permission::Granted);
    RequestAction action = details.action;
    if (!made.page.isInFrame())
        action.target.reset();
    made.actions.push_back({std::move(action), {{"_certainty", certaintyOf(judged.facts)}}});
    const bool isDocument = judged.facts.mode.value == RequestMode::Navigate;
    const bool isSocket = judged.facts.mode.value == RequestMode::WebSocket;
    for (const RecordedHop& hop : details.hops) {
        if (hop.preflight) {
            addRule(made, *hop.preflight, "OPTIONS", false);
        } else if (judged.preflight == PreflightRecord::Reconstructed || judged.preflight == PreflightRecord::Cached) {
            // The recording has none; it is answered as the request needs it.
            ServerRule& rule = made.server.emplace_back();
            rule.method = "OPTIONS";
            HeaderCondition& condition = rule.headers.emplace_back();
            condition.name = "Access-Control-Request-Method";
            condition.values.push_back(TextPattern::ofText(details.action.method.value_or("GET")));
            ServerResponse response;
            response.status = 204;
            auto headers = std::make_shared<HeaderList>();
            headers->append("Access-Control-Allow-Origin", judged.facts.origin.value);
            headers->append("Access-Control-Allow-Credentials", "true");
            headers->append("Access-Control-Allow-Methods", details.action.method.value_or("GET"));
            if (!judged.facts.authorHeaders.value.empty())
                headers->append("Access-Control-Allow-Headers", judged.facts.authorHeaders.value);
            response.headers = std::move(headers);
            rule.respond = std::move(response);
            rule.carried.emplace_back("_source", "\"reconstructed\"");
            made.notes += ' ' + textOf(say<messages::PreflightMadeUp>());
        }
        // It never went out.
        if (hop.isReconstructed)
            break;
        addRule(made, *hop.entry, hop.entry->method, isDocument);
        if (isSocket)
            made.server.back().url.reset();
    }
    // Without an answer it is the recording's mark that says what became of it.
    const bool hasAnswer = details.hops.back().entry->status > 0 || details.hops.back().preflight;
    if (!judged.judgement.isUnknown && hasAnswer) {
        Expectation expectation;
        expectation.verdict = judged.judgement.verdict;
        made.expect.push_back(std::move(expectation));
    }
    return made;
}

/// Keeps the request that is looked for, as a scenario.
class Extraction : public JudgedSink, public Replayer::DetailSink
{
public:
    explicit Extraction(std::uint64_t index)
        : m_index(index)
    {
    }

    void judged(const JudgedEntry& entry) override
    {
        if (entry.recording != 0 || entry.index != m_index || entry.role == EntryRole::Request)
            return;
        if (entry.role == EntryRole::NotJudged)
            problem = say<messages::EntryNotJudged>(m_index, entry.note);
        else if (entry.owner == entry.index)
            problem = say<messages::EntryLacksRequest>(m_index);
        else if (entry.role == EntryRole::RedirectHop)
            problem = say<messages::EntryIsHopOf>(m_index, entry.owner);
        else
            problem = say<messages::EntryIsPreflightOf>(m_index, entry.owner);
    }
    void warning(const RecordingWarning&, bool) override { }
    void details(const Replayer::Details& details) override
    {
        if (details.judged.recording == 0 && details.judged.index == m_index && !scenario)
            scenario = scenarioOf(details);
    }

    std::optional<Scenario> scenario;
    Message problem;

private:
    std::uint64_t m_index;
};

/// Keeps a scenario for each address and method that is asked, the first of them.
class EndpointExtraction : public JudgedSink, public Replayer::DetailSink
{
public:
    explicit EndpointExtraction(std::size_t most)
        : m_most(most)
    {
    }

    void judged(const JudgedEntry&) override { }
    void warning(const RecordingWarning&, bool) override { }
    void details(const Replayer::Details& details) override
    {
        const std::string_view url = details.judged.url;
        std::string key = details.judged.method;
        key.append(" ").append(url.substr(0, url.find_first_of("?#")));
        if (!isFull() && m_known.insert(std::move(key)).second)
            scenarios.push_back(scenarioOf(details));
    }
    bool isFull() const { return scenarios.size() >= m_most; }

    std::vector<Scenario> scenarios;

private:
    std::size_t m_most;
    std::set<std::string> m_known;
};

} // namespace

namespace {

/// `read` hands the recording to the sink that it is given, until it is told that there is enough.
template <class Read>
Result<std::string> extract(
    const std::string& path, std::uint64_t index, std::optional<ProfileId> profile, const Read& read)
{
    Extraction extraction(index);
    ReplayOptions options;
    options.usesRecordedBrowser = !profile;
    options.profile = Profile(profile.value_or(ProfileId::Standard));
    options.looksForFindings = false;
    Replayer replayer(std::move(options), extraction);
    replayer.setDetailSink(&extraction);
    const Result<void, HarError> result = read(replayer, [&] { return extraction.scenario.has_value(); });
    if (!result)
        return tl::make_unexpected(InputError {result.error().path, result.error().message, {}});
    if (extraction.scenario)
        return writeScenario(*extraction.scenario);
    if (!extraction.problem.isEmpty())
        return tl::make_unexpected(InputError {path, extraction.problem, {}});
    return tl::make_unexpected(InputError {path, say<messages::NoEntry>(index), say<messages::EntriesCountFromZero>()});
}

} // namespace

Result<std::vector<Scenario>> extractEndpoints(
    const std::string& path, std::size_t most, std::optional<ProfileId> profile)
{
    EndpointExtraction extraction(most);
    ReplayOptions options;
    options.usesRecordedBrowser = !profile;
    options.profile = Profile(profile.value_or(ProfileId::Standard));
    options.looksForFindings = false;
    Replayer replayer(std::move(options), extraction);
    replayer.setDetailSink(&extraction);
    const auto read = readHar(path, replayer, [&](std::uint64_t, std::uint64_t) { return !extraction.isFull(); });
    if (!read)
        return tl::make_unexpected(InputError {read.error().path, read.error().message, {}});
    return std::move(extraction.scenarios);
}

Result<std::string> extractScenario(const std::string& path, std::uint64_t index, std::optional<ProfileId> profile)
{
    return extract(path, index, profile, [&](RecordingSink& sink, const auto& isEnough) {
        return readHar(path, sink, [&](std::uint64_t, std::uint64_t) { return !isEnough(); });
    });
}

Result<std::string> extractScenario(const std::string& path, const HarExcerpt& excerpt, std::uint64_t index,
    std::optional<ProfileId> profile, const ReadingProgress& progress)
{
    return extract(path, index, profile,
        [&](RecordingSink& sink, const auto&) { return readExcerpt(path, excerpt, sink, progress); });
}

} // namespace fetchscope
