#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/policy/integrity.h"
#include "core/telling/advice/moved_server.h"
#include "core/telling/advice/remedy.h"
#include "core/telling/advice/trial.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

bool has(const Patient& patient, std::string_view name)
{
    return hasOption(patient.request().initiator, name);
}

FixChange withoutHeader(const Patient& patient, std::string_view name)
{
    FixChange change;
    change.kind = ChangeKind::RequestHeader;
    change.index = patient.index;
    change.name = name;
    return change;
}

/// A header that says nothing in this request: one for answers, or the type of a body that is not there.
bool isIdle(const RequestAction& request, std::string_view name)
{
    const std::string lower = asciiLowercase(name);
    return (lower.starts_with("access-control-") && !lower.starts_with("access-control-request-"))
        || (lower == "content-type" && !request.body) || lower == "cross-origin-resource-policy";
}

void addCorsMode(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    if (has(patient, "mode") && request.mode && request.mode != "cors")
        addCandidate(candidates, option(patient, "mode", std::nullopt));
    if (has(patient, "crossorigin") && !request.crossorigin)
        addCandidate(candidates, option(patient, "crossorigin", "anonymous"));
}

void addCredentials(const Patient& patient, bool isWanted, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    if (has(patient, "withCredentials") && request.withCredentials != isWanted)
        addCandidate(candidates,
            option(patient, "withCredentials", isWanted ? std::optional<std::string>("true") : std::nullopt),
            !isWanted);
    if (has(patient, "credentials") && (request.credentials == "include") != isWanted)
        addCandidate(candidates,
            option(patient, "credentials", isWanted ? std::optional<std::string>("include") : std::nullopt), !isWanted);
    if (has(patient, "crossorigin") && (isWanted || request.crossorigin == "use-credentials"))
        addCandidate(candidates, option(patient, "crossorigin", isWanted ? "use-credentials" : "anonymous"), !isWanted);
}

void addWithoutRefusedHeader(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    if (request.headerThatIsNoByteString) {
        const std::string& header = *request.headerThatIsNoByteString;
        addCandidate(candidates, withoutHeader(patient, std::string_view(header).substr(0, header.find(": "))));
    }
    if (!request.headers)
        return;
    const bool isOfPreflight = patient.exchange() != nullptr;
    for (const auto& [name, value] : *request.headers) {
        const bool isWrong = !isHeaderName(name) || !isHeaderValue(normalizeHeaderValue(value));
        const bool isRefused = isOfPreflight && asciiCaseInsensitiveEquals(name, patient.subject());
        if (isWrong || isRefused)
            addCandidate(candidates, withoutHeader(patient, name), !isWrong && !isIdle(request, name));
    }
    // What the engine names as refused may be a list.
    if (isOfPreflight && candidates.empty()) {
        for (const auto& [name, value] : *request.headers) {
            if (!isCorsSafelistedRequestHeader(name, value))
                addCandidate(candidates, withoutHeader(patient, name), !isIdle(request, name));
        }
    }
}

/// Is the type of the request that of a blob, and no header's?
bool isTypeOfBlob(const RequestAction& request)
{
    if (!request.body || request.body->kind != BodyInit::Kind::Blob)
        return false;
    return !request.headers || std::none_of(request.headers->begin(), request.headers->end(), [](const auto& header) {
        return asciiCaseInsensitiveEquals(header.first, "content-type");
    });
}

FixChange bodyType(const Patient& patient, std::string type)
{
    FixChange change = option(patient, {}, std::move(type));
    change.kind = ChangeKind::BodyType;
    return change;
}

/// Did a redirect lead to another origin, as one does to where people log in?
bool isRedirectedAway(const Patient& patient)
{
    const auto asked = urlOf(patient.request(), patient.page().creationUrl);
    const auto failed = patient.url();
    return asked && failed && hostOriginOf(*asked) != hostOriginOf(*failed);
}

