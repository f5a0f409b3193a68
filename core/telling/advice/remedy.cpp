#include "core/telling/advice/remedy.h"

#include "core/engine/simulation/run.h"
#include "core/telling/advice/lost_cookies.h"
#include "core/telling/advice/messages.h"
#include "core/telling/advice/moved_server.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::size_t mostRemedies = 11;

struct RemedyRow
{
    Reason reason = Reason::None;
    Message (*remaining)(const Patient& patient) = nullptr;
    std::array<Remedy, mostRemedies> remedies {};
    std::size_t count = 0;
};

std::string hostOf(const Patient& patient)
{
    const auto url = patient.url();
    return url && url->hasHost() ? std::string(url->host()) : std::string("the server");
}

Message remainsServer(const Patient& patient)
{
    return say<messages::RemainsServer>(hostOf(patient));
}
/// A file that is not there has no server that could answer otherwise.
Message remainsStatus(const Patient& patient)
{
    const auto url = patient.url();
    return url && url->scheme() == "file" ? say<messages::RemainsFile>(url->href()) : remainsServer(patient);
}
Message remainsFrame(const Patient& patient)
{
    return say<messages::RemainsFrame>(hostOf(patient));
}
Message remainsRequest(const Patient&)
{
    return say<messages::RemainsRequest>();
}
Message remainsPage(const Patient&)
{
    return say<messages::RemainsPage>();
}
Message remainsBrowser(const Patient&)
{
    return say<messages::RemainsBrowser>();
}
Message remainsUser(const Patient&)
{
    return say<messages::RemainsUser>();
}
Message remainsUrl(const Patient&)
{
    return say<messages::RemainsUrl>();
}
/// `localhost:3000/api` is not secure either, and no server is to change that.
Message remainsInsecure(const Patient& patient)
{
    const auto url = patient.url();
    return url && !url->hasHost() ? remainsUrl(patient) : remainsServer(patient);
}
Message remainsBlob(const Patient&)
{
    return say<messages::RemainsBlob>();
}

Message remainsOfCookies(const Patient& patient)
{
    const auto lost = lostCookies(patient.scenario, patient.result, patient.index);
    const bool isOfThirdParties = std::any_of(lost.begin(), lost.end(),
        [](const LostCookie& cookie) { return cookie.verdict == CookieVerdict::ThirdPartyBlocked; });
    return isOfThirdParties ? say<messages::RemainsThirdParty>() : say<messages::RemainsCookie>(hostOf(patient));
}

/// What to look for where nothing came back.
Message remainsOfFailure(const Patient& patient)
{
    const Exchange* const exchange = patient.exchange();
    const auto url = patient.url();
    const std::string origin = url && url->hasHost() ? hostOriginOf(*url) : hostOf(patient);
    const auto failure = exchange != nullptr ? exchange->networkFailure : std::nullopt;
    if (!failure)
        return say<messages::RemainsNoAnswer>(origin);
    switch (*failure) {
    case NetworkFailure::Dns:
        return say<messages::RemainsNoName>(hostOf(patient));
    case NetworkFailure::Refused:
        return say<messages::RemainsRefused>(origin);
    case NetworkFailure::Reset:
        return say<messages::RemainsReset>(origin);
    case NetworkFailure::Timeout:
        return say<messages::RemainsTimeout>(origin);
    case NetworkFailure::Extension:
        return say<messages::RemainsExtension>();
    case NetworkFailure::Tls:
        break;
    }
    return say<messages::RemainsCertificate>(origin);
}

template <class... Remedies>
constexpr RemedyRow rowOf(Reason reason, Message (*remaining)(const Patient&), Remedies... remedies)
{
    static_assert(sizeof...(Remedies) <= mostRemedies);
    return {reason, remaining, {remedies...}, sizeof...(Remedies)};
}

using enum Remedy;
constexpr auto rows = std::to_array<RemedyRow>({
#define MENDED(reason, remaining, ...) rowOf(Reason::reason, remaining, __VA_ARGS__),
#define BEYOND(reason, remaining) rowOf(Reason::reason, remaining),
#include "core/telling/advice/remedies.def"
#undef MENDED
#undef BEYOND
});

