#include "core/engine/initiators/other_requests.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/initiators/elements.h"
#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// https://html.spec.whatwg.org/multipage/webappapis.html#secure-contexts
bool isSecureContext(const Page& page)
{
    return isPotentiallyTrustworthy(originOf(page.creationUrl)) && isPotentiallyTrustworthy(page.topLevelOrigin);
}

void makeBeacon(const RequestAction& action, Request& request)
{
    request.method = "POST";
    request.mode = RequestMode::NoCors;
    request.credentialsMode = CredentialsMode::Include;
    request.keepalive = true;
    request.initiatorType = InitiatorType::Beacon;
    if (!action.body)
        return;
    BodyWithType bodyWithType = extractBody(*action.body);
    request.body = std::move(bodyWithType.body);
    if (!bodyWithType.type)
        return;
    request.headerList.append("Content-Type", *bodyWithType.type);
    // A type that a form could not send makes it a CORS request, with a preflight.
    if (!isCorsSafelistedRequestHeader("Content-Type", *bodyWithType.type)) {
        request.mode = RequestMode::Cors;
        request.unsafeRequest = true;
    }
}

void makeEventSource(const RequestAction& action, Request& request)
{
    request.mode = RequestMode::Cors;
    request.credentialsMode = action.withCredentials ? CredentialsMode::Include : CredentialsMode::SameOrigin;
    request.headerList.append("Accept", "text/event-stream");
    request.cacheMode = CacheMode::NoStore;
    request.initiatorType = InitiatorType::Other;
}

void makeWebSocket(const RequestAction& action, Request& request)
{
    request.mode = RequestMode::WebSocket;
    request.credentialsMode = CredentialsMode::Include;
    request.cacheMode = CacheMode::NoStore;
    request.redirectMode = RedirectMode::Error;
    request.serviceWorkersNone = true;
    request.referrer.kind = Referrer::Kind::NoReferrer;
    std::string protocols;
    for (const std::string& protocol : action.protocols) {
        if (!protocols.empty())
            protocols += ", ";
        protocols += protocol;
    }
    if (!protocols.empty())
        request.headerList.append("Sec-WebSocket-Protocol", protocols);
}

/// The link leads to the page itself, at `#pinged`.
void makePing(const Page& page, const Profile& profile, Request& request, Tracer& trace)
{
    request.method = "POST";
    request.mode = RequestMode::NoCors;
    request.credentialsMode = CredentialsMode::Include;
    request.keepalive = true;
    request.referrer.kind = Referrer::Kind::NoReferrer;
    request.initiatorType = InitiatorType::Ping;
    request.headerList.append("Content-Type", "text/ping");
    const std::string pageUrl(page.creationUrl.hrefWithoutFragment());
    const bool isOwnOrigin = isSameOrigin(page.origin, request.currentUrl());
    if (isOwnOrigin || page.creationUrl.scheme() != "https")
        request.headerList.append("Ping-From", page.creationUrl.href());
    request.headerList.append("Ping-To", pageUrl + "#pinged");
    Body body;
    body.bytes = std::make_shared<const std::string>("PING");
    body.length = body.bytes->size();
    request.body = std::move(body);
    if (departs(profile, Difference::PingCacheControl, trace))
        request.headerList.append("Cache-Control", "max-age=0");
}

void makeWorker(const RequestAction& action, const Profile& profile, Request& request, Tracer& trace)
{
    const bool isModule = action.type == "module";
    request.mode = RequestMode::SameOrigin;
    request.credentialsMode = CredentialsMode::SameOrigin;
    if (isModule && action.credentials)
        request.credentialsMode =
            valueNamed<CredentialsMode>(*action.credentials).value_or(CredentialsMode::SameOrigin);
    request.initiatorType = InitiatorType::Other;
    switch (action.initiator) {
    case InitiatorKind::SharedWorker:
        request.destination = Destination::SharedWorker;
        break;
    case InitiatorKind::ServiceWorker:
        request.destination = Destination::ServiceWorker;
        request.headerList.append("Service-Worker", "script");
        request.cacheMode = CacheMode::NoCache;
        // Differs: firefox passes the cache by and sends no referrer.
        if (departs(profile, Difference::ServiceWorkerScript, trace)) {
            request.cacheMode = CacheMode::Reload;
            request.referrer.kind = Referrer::Kind::NoReferrer;
        }
        request.redirectMode = RedirectMode::Error;
        request.serviceWorkersNone = true;
        break;
    default:
        request.destination = Destination::Worker;
        break;
    }
}

} // namespace

RequestStart startOtherRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace)
{
    auto scope = trace.enter();
    auto parsed = parseActionUrl(action, page, trace);
    if (auto* refusal = std::get_if<Response>(&parsed))
        return std::move(*refusal);
    Request request;
    request.urlList.push_back(std::move(std::get<Url>(parsed)));
    request.client = &page;
    request.useUrlCredentials = true;
    switch (action.initiator) {
    case InitiatorKind::Beacon:
        if (!request.currentUrl().hasHttpScheme())
            return refuseByApi(StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url);
        makeBeacon(action, request);
        break;
    case InitiatorKind::EventSource:
        makeEventSource(action, request);
        break;
    case InitiatorKind::WebSocket: {
        // A fragment is not allowed, and Fetch is asked with an http: or https: URL.
        Url& url = request.changeableCurrentUrl();
        if (url.scheme() == "ws")
            url.setSpecialScheme("http");
        else if (url.scheme() == "wss")
            url.setSpecialScheme("https");
        if (!url.hasHttpScheme() || url.fragment())
            return refuseByApi(StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url);
        makeWebSocket(action, request);
        break;
    }
    case InitiatorKind::Ping:
        if (departs(profile, Difference::Ping, trace))
            return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "ping");
        makePing(page, profile, request, trace);
        break;
    default:
        // https://w3c.github.io/ServiceWorker/#navigator-serviceworker is there in secure contexts only.
        if (action.initiator == InitiatorKind::ServiceWorker && !isSecureContext(page))
            return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "serviceworker");
        makeWorker(action, profile, request, trace);
        // The constructors throw for a script of another origin before anything is sent.
        if (!isSameOrigin(page.origin, request.currentUrl()) && request.currentUrl().scheme() != "data"
            && request.currentUrl().scheme() != "blob") {
            return refuseByApi(trace, StepId::MainModeSameOrigin, Reason::ModeSameOrigin, request.currentUrl().href(),
                page.origin.serialize(), request.currentUrl().href());
        }
        break;
    }
    trace.step(StepId::ElementRequest, nameOf(action.initiator), nameOf(request.mode), nameOf(request.credentialsMode),
        nameOf(request.destination));
    return request;
}

} // namespace fetchscope