/// Nothing that makes a preflight, where headers and listeners are all that does.
void addWithoutPreflight(const Patient& patient, Candidates& candidates)
{
    Candidate candidate;
    for (const PreflightReason& reason : patient.action().classification.preflightReasons) {
        switch (reason.code) {
        case PreflightReason::Code::Header: {
            const auto& headers = patient.request().headers;
            if (asciiCaseInsensitiveEquals(reason.name, "content-type") && isTypeOfBlob(patient.request())) {
                candidate.givesUp = true;
                candidate.changes.push_back(bodyType(patient, "text/plain;charset=UTF-8"));
                break;
            }
            const auto isOwn = [&reason](const auto& header) {
                return asciiCaseInsensitiveEquals(header.first, reason.name);
            };
            if (!headers || std::none_of(headers->begin(), headers->end(), isOwn))
                return;
            candidate.givesUp = candidate.givesUp || !isIdle(patient.request(), reason.name);
            candidate.changes.push_back(withoutHeader(patient, reason.name));
            break;
        }
        case PreflightReason::Code::UploadListener:
            candidate.givesUp = true;
            candidate.changes.push_back(option(patient, "uploadListener", std::nullopt));
            break;
        case PreflightReason::Code::Method:
        case PreflightReason::Code::StreamBody:
            return;
        }
    }
    if (!candidate.changes.empty())
        candidates.push_back(std::move(candidate));
}

void addOtherMethods(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    if (!has(patient, "method"))
        return;
    std::string meant;
    for (const char c : asciiUppercase(request.method.value_or(std::string()))) {
        if (isMethod(std::string_view(&c, 1)))
            meant += c;
    }
    if (!meant.empty() && meant != request.method && !isForbiddenMethod(meant))
        addCandidate(candidates, option(patient, "method", meant));
    const std::string_view usual = request.body ? "POST" : "GET";
    addCandidate(candidates, option(patient, "method", std::string(usual)), patient.reason() != Reason::ApiBodyWithGet);
}

void addWithoutWrongOptions(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    using Member = std::optional<std::string> RequestAction::*;
    constexpr std::pair<std::string_view, Member> options[] = {{"mode", &RequestAction::mode},
        {"credentials", &RequestAction::credentials}, {"cache", &RequestAction::cache},
        {"redirect", &RequestAction::redirect}, {"referrer", &RequestAction::referrer},
        {"referrerPolicy", &RequestAction::referrerPolicy}, {"priority", &RequestAction::priority},
        {"duplex", &RequestAction::duplex}, {"targetAddressSpace", &RequestAction::targetAddressSpace}};
    for (const auto& [name, member] : options) {
        if (has(patient, name) && request.*member)
            addCandidate(candidates, option(patient, name, std::nullopt), request.*member == "include");
    }
    if (request.allowPooling)
        addCandidate(candidates, option(patient, "allowPooling", std::nullopt));
    if (patient.reason() == Reason::ApiInvalidOption)
        addWithoutRefusedHeader(patient, candidates);
}

/// What a file of this type is preloaded as.
std::string_view preloadedAs(std::string_view type)
{
    constexpr std::array<std::pair<std::string_view, std::string_view>, 7> kinds {
        {{"image/", "image"}, {"font/", "font"}, {"application/font", "font"}, {"text/css", "style"},
            {"text/vtt", "track"}, {"text/javascript", "script"}, {"application/javascript", "script"}}};
    const std::string lower = asciiLowercase(type);
    for (const auto& [beginning, as] : kinds) {
        if (lower.starts_with(beginning))
            return as;
    }
    return "fetch";
}