constexpr Reason everyReason[] = {
#define REASON(enumerator, ...) Reason::enumerator,
#include "core/engine/model/reasons.def"
#undef REASON
};

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].reason != static_cast<Reason>(i + 1))
            return false;
    }
    return true;
}
static_assert(rows.size() == std::size(everyReason) && areInOrder(),
    "remedies.def has a row for each reason, in the order of reasons.def");

const RemedyRow& rowOf(Reason reason)
{
    return rows[static_cast<std::size_t>(reason) - 1];
}

constexpr std::array remediesOfUse {Remedy::AllowOrigin, Remedy::AllowAnyOrigin, Remedy::CorsMode};
constexpr std::array remediesOfExpectation {Remedy::ExposeHeaders, Remedy::WithCredentials, Remedy::CrossSiteCookie,
    Remedy::AllowOrigin, Remedy::CorsMode, Remedy::OkStatus};

constexpr std::array remediesOfOpaque {Remedy::CorsMode};
constexpr std::array remediesOfGoingWithout {Remedy::WithCredentials};
constexpr std::array remediesOfHiddenHeaders {Remedy::ExposeHeaders};
constexpr std::array remediesOfLogIn {Remedy::LogIn, Remedy::Navigate, Remedy::RefuseInPlace};
constexpr std::array remediesOfCookies {Remedy::CookiesForOtherSites, Remedy::PartitionedCookies, Remedy::SecureServer};

void addAll(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    addForAnswer(remedy, patient, candidates);
    addForRedirect(remedy, patient, candidates);
    addForRequest(remedy, patient, candidates);
    addForPage(remedy, patient, candidates);
    addForCookies(remedy, patient, candidates);
}

/// The rule that answered also answered a request that named another origin, or of another method.
bool isShared(const Patient& patient, const Exchange& exchange, std::string_view header)
{
    const bool isOfOrigin = isOfEveryCorsAnswer(header);
    const auto origin = exchange.requestHeaders.get("Origin");
    const RunResult& result = patient.result;
    for (std::size_t i = 0; i < result.exchanges.size(); ++i) {
        const Exchange& other = result.exchanges[i];
        if (&other == &exchange || other.rule != exchange.rule)
            continue;
        if (isOfOrigin ? other.requestHeaders.get("Origin") != origin : other.kind != exchange.kind)
            return true;
    }
    return false;
}

/// A change of the rule that answered, or of one just for this method and URL.
FixChange answerChange(const Patient& patient, const Exchange& exchange, ChangeKind kind, std::string_view header)
{
    FixChange change;
    change.kind = kind;
    change.method = exchange.method;
    change.url = exchange.url;
    change.name = header;
    if (exchange.rule < 0) {
        change.index = patient.scenario.server.size();
        change.isSplit = true;
        return change;
    }
    change.index = static_cast<std::size_t>(exchange.rule);
    const ServerRule& rule = patient.scenario.server[change.index];
    const bool isJustForThis = rule.method == exchange.method && rule.url && rule.url->matches(exchange.url)
        && rule.url->text() == TextPattern::ofText(exchange.url).text();
    // What both answers need may stay in a rule for both; the rest is for the preflight alone.
    const bool isOfPreflight = exchange.kind == Exchange::Kind::Preflight && !isOfEveryCorsAnswer(header);
    const bool isOnlyForPreflights = rule.method == "OPTIONS";
    change.isSplit = !isJustForThis && !rule.times
        && (isShared(patient, exchange, header) || (isOfPreflight && !isOnlyForPreflights));
    return change;
}

} // namespace

const Page& Patient::page() const
{
    return pageOf(scenario, result, index);
}

Reason Patient::reason() const
{
    const Outcome& outcome = action().outcome;
    return trouble == Trouble::Blocked && outcome.cause ? outcome.cause->reason : Reason::None;
}

std::string_view Patient::subject() const
{
    const Outcome& outcome = action().outcome;
    return outcome.cause ? std::string_view(outcome.cause->subject) : std::string_view();
}

