#include "core/telling/checks/policy_checks.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/reading/server_policy/server_policy_rules.h"
#include "core/telling/checks/messages.h"
#include "core/telling/checks/policy_asker.h"
#include "core/telling/checks/policy_origins.h"
#include "core/telling/explain/remedies.h"
#include "core/telling/matrix/access_matrix.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What no policy names: a server that sends back whatever a preflight asks for allows it.
constexpr std::string_view unlistedHeader = "X-Fetchscope-Unlisted";
/// Of the methods that need a preflight, those that servers know.
constexpr std::string_view usualPreflightedMethods[] {"PUT", "PATCH", "DELETE"};

bool hasName(const std::vector<std::string>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
        [name](const std::string& listed) { return asciiCaseInsensitiveEquals(listed, name); });
}

bool hasMethod(const std::vector<std::string>& methods, std::string_view method)
{
    return std::find(methods.begin(), methods.end(), method) != methods.end();
}

MessageValue valueOr(const std::optional<std::string>& value)
{
    return value ? MessageValue(*value) : MessageValue(say<messages::NoValue>());
}

/// The headers by which an answer depends on who asks.
std::string corsHeadersOf(const HeaderList& headers)
{
    std::string text;
    for (const std::string_view name :
        {"Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Expose-Headers"})
        text.append(headers.get(name).value_or("-")).append("\n");
    return text;
}

bool listsName(const HeaderList& headers, std::string_view list, std::string_view name)
{
    const auto names = headers.getDecodeAndSplit(list);
    return names && (hasName(*names, name) || hasName(*names, "*"));
}

/// The checks of one path under one profile.
class PathChecks
{
public:
    PathChecks(const ServerPolicy& policy, const TestedPath& path, const std::vector<PolicyOrigin>& origins,
        PolicyAsker& asker, ProfileId profile, CheckedFile& file)
        : m_policy(policy)
        , m_path(path)
        , m_origins(origins)
        , m_asker(asker)
        , m_profile(profile)
        , m_file(file)
    {
    }

    void add();

private:
    void addAllowed(const PolicyOrigin& origin);
    void addHeadersOf(const PolicyOrigin& origin);
    void addPreflightsOf(const PolicyOrigin& origin);
    void addDenied(const PolicyOrigin& origin);
    void addRefusals(const PolicyOrigin& origin);
    void addVary();
    void addMadeUp();

    /// The page gets the answer, or must not.
    void addRead(const PolicyOrigin& origin, std::string_view method, bool hasCredentials, bool isAllowed);
    /// The browser sends the request after its preflight, or must not.
    void addSend(
        const PolicyOrigin& origin, const PolicyRequest& request, bool isAllowed, Message name, Message advice);

    Check& addCheck(Message name, Message role);
    /// A check that was made with this request; null where that could not be asked, and this is said.
    Check* addAsked(Message name, const PolicyOrigin& origin, const PolicyAnswer& answer, bool isEnough);
    static void fail(Check& check, const PolicyAnswer& answer, Message fault, Message advice);

    PolicyRequest request(const PolicyOrigin& origin, std::string_view method = "GET", bool hasCredentials = false,
        std::string_view header = {}) const
    {
        return {origin.origin, m_path.path, std::string(method), hasCredentials, std::string(header)};
    }
    const std::vector<std::string>& methods() const
    {
        return m_path.methods.empty() ? m_policy.methods : m_path.methods;
    }
    /// The advice of the origin's role; where everybody gets the answer, that is the cause.
    Message adviceOnReader(const PolicyOrigin& origin, bool hasCredentials);

    const ServerPolicy& m_policy;
    const TestedPath& m_path;
    const std::vector<PolicyOrigin>& m_origins;
    PolicyAsker& m_asker;
    ProfileId m_profile;
    CheckedFile& m_file;
};

Check& PathChecks::addCheck(Message name, Message role)
{
    Check& check = m_file.checks.emplace_back();
    check.name = std::move(name);
    check.role = std::move(role);
    check.profile = m_profile;
    return check;
}

Check* PathChecks::addAsked(Message name, const PolicyOrigin& origin, const PolicyAnswer& answer, bool isEnough)
{
    Check& check = addCheck(std::move(name), origin.roleText());
    if (answer.isLost) {
        check.status = CheckStatus::NotReached;
        return nullptr;
    }
    if (!answer.strayedTo.empty()) {
        // Whether that server lets the page read is not this one's promise; that the page gets there is.
        check.status = origin.isAllowed ? CheckStatus::Failed : CheckStatus::Skipped;
        check.faults = {say<messages::FaultStrayed>(answer.strayedTo)};
        check.advice = say<messages::AdviseStrayed>();
        check.scenario = answer.scenario;
        return nullptr;
    }
    // A preflight is sent, and often says all that is asked.
    if (answer.keptBack.empty() || isEnough)
        return &check;
    check.status = CheckStatus::Skipped;
    check.faults = {say<messages::SkippedUnsafe>(answer.keptBack)};
    check.advice = say<messages::SkippedSayYes>();
    return nullptr;
}