/// A preload says what it is for in a spelling of its own, or not at all: its name in small letters, or what the answer
/// is (https://html.spec.whatwg.org/multipage/links.html#link-type-preload).
void addSupportedAs(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    if (request.initiator != InitiatorKind::Preload && request.initiator != InitiatorKind::ModulePreload)
        return;
    const std::string known = asciiLowercase(request.as.value_or(std::string()));
    if (request.as && known != *request.as)
        addCandidate(candidates, option(patient, "as", known));
    if (request.initiator == InitiatorKind::ModulePreload) {
        if (request.as)
            addCandidate(candidates, option(patient, "as", std::nullopt), true);
        return;
    }
    // A type that the browser does not take for this use.
    if (request.type)
        addCandidate(candidates, option(patient, "type", std::nullopt));
    const auto url = patient.url();
    const auto answer = url ? answerAt(patient.scenario, *url) : std::nullopt;
    const auto type = answer && answer->headers ? answer->headers->get("Content-Type") : std::nullopt;
    const std::string_view as = preloadedAs(type.value_or(std::string()));
    if (as == known)
        return;
    Candidate candidate {{option(patient, "as", std::string(as))}, !known.empty()};
    // It is asked for with CORS, and so is its use.
    if ((as == "fetch" || as == "font") && !request.crossorigin)
        candidate.changes.push_back(option(patient, "crossorigin", "anonymous"));
    candidates.push_back(std::move(candidate));
}

void addIntegrity(const Patient& patient, Candidates& candidates)
{
    if (!has(patient, "integrity"))
        return;
    const auto body = bodyAt(patient);
    if (!body)
        return;
    std::string metadata("sha384-");
    metadata += hashOf(*body, IntegrityHash::Algorithm::Sha384).value;
    Candidate candidate;
    candidate.changes.push_back(option(patient, "integrity", metadata));
    // Only what may be read can be compared.
    const bool isForeign = patient.action().classification.relation != Relation::SameOrigin;
    if (isForeign && has(patient, "crossorigin") && !patient.request().crossorigin)
        candidate.changes.push_back(option(patient, "crossorigin", "anonymous"));
    candidates.push_back(std::move(candidate));
}

void addPlainUrl(const Patient& patient, Candidates& candidates)
{
    auto url = urlOf(patient.request(), patient.page().creationUrl);
    if (!url || !url->includesCredentials())
        return;
    url->removeCredentials();
    addCandidate(candidates, otherUrl(patient, url->href()));
}

/// An option that is set is left out.
void addWithout(const Patient& patient, std::string_view name, const std::optional<std::string>& value, bool givesUp,
    Candidates& candidates)
{
    if (has(patient, name) && value)
        addCandidate(candidates, option(patient, name, std::nullopt), givesUp);
}

/// An element before has put what it loaded without CORS into the cache: with CORS, it would serve both.
void addCorsToEarlierLoad(const Patient& patient, Candidates& candidates)
{
    const auto& stored = patient.action().storedAnswer;
    if (!stored)
        return;
    const std::vector<ActionResult>& actions = patient.result.actions;
    const auto brought = std::find_if(actions.begin(), actions.end(), [&stored](const ActionResult& action) {
        return stored->broughtBy >= action.firstExchange && stored->broughtBy < action.endExchange;
    });
    if (brought == actions.end() || brought->index == patient.index)
        return;
    const auto& loaded = std::get<RequestAction>(patient.scenario.actions[brought->index].what);
    if (!hasOption(loaded.initiator, "crossorigin") || loaded.crossorigin)
        return;
    FixChange change = option(patient, "crossorigin", "anonymous");
    change.index = brought->index;
    change.otherRequests = {std::string(nameOf(loaded.initiator)).append(" ").append(loaded.url)};
    addCandidate(candidates, std::move(change));
}

/// Is it a host and its port, as in `localhost:3000/api`, and no number to call?
bool isHostAndPort(const Url& url)
{
    constexpr std::size_t longestPort = 5;
    const std::string_view rest = std::string_view(url.href()).substr(url.scheme().size() + 1);
    const std::size_t end = rest.find_first_not_of("0123456789");
    const bool isPort = end != 0 && std::min(end, rest.size()) <= longestPort;
    const bool endsThere = end == std::string_view::npos || rest[end] == '/' || rest[end] == '?' || rest[end] == '#';
    return isPort && endsThere && !rest.empty() && url.scheme() != "tel" && url.scheme() != "sms";
}