std::optional<Url> Patient::url() const
{
    const Outcome& outcome = action().outcome;
    if (outcome.cause && !outcome.cause->url.empty()) {
        if (auto url = parseUrl(outcome.cause->url)) {
            // A handshake is a request over HTTP to the engine, and not to who wrote the URL.
            if (request().initiator == InitiatorKind::WebSocket && url->hasHttpScheme())
                url->setSpecialScheme(url->scheme() == "https" ? "wss" : "ws");
            return url;
        }
    }
    if (const Exchange* last = exchange())
        return parseUrl(last->url);
    return urlOf(request(), page().creationUrl);
}

const Exchange* Patient::exchange() const
{
    const ActionResult& done = action();
    if (done.firstExchange < done.endExchange)
        return &result.exchanges[done.endExchange - 1];
    if (done.storedAnswer && done.storedAnswer->broughtBy < result.exchanges.size())
        return &result.exchanges[done.storedAnswer->broughtBy];
    if (done.ahead && done.ahead->action < index) {
        const ActionResult& earlier = result.actions[done.ahead->action];
        if (earlier.firstExchange < earlier.endExchange)
            return &result.exchanges[earlier.endExchange - 1];
    }
    return nullptr;
}

bool Patient::wantsCredentials() const
{
    return asksWithCredentials(request());
}

FixChange answerHeader(
    const Patient& patient, const Exchange& exchange, std::string_view name, std::optional<std::string> value)
{
    FixChange change = answerChange(patient, exchange, ChangeKind::AnswerHeader, name);
    change.value = std::move(value);
    return change;
}

FixChange answerCookie(const Patient& patient, const Exchange& exchange, std::string_view name, std::string line)
{
    FixChange change = answerChange(patient, exchange, ChangeKind::AnswerCookie, name);
    change.value = std::move(line);
    return change;
}

FixChange answerStatus(const Patient& patient, const Exchange& exchange, int status)
{
    FixChange change = answerChange(patient, exchange, ChangeKind::AnswerStatus, {});
    change.value = std::to_string(status);
    return change;
}

FixChange option(const Patient& patient, std::string_view name, std::optional<std::string> value)
{
    FixChange change;
    change.kind = ChangeKind::Option;
    change.index = patient.index;
    change.name = name;
    change.value = std::move(value);
    return change;
}

void addCandidate(Candidates& candidates, FixChange change, bool givesUp)
{
    Candidate candidate;
    candidate.changes.push_back(std::move(change));
    candidate.givesUp = givesUp;
    candidates.push_back(std::move(candidate));
}

FixChange otherUrl(const Patient& patient, std::string url)
{
    FixChange change;
    change.kind = ChangeKind::Url;
    change.index = patient.index;
    change.value = std::move(url);
    return change;
}

std::span<const Remedy> remediesOf(Reason reason)
{
    if (reason == Reason::None)
        return {};
    const RemedyRow& row = rowOf(reason);
    return std::span(row.remedies).first(row.count);
}

Message remainingOf(Reason reason, const Patient& patient)
{
    if (patient.trouble == Trouble::LostCookie)
        return remainsOfCookies(patient);
    if (patient.trouble == Trouble::NoAnswer)
        return remainsOfFailure(patient);
    return reason == Reason::None ? Message() : rowOf(reason).remaining(patient);
}

Candidates candidatesFor(const Patient& patient)
{
    Candidates candidates;
    std::span<const Remedy> remedies = remediesOf(patient.reason());
    if (patient.trouble == Trouble::Unreadable)
        remedies = remediesOfUse;
    else if (patient.trouble == Trouble::Unexpected)
        remedies = remediesOfExpectation;
    else if (patient.trouble == Trouble::Opaque)
        remedies = remediesOfOpaque;
    else if (patient.trouble == Trouble::LostCookie)
        remedies = remediesOfCookies;
    else if (patient.trouble == Trouble::WithoutCookies)
        remedies = remediesOfGoingWithout;
    else if (patient.trouble == Trouble::HiddenHeader)
        remedies = remediesOfHiddenHeaders;
    else if (patient.trouble == Trouble::Blocked && isLedToLogIn(patient))
        remedies = remediesOfLogIn;
    for (const Remedy remedy : remedies)
        addAll(remedy, patient, candidates);
    return candidates;
}

} // namespace fetchscope