void PathChecks::fail(Check& check, const PolicyAnswer& answer, Message fault, Message advice)
{
    check.status = CheckStatus::Failed;
    check.faults.push_back(std::move(fault));
    check.advice = std::move(advice);
    // What was kept back has no answer, and of the preflight all has been said.
    if (!answer.keptBack.empty())
        return;
    check.explanation = answer.explanation;
    check.decidedAt = answer.outcome.decidedAt;
    check.reason = answer.reason();
    check.scenario = answer.scenario;
}

Message PathChecks::adviceOnReader(const PolicyOrigin& origin, bool hasCredentials)
{
    const bool isForEverybody = std::all_of(m_origins.begin(), m_origins.end(), [&](const PolicyOrigin& one) {
        return one.isAllowed || one.role != OriginRole::Attacker || one.isDeniedByName
            || m_asker.ask(request(one, "GET", hasCredentials)).isReadable();
    });
    return isForEverybody ? adviceFor(OriginRole::Attacker) : origin.advice();
}

void PathChecks::addRead(const PolicyOrigin& origin, std::string_view method, bool hasCredentials, bool isAllowed)
{
    const PolicyAnswer& answer = m_asker.ask(request(origin, method, hasCredentials));
    Message name = hasCredentials
        ? (isAllowed ? say<messages::CheckMayReadWithCookies>(origin.origin, method, m_path.path)
                     : say<messages::CheckMayNotReadWithCookies>(origin.origin, method, m_path.path))
        : (isAllowed ? say<messages::CheckMayRead>(origin.origin, method, m_path.path)
                     : say<messages::CheckMayNotRead>(origin.origin, method, m_path.path));
    // Of a request that was kept back behind its preflight, that one has passed.
    Check* check = addAsked(std::move(name), origin, answer, isAllowed && answer.preflight());
    if (!check || (!answer.keptBack.empty() && isAllowed))
        return;
    if (isAllowed && !answer.isReadable()) {
        const std::string_view mend =
            answer.reason() == Reason::None ? std::string_view() : remedyFor(answer.reason()).mend;
        fail(*check, answer, say<messages::FaultBlocked>(infoOf(answer.reason()).code), {});
        check->explanation.append(check->explanation.empty() || mend.empty() ? "" : " ").append(mend);
    } else if (!isAllowed && answer.isReadable()) {
        const bool isOnlyCookies = origin.isAllowed && hasCredentials;
        fail(*check, answer, say<messages::FaultReadable>(answer.outcome.status),
            isOnlyCookies ? say<messages::AdviseCredentials>() : adviceOnReader(origin, hasCredentials));
    }
}

void PathChecks::addSend(
    const PolicyOrigin& origin, const PolicyRequest& request, bool isAllowed, Message name, Message advice)
{
    const PolicyAnswer& answer = m_asker.ask(request);
    Check* check = addAsked(std::move(name), origin, answer, true);
    if (!check)
        return;
    if (isAllowed && !answer.isSent())
        fail(*check, answer, say<messages::FaultNotSent>(infoOf(answer.reason()).code), std::move(advice));
    else if (!isAllowed && answer.isSent())
        fail(*check, answer, say<messages::FaultSent>(), std::move(advice));
}

void PathChecks::addAllowed(const PolicyOrigin& origin)
{
    const bool hasCredentials = m_policy.allowsCredentials;
    if (m_path.status) {
        const std::string& method = methods().front();
        const PolicyAnswer& answer = m_asker.ask(request(origin, method, hasCredentials));
        Check* check = addAsked(
            say<messages::CheckStatusOf>(origin.origin, *m_path.status, method, m_path.path), origin, answer, false);
        if (check && answer.outcome.wireStatus != *m_path.status)
            fail(*check, answer, say<messages::FaultStatus>(*m_path.status, answer.outcome.wireStatus), {});
    }
    for (const std::string& method : methods())
        addRead(origin, method, hasCredentials, true);
    if (!hasCredentials)
        addRead(origin, "GET", true, false);
    addPreflightsOf(origin);
    if (!m_path.status || *m_path.status < 400)
        addHeadersOf(origin);
}