/// `localhost:3000/api` has a scheme, which is `localhost`; and scripts but for WebSockets fetch nothing from wss:.
void addWebScheme(const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    const auto url = urlOf(request, patient.page().creationUrl);
    if (!url || patient.exchange() != nullptr)
        return;
    const bool isSocket = request.initiator == InitiatorKind::WebSocket;
    const std::string& written = url->href();
    std::string meant;
    if (!isSocket && (url->scheme() == "ws" || url->scheme() == "wss"))
        meant = (url->scheme() == "ws" ? "http" : "https") + written.substr(url->scheme().size());
    else if (isHostAndPort(*url))
        meant = std::string(isSocket ? "ws" : "http")
                    .append(url->scheme().find('.') == std::string_view::npos ? "://" : "s://")
                    .append(written);
    if (const auto asked = parseUrl(meant))
        addCandidate(candidates, otherUrl(patient, asked->href()));
}

} // namespace

void addForRequest(Remedy remedy, const Patient& patient, Candidates& candidates)
{
    const RequestAction& request = patient.request();
    switch (remedy) {
    case Remedy::FollowRedirects:
        addWithout(patient, "redirect", request.redirect, false, candidates);
        break;
    case Remedy::CorsMode:
        addCorsMode(patient, candidates);
        break;
    case Remedy::SameOriginMode:
        if (has(patient, "mode"))
            addCandidate(candidates, option(patient, "mode", "same-origin"));
        break;
    case Remedy::NoCredentials:
        addCredentials(patient, false, candidates);
        break;
    case Remedy::LogIn:
        if (isRedirectedAway(patient))
            addCredentials(patient, true, candidates);
        break;
    case Remedy::WithCredentials:
        addCredentials(patient, true, candidates);
        break;
    case Remedy::NoRefusedHeader:
        addWithoutRefusedHeader(patient, candidates);
        break;
    case Remedy::NoHeaders:
        addWithoutPreflight(patient, candidates);
        break;
    case Remedy::UpperCaseMethod:
        if (request.method && asciiUppercase(*request.method) != *request.method)
            addCandidate(candidates, option(patient, "method", asciiUppercase(*request.method)));
        break;
    case Remedy::OtherMethod:
        addOtherMethods(patient, candidates);
        break;
    case Remedy::NoBody:
        addCandidate(candidates, option(patient, "body", std::nullopt), true);
        break;
    case Remedy::WholeBody:
        if (request.body && request.body->kind == BodyInit::Kind::Stream) {
            FixChange change = option(patient, {}, std::nullopt);
            change.kind = ChangeKind::WholeBody;
            addCandidate(candidates, std::move(change));
        }
        break;
    case Remedy::SupportedAs:
        addSupportedAs(patient, candidates);
        break;
    case Remedy::NoWrongOption:
        addWithoutWrongOptions(patient, candidates);
        break;
    case Remedy::HalfDuplex:
        addCandidate(candidates, option(patient, "duplex", "half"));
        break;
    case Remedy::NoKeepalive:
        if (request.keepalive)
            addCandidate(candidates, option(patient, "keepalive", std::nullopt), true);
        break;
    case Remedy::FreshAnswer:
        addCorsToEarlierLoad(patient, candidates);
        if (patient.action().storedAnswer && has(patient, "cache"))
            addCandidate(candidates, option(patient, "cache", "reload"));
        break;
    case Remedy::UsualCache:
        addWithout(patient, "cache", request.cache, false, candidates);
        break;
    case Remedy::WebScheme:
        addWebScheme(patient, candidates);
        break;
    case Remedy::PlainUrl:
        addPlainUrl(patient, candidates);
        break;
    case Remedy::NoCrossorigin:
        addWithout(patient, "crossorigin", request.crossorigin, patient.wantsCredentials(), candidates);
        break;
    case Remedy::OwnIntegrity:
        addIntegrity(patient, candidates);
        break;
    case Remedy::NoIntegrity:
        addWithout(patient, "integrity", request.integrity, true, candidates);
        break;
    case Remedy::CredentiallessFrame:
        if (has(patient, "credentialless") && !request.credentialless)
            addCandidate(candidates, option(patient, "credentialless", "true"), true);
        break;
    default:
        break;
    }
}

} // namespace fetchscope
