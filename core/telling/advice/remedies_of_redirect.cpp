#include "core/engine/base/ascii.h"
#include "core/engine/model/response.h"
#include "core/telling/advice/remedy.h"

#include <algorithm>
#include <iterator>

namespace fetchscope {

namespace {

std::optional<std::string> firstLocation(const Exchange& exchange)
{
    const auto location = exchange.responseHeaders ? exchange.responseHeaders->getFirst("Location") : std::nullopt;
    return location ? std::optional(std::string(*location)) : std::nullopt;
}

/// Where an answer redirects to; null where it does not.
std::optional<Url> targetOf(const Exchange& exchange)
{
    const auto location = firstLocation(exchange);
    const auto base = parseUrl(exchange.url);
    if (!location || !base || !isRedirectStatus(exchange.status))
        return std::nullopt;
    return parseUrl(*location, &*base);
}

/// Another status in place of a redirect.
void addOtherStatus(const Patient& patient, const Exchange& exchange, int status, Candidates& candidates)
{
    Candidate candidate;
    candidate.changes.push_back(answerStatus(patient, exchange, status));
    FixChange location = answerHeader(patient, exchange, "Location", std::nullopt);
    location.index = candidate.changes.front().index;
    location.isSplit = false;
    candidate.changes.push_back(std::move(location));
    candidates.push_back(std::move(candidate));
}

void answerInPlace(const Patient& patient, const Exchange& exchange, Candidates& candidates)
{
    if (!isRedirectStatus(exchange.status) || exchange.kind == Exchange::Kind::Preflight)
        return;
    const bool isSocket = patient.request().initiator == InitiatorKind::WebSocket;
    addOtherStatus(patient, exchange, isSocket ? 101 : 200, candidates);
}

/// Does a word of a host or path say that people log in there?
bool isLogInWord(std::string_view word)
{
    constexpr std::string_view words[] = {"login", "logon", "signin", "auth", "auth0", "oauth", "oauth2", "authorize",
        "authenticate", "authentication", "sso", "saml", "saml2", "openid", "oidc", "adfs", "idp", "accounts",
        "microsoftonline"};
    return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

/// Do people log in there, as far as the URL says?
bool isLogInPage(const Url& url)
{
    std::string place(url.host());
    place.append("/").append(url.path()).append("/");
    std::string word;
    for (const char character : place) {
        if (isAsciiAlphanumeric(character)) {
            word += toAsciiLower(character);
        } else if (character != '-' && character != '_') {
            if (isLogInWord(word))
                return true;
            word.clear();
        }
    }
    return false;
}

bool isByScript(const Patient& patient)
{
    const InitiatorKind initiator = patient.request().initiator;
    return initiator == InitiatorKind::Fetch || initiator == InitiatorKind::Xhr;
}

/// 401 in place of the way to where people log in, which is no place for a script.
void refuseInPlace(const Patient& patient, Candidates& candidates)
{
    if (!isByScript(patient))
        return;
    const ActionResult& action = patient.action();
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = patient.result.exchanges[i];
        const auto target = targetOf(exchange);
        if (exchange.kind == Exchange::Kind::Preflight || !target || !isLogInPage(*target))
            continue;
        addOtherStatus(patient, exchange, 401, candidates);
        return;
    }
}

/// The page goes to where its script asked in order to log in.
void navigate(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    const auto asked = urlOf(request, patient.page().creationUrl);
    const bool isGet = !request.body && asciiUppercase(request.method.value_or("GET")) == "GET";
    if (!isByScript(patient) || !isGet || !asked || !isLogInPage(*asked))
        return;
    FixChange change = otherUrl(patient, asked->href());
    change.kind = ChangeKind::Navigate;
    addCandidate(candidates, std::move(change));
}

void addAnswersInPlace(const Patient& patient, Candidates& candidates)
{
    const ActionResult& action = patient.action();
    const Exchange* last = patient.exchange();
    if (last == nullptr || action.firstExchange == action.endExchange)
        return;
    answerInPlace(patient, *last, candidates);
    // Where the way is a long one, its first step.
    for (std::size_t i = action.firstExchange; i + 1 < action.endExchange; ++i) {
        const Exchange& exchange = patient.result.exchanges[i];
        if (exchange.kind == Exchange::Kind::Preflight || !isRedirectStatus(exchange.status))
            continue;
        answerInPlace(patient, exchange, candidates);
        break;
    }
}

void askTarget(const Patient& patient, Candidates& candidates)
{
    const Exchange* last = patient.exchange();
    const auto asked = urlOf(patient.request(), patient.page().creationUrl);
    if (last == nullptr || !asked)
        return;
    auto target = targetOf(*last);
    if (!target)
        target = parseUrl(last->url);
    if (!target || !target->hasHost() || target->includesCredentials()
        || target->hrefWithoutFragment() == asked->hrefWithoutFragment())
        return;
    // No header belongs there that a script would need.
    if (isByScript(patient) && target->host() != asked->host() && isLogInPage(*target))
        return;
    addCandidate(candidates, otherUrl(patient, target->href()));
}

/// One Location, to a URL of the web without user name and password.
std::optional<std::string> plainLocation(const Exchange& exchange)
{
    const auto location = firstLocation(exchange);
    const auto base = parseUrl(exchange.url);
    if (!location || !base)
        return std::nullopt;
    auto target = parseUrl(*location, &*base);
    const bool isSingle = exchange.responseHeaders->count("Location") == 1;
    if (!target)
        return std::nullopt;
    if (target->hasHttpScheme() && !target->includesCredentials())
        return isSingle ? std::nullopt : location;
    if (!target->hasHost() || target->host().empty())
        return std::nullopt;
    target->removeCredentials();
    if (target->hasHttpScheme())
        return target->href();
    std::string plain("https");
    return plain.append(target->href(), target->scheme().size());
}

} // namespace

bool isLedToLogIn(const Patient& patient)
{
    const Exchange* const last = patient.exchange();
    const auto asked = urlOf(patient.request(), patient.page().creationUrl);
    const auto reached = last != nullptr ? parseUrl(last->url) : std::nullopt;
    return isByScript(patient) && asked && reached && reached->host() != asked->host() && isLogInPage(*reached);
}

void addForRedirect(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    switch (remedy) {
    case Remedy::AnswerInPlace:
        addAnswersInPlace(patient, candidates);
        return;
    case Remedy::RefuseInPlace:
        refuseInPlace(patient, candidates);
        return;
    case Remedy::Navigate:
        navigate(patient, candidates);
        return;
    case Remedy::AskTarget:
        askTarget(patient, candidates);
        return;
    case Remedy::PlainLocation:
        break;
    default:
        return;
    }
    const Exchange* last = patient.exchange();
    auto plain = last ? plainLocation(*last) : std::nullopt;
    if (!plain)
        return;
    addCandidate(candidates, answerHeader(patient, *last, "Location", std::move(plain)));
}

} // namespace fetchscope