void PathChecks::addPreflightsOf(const PolicyOrigin& origin)
{
    const bool hasCredentials = m_policy.allowsCredentials;
    const std::string& path = m_path.path;
    for (const std::string_view method : usualPreflightedMethods) {
        if (!hasMethod(m_policy.methods, method) && !hasMethod(m_path.methods, method))
            addSend(origin, request(origin, method, hasCredentials), false,
                say<messages::CheckMayNotSend>(origin.origin, method, path), say<messages::AdviseMethod>());
    }
    for (const std::string& header : m_policy.requestHeaders)
        addSend(origin, request(origin, "GET", hasCredentials, header), true,
            say<messages::CheckMaySendHeader>(origin.origin, "GET", path, header), {});
    addSend(origin, request(origin, "GET", hasCredentials, unlistedHeader), false,
        say<messages::CheckMayNotSendHeader>(origin.origin, "GET", path, unlistedHeader),
        say<messages::AdviseHeader>());
    // It is the same for all that are allowed.
    if (!m_policy.maxAgeSeconds || &origin != &m_origins.front())
        return;
    const auto preflighted = std::find_if(
        methods().begin(), methods().end(), [](const std::string& method) { return !isCorsSafelistedMethod(method); });
    if (preflighted == methods().end())
        return;
    const PolicyAnswer& answer = m_asker.ask(request(origin, *preflighted, hasCredentials));
    Check* check =
        addAsked(say<messages::CheckMaxAge>(*preflighted, path, *m_policy.maxAgeSeconds), origin, answer, true);
    const Exchange* preflight = answer.preflight();
    if (!check || !preflight || preflight->networkFailure)
        return;
    const auto sent = preflight->responseHeaders->get("Access-Control-Max-Age");
    if (sent != std::to_string(*m_policy.maxAgeSeconds))
        fail(*check, answer, say<messages::FaultMaxAge>(*m_policy.maxAgeSeconds, valueOr(sent)),
            say<messages::AdviseMaxAge>());
}

void PathChecks::addHeadersOf(const PolicyOrigin& origin)
{
    const PolicyAnswer& answer = m_asker.ask(request(origin, "GET", m_policy.allowsCredentials));
    const Exchange* last = answer.last();
    // What is not readable at all has been said.
    if (!answer.isReadable() || !last)
        return;
    const std::string_view list = "Access-Control-Expose-Headers";
    for (const std::string& header : m_policy.exposedHeaders) {
        Check* check =
            addAsked(say<messages::CheckMayReadHeader>(origin.origin, header, m_path.path), origin, answer, false);
        const bool isExposed = last->responseHeaders->contains(header)
            ? hasName(answer.outcome.exposedHeaders, header)
            : listsName(*last->responseHeaders, list, header);
        if (check && !isExposed)
            fail(*check, answer,
                say<messages::FaultHeaderNotExposed>(header, valueOr(last->responseHeaders->get(list))),
                say<messages::AdviseExpose>());
    }
    std::string beyond;
    for (const std::string& header : answer.outcome.exposedHeaders) {
        if (!isCorsSafelistedResponseHeaderName(header) && !hasName(m_policy.exposedHeaders, header))
            beyond.append(beyond.empty() ? "" : ", ").append(header);
    }
    Check* check = addAsked(say<messages::CheckOnlyListedHeaders>(origin.origin, m_path.path), origin, answer, false);
    if (check && !beyond.empty())
        fail(*check, answer, say<messages::FaultHeaderExposed>(beyond), say<messages::AdviseExposeLess>());
}

void PathChecks::addDenied(const PolicyOrigin& origin)
{
    addRead(origin, "GET", false, false);
    addRead(origin, "GET", true, false);
    const auto preflighted = std::find_if(
        methods().begin(), methods().end(), [](const std::string& method) { return !isCorsSafelistedMethod(method); });
    const std::string method = preflighted != methods().end() ? *preflighted : "PUT";
    addSend(origin, request(origin, method, true), false,
        say<messages::CheckMayNotSend>(origin.origin, method, m_path.path), adviceOnReader(origin, true));
    if (!m_policy.requestHeaders.empty()) {
        const std::string& header = m_policy.requestHeaders.front();
        addSend(origin, request(origin, "GET", true, header), false,
            say<messages::CheckMayNotSendHeader>(origin.origin, "GET", m_path.path, header),
            adviceOnReader(origin, true));
    }
    addRefusals(origin);
}

void PathChecks::addRefusals(const PolicyOrigin& origin)
{
    for (const std::string& method : m_policy.tests.refusedToStrangers) {
        const PolicyAnswer& answer = m_asker.ask(request(origin, method, true));
        Check* check = addAsked(say<messages::CheckRefused>(method, m_path.path, origin.origin), origin, answer, false);
        const std::uint16_t status = answer.outcome.wireStatus;
        // What its preflight keeps from being sent needs no refusal.
        if (check && answer.isSent() && (status < 400 || status > 499))
            fail(*check, answer, say<messages::FaultNotRefused>(status), say<messages::AdviseRefuse>());
    }
}

