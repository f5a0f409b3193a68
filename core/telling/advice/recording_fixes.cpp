#include "core/telling/advice/recording_fixes.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/telling/advice/messages.h"

#include <algorithm>
#include <map>
#include <set>

namespace fetchscope {

namespace {

constexpr std::size_t mostHosts = 1000;
constexpr std::size_t mostNames = 200;
/// How often what is still blocked shows what else a server lacks.
constexpr int mostRounds = 3;

/// What a server lacks, over all requests that were blocked for it.
struct ServerNeeds
{
    std::map<std::string, std::uint64_t> origins;
    std::set<std::string> methods;
    std::set<std::string> headers;
    bool withCredentials = false;
    bool ofAnswer = false;
    bool ofPreflight = false;
    bool preflightStatus = false;
    bool resourcePolicy = false;
    std::uint64_t requests = 0;
};
using Needs = std::map<std::string, ServerNeeds>;

/// What a server's preflights allow already: whoever mends it adds to that.
struct AllowedNames
{
    std::vector<std::string> methods;
    std::vector<std::string> headers;
};
using Allowed = std::map<std::string, AllowedNames>;

/// Notes what preflights allow, and passes everything on.
class AllowedCollector : public RecordingSink
{
public:
    AllowedCollector(Allowed& allowed, RecordingSink& next)
        : m_allowed(allowed)
        , m_next(next)
    {
    }

    void beginRecording() override { m_next.beginRecording(); }
    void info(const RecordingInfo& info) override { m_next.info(info); }
    void page(const RecordedPage& page) override { m_next.page(page); }
    bool entry(RecordedEntry& entry) override
    {
        if (entry.method == "OPTIONS")
            note(entry);
        return m_next.entry(entry);
    }
    void warning(const RecordingWarning& warning, bool entrySkipped) override { m_next.warning(warning, entrySkipped); }
    void endRecording() override { m_next.endRecording(); }

private:
    void note(const RecordedEntry& entry)
    {
        const auto url = parseUrl(entry.url);
        const std::string host = url ? hostAndPort(*url) : std::string();
        if (host.empty() || (m_allowed.size() == mostHosts && !m_allowed.contains(host)))
            return;
        AllowedNames& names = m_allowed[host];
        add(entry.responseHeaders, "Access-Control-Allow-Methods", names.methods);
        add(entry.responseHeaders, "Access-Control-Allow-Headers", names.headers);
    }
    static void add(const HeaderList& headers, std::string_view list, std::vector<std::string>& names)
    {
        const auto value = headers.get(list);
        if (!value)
            return;
        for (std::string& name : getDecodeAndSplitHeaderValue(*value)) {
            const bool isNew = std::none_of(names.begin(), names.end(),
                [&name](const std::string& other) { return asciiCaseInsensitiveEquals(name, other); });
            if (isNew && names.size() < mostNames && isHeaderName(name))
                names.push_back(std::move(name));
        }
    }