void PathChecks::addVary()
{
    struct Answer
    {
        MessageValue asked;
        std::shared_ptr<const HeaderList> headers;
    };
    std::vector<Answer> answers;
    for (const PolicyOrigin& origin : m_origins) {
        const PolicyAnswer& answer = m_asker.ask(request(origin));
        const Exchange* last = answer.strayedTo.empty() ? answer.last() : nullptr;
        if (last)
            answers.push_back({origin.origin, last->responseHeaders});
    }
    if (auto headers = m_asker.askWithOrigin(m_path, std::nullopt))
        answers.push_back({say<messages::NoOrigin>(), std::move(headers)});
    Check& check = addCheck(say<messages::CheckVary>(m_path.path), {});
    if (answers.empty()) {
        check.status = CheckStatus::NotReached;
        return;
    }
    // What is the same for everybody depends on nobody.
    const std::string first = corsHeadersOf(*answers.front().headers);
    if (std::all_of(answers.begin(), answers.end(),
            [&first](const Answer& answer) { return corsHeadersOf(*answer.headers) == first; }))
        return;
    for (const Answer& answer : answers) {
        if (listsName(*answer.headers, "Vary", "Origin") || listsName(*answer.headers, "Cache-Control", "no-store"))
            continue;
        check.status = CheckStatus::Failed;
        check.faults = {say<messages::FaultVary>(valueOr(answer.headers->get("Vary")), answer.asked)};
        check.advice = say<messages::AdviseVary>();
        return;
    }
}

void PathChecks::addMadeUp()
{
    for (const std::string& origin : madeUpOrigins(m_policy)) {
        const auto headers = m_asker.askWithOrigin(m_path, origin);
        Check& check = addCheck(say<messages::CheckMadeUp>(origin, m_path.path), say<messages::RoleNoBrowser>());
        if (!headers) {
            check.status = CheckStatus::NotReached;
            continue;
        }
        const auto allowed = headers->get("Access-Control-Allow-Origin");
        if (allowed != origin)
            continue;
        check.status = CheckStatus::Warned;
        check.faults = {say<messages::FaultMadeUp>(*allowed)};
        check.advice = say<messages::AdviseMadeUp>();
    }
}

void PathChecks::add()
{
    m_asker.mayChange(m_path.isSafe);
    for (const PolicyOrigin& origin : m_origins) {
        if (origin.isAllowed)
            addAllowed(origin);
        else
            addDenied(origin);
    }
    addVary();
    addMadeUp();
}

/// The simple methods of the policy that nothing is said of.
std::string methodsOfStrangers(const ServerPolicy& policy)
{
    std::vector<std::string> methods;
    for (const std::string& method : policy.methods) {
        if (isCorsSafelistedMethod(method) && method != "HEAD" && !hasMethod(policy.tests.refusedToStrangers, method))
            methods.push_back(method);
    }
    return joinNames(methods);
}

} // namespace

void checkPolicy(const ServerPolicy& policy, const CheckOptions& options, CheckedFile& file)
{
    PolicyAsker asker(options, policy);
    const std::vector<PolicyOrigin> origins = originsToAskFrom(policy, asker.serverOrigin());
    const std::vector<TestedPath> paths = policy.tests.paths.empty() ? std::vector<TestedPath>(1) : policy.tests.paths;
    const std::vector<ProfileId> profiles =
        options.profiles.empty() ? std::vector<ProfileId> {ProfileId::Standard} : options.profiles;
    const std::size_t ofEach = policy.methods.size() + policy.requestHeaders.size() + 5;
    const std::size_t requests = origins.size() * paths.size() * profiles.size() * ofEach;
    if (requests > mostMatrixCells) {
        file.error = {{}, say<messages::CheckTooMany>(requests, mostMatrixCells), say<messages::CheckNameFewer>()};
        file.hasError = true;
        return;
    }
    for (const ProfileId profile : profiles) {
        asker.judgeBy(profile);
        for (const TestedPath& path : paths)
            PathChecks(policy, path, origins, asker, profile, file).add();
    }
    if (options.staged) {
        for (Check& check : file.checks) {
            if (check.status == CheckStatus::NotReached)
                noteNotReached(check, *options.staged);
        }
    }
    for (const Message& warning : warningsOf(policy))
        file.notes.push_back(warning);
    const std::string methods = methodsOfStrangers(policy);
    if (!methods.empty())
        file.notes.push_back(say<messages::NoteStrangersSend>(methods));
}

} // namespace fetchscope