    Allowed& m_allowed;
    RecordingSink& m_next;
};

bool isBetween(Reason reason, Reason first, Reason last)
{
    return reason >= first && reason <= last;
}

void addNames(std::set<std::string>& names, std::string_view list)
{
    for (std::string& name : getDecodeAndSplitHeaderValue(list)) {
        if (names.size() < mostNames && isHeaderName(name))
            names.insert(asciiLowercase(name));
    }
}

void addNeeds(const JudgedEntry& entry, const Judgement& judgement, Needs& needs)
{
    const bool isAnswer =
        isBetween(judgement.reason, Reason::CorsMissingAllowOrigin, Reason::CorsMissingAllowCredentials);
    const bool isPreflight =
        isBetween(judgement.reason, Reason::PreflightMissingAllowOrigin, Reason::PreflightAuthorization);
    const bool isPolicy = isBetween(judgement.reason, Reason::CorpSameOrigin, Reason::CoepRequireCorp);
    if (entry.host.empty() || !(isAnswer || isPreflight || isPolicy)
        || (needs.size() == mostHosts && !needs.contains(entry.host)))
        return;
    ServerNeeds& server = needs[entry.host];
    ++server.requests;
    server.resourcePolicy = server.resourcePolicy || isPolicy;
    if (isPolicy)
        return;
    if (server.origins.size() < mostNames)
        ++server.origins[entry.facts.origin.value];
    server.withCredentials = server.withCredentials || entry.facts.credentials.value == CredentialsMode::Include;
    // A server that answers a preflight right but for methods, headers or status is taken to name the origin with the
    // request's own answer, too: one that does not is found out in the next round.
    const bool isOfOrigin = isAnswer
        || isBetween(judgement.reason, Reason::PreflightMissingAllowOrigin, Reason::PreflightMissingAllowCredentials);
    server.ofAnswer = server.ofAnswer || isOfOrigin;
    if (!isPreflight)
        return;
    server.preflightStatus = server.preflightStatus || judgement.reason == Reason::PreflightRedirect
        || judgement.reason == Reason::PreflightStatus;
    server.ofPreflight = true;
    if (!isCorsSafelistedMethod(entry.method) && isMethod(entry.method) && server.methods.size() < mostNames)
        server.methods.insert(entry.method);
    addNames(server.headers, entry.facts.authorHeaders.value);
    if (judgement.reason == Reason::PreflightHeader)
        addNames(server.headers, judgement.subject);
}

/// The list that is allowed already, and what is needed beside it. `*` stays where it counts, without credentials.
/// https://fetch.spec.whatwg.org/#cors-protocol-and-credentials
std::string joinedNames(
    const std::vector<std::string>& allowed, const std::set<std::string>& needed, bool withCredentials)
{
    std::string text;
    const auto add = [&text](const std::string& name) { text.append(text.empty() ? "" : ", ").append(name); };
    std::set<std::string> added;
    for (const std::string& name : allowed) {
        if (name == "*" && withCredentials)
            continue;
        add(name);
        added.insert(asciiLowercase(name));
    }
    for (const std::string& name : needed) {
        if (added.insert(asciiLowercase(name)).second)
            add(name);
    }
    return text;
}

/// The origin that is to be named; `*` where there are several and no cookies go along.
std::string originFor(const ServerNeeds& needs)
{
    if (needs.origins.size() > 1 && !needs.withCredentials)
        return "*";
    const auto most = std::max_element(needs.origins.begin(), needs.origins.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    return most == needs.origins.end() ? "*" : most->first;
}

std::vector<ResponseChange> changesOf(const std::string& host, const ServerNeeds& needs, const AllowedNames& allowed)
{
    std::vector<ResponseChange> changes;
    if (needs.ofAnswer) {
        ResponseChange& change = changes.emplace_back();
        change.host = host;
        const std::string origin = originFor(needs);
        change.set.emplace_back("Access-Control-Allow-Origin", origin);
        if (origin != "*")
            change.set.emplace_back("Vary", "Origin");
        if (needs.withCredentials)
            change.set.emplace_back("Access-Control-Allow-Credentials", "true");
    }
    if (needs.ofPreflight && !(needs.methods.empty() && needs.headers.empty() && !needs.preflightStatus)) {
        ResponseChange& change = changes.emplace_back();
        change.host = host;
        change.method = "OPTIONS";
        if (needs.preflightStatus)
            change.status = 204;
        if (!needs.methods.empty())
            change.set.emplace_back(
                "Access-Control-Allow-Methods", joinedNames(allowed.methods, needs.methods, needs.withCredentials));
        if (!needs.headers.empty())
            change.set.emplace_back(
                "Access-Control-Allow-Headers", joinedNames(allowed.headers, needs.headers, needs.withCredentials));
    }
    if (needs.resourcePolicy) {
        ResponseChange& change = changes.emplace_back();
        change.host = host;
        change.set.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    }
    return changes;
}

/// Collects what servers lack, and what came of what they were given.
class Collector : public JudgedSink
{
public:
    Collector(Needs& needs, RecordingAdvice& advice, std::map<std::string, RecordingFix*> fixes)
        : m_needs(needs)
        , m_advice(advice)
        , m_fixes(std::move(fixes))
    {
    }

    void judged(const JudgedEntry& entry) override
    {
        if (!entry.isJudged() || !entry.judgement.isBlocked()) {
            if (entry.hasWhatIf && entry.change == Change::Breaks)
                count(entry.host, &RecordingFix::breaks);
            return;
        }
        ++m_advice.blocked;
        if (entry.hasWhatIf && entry.change == Change::BeginsToWork) {
            ++m_advice.unblocked;
            m_advice.unsent += entry.whatIf.verdict == Verdict::NetworkError ? 1 : 0;
            count(entry.host, &RecordingFix::unblocks);
            return;
        }
        const Judgement& judgement = entry.hasWhatIf ? entry.whatIf : entry.judgement;
        if (!judgement.isBlocked())
            return;
        ++m_advice.remaining[judgement.reason];
        addNeeds(entry, judgement, m_needs);
    }
    void warning(const RecordingWarning&, bool) override { }

private:
    void count(const std::string& host, std::uint64_t RecordingFix::*number)
    {
        const auto fix = m_fixes.find(host);
        if (fix != m_fixes.end())
            ++(fix->second->*number);
    }

    Needs& m_needs;
    RecordingAdvice& m_advice;
    std::map<std::string, RecordingFix*> m_fixes;
};

std::vector<RecordingFix> fixesOf(const Needs& needs, const Allowed& allowed)
{
    std::vector<RecordingFix> fixes;
    for (const auto& [host, server] : needs) {
        RecordingFix& fix = fixes.emplace_back();
        fix.host = host;
        const auto found = allowed.find(host);
        fix.changes = changesOf(host, server, found == allowed.end() ? AllowedNames() : found->second);
    }
    return fixes;
}

} // namespace

std::optional<RecordingAdvice> RecordingAdvisor::advise(const Read& read)
{
    Needs needs;
    Allowed allowed;
    RecordingAdvice advice;
    m_options.looksForFindings = false;
    const std::vector<ResponseChange> own = m_options.whatIf.responses;
    // One pass over the recording: with what the servers are given until now.
    const auto judge = [&](std::vector<RecordingFix> fixes) {
        advice = {};
        advice.fixes = std::move(fixes);
        std::map<std::string, RecordingFix*> byHost;
        ReplayOptions options = m_options;
        options.whatIf.responses = own;
        for (RecordingFix& fix : advice.fixes) {
            fix.unblocks = fix.breaks = 0;
            byHost[fix.host] = &fix;
            options.whatIf.responses.insert(options.whatIf.responses.end(), fix.changes.begin(), fix.changes.end());
        }
        Collector collector(needs, advice, std::move(byHost));
        Replayer replayer(std::move(options), collector);
        AllowedCollector reader(allowed, replayer);
        return read(reader);
    };
    if (!judge({}))
        return std::nullopt;
    std::uint64_t unblocked = 0;
    for (int round = 0; round < mostRounds && !needs.empty(); ++round) {
        if (!judge(fixesOf(needs, allowed)))
            return std::nullopt;
        if (round > 0 && advice.unblocked == unblocked)
            break;
        unblocked = advice.unblocked;
    }
    // What helped nothing, or did harm, is left out, and the rest is tried as it is shown.
    std::vector<RecordingFix> helpful = advice.fixes;
    std::erase_if(helpful, [](const RecordingFix& fix) { return fix.unblocks == 0 || fix.breaks >= fix.unblocks; });
    if (helpful.size() != advice.fixes.size() && !judge(std::move(helpful)))
        return std::nullopt;
    std::stable_sort(advice.fixes.begin(), advice.fixes.end(),
        [](const RecordingFix& one, const RecordingFix& other) { return one.unblocks > other.unblocks; });
    return advice;
}

std::vector<Message> messagesFor(const ResponseChange& change)
{
    std::vector<Message> said;
    if (change.status)
        said.push_back(say<messages::PreflightStatusIs>(*change.status));
    for (const auto& [name, value] : change.set)
        said.push_back(
            change.method.empty() ? say<messages::AnswerGets>(name, value) : say<messages::PreflightGets>(name, value));
    return said;
}

std::vector<Message> notesOn(const RecordingAdvice& advice)
{
    std::vector<Message> notes;
    if (advice.unsent > 0)
        notes.push_back(say<messages::RecordingUnsent>(advice.unsent));
    for (const auto& [reason, count] : advice.remaining)
        notes.push_back(say<messages::RecordingRemains>(count, infoOf(reason).code, infoOf(reason).summary));
    return notes;
}

std::string argumentOf(const ResponseChange& change)
{
    std::string text("host=");
    text += change.host;
    if (!change.method.empty())
        text.append(";method=").append(change.method);
    if (change.status)
        text.append(";status=").append(std::to_string(*change.status));
    for (const auto& [name, value] : change.set) {
        text.append(";").append(name).append("=");
        for (const char c : value) {
            if (c == ';' || c == '\\')
                text += '\\';
            text += c;
        }
    }
    return text;
}

} // namespace fetchscope
