#include "core/engine/initiators/reports.h"

#include "core/engine/http/headers.h"
#include "core/engine/initiators/body_extraction.h"

namespace fetchscope {

std::optional<Response> makeBeacon(const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    if (!request.currentUrl().hasHttpScheme())
        return refuseByApi(StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url);
    request.method = "POST";
    request.keepalive = true;
    // Differs: safari asks caches on the way to revalidate, which is not the page's wish, and so not preflighted.
    if (departs(profile, Difference::BeaconCacheControl, trace))
        request.cacheMode = CacheMode::NoCache;
    if (!action.body)
        return std::nullopt;
    BodyWithType bodyWithType = extractBody(*action.body);
    request.body = std::move(bodyWithType.body);
    if (!bodyWithType.type)
        return std::nullopt;
    request.headerList.append("Content-Type", *bodyWithType.type);
    // A type that a form could not send makes it a CORS request, with a preflight.
    if (!isCorsSafelistedRequestHeader("Content-Type", *bodyWithType.type)) {
        request.mode = RequestMode::Cors;
        request.unsafeRequest = true;
    }
    return std::nullopt;
}

std::optional<Response> makePing(const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    if (departs(profile, Difference::Ping, trace))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "ping");
    request.method = "POST";
    request.keepalive = true;
    request.referrer.kind = Referrer::Kind::NoReferrer;
    request.headerList.append("Content-Type", "text/ping");
    // The link leads to the page itself, at `#pinged`.
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
    return std::nullopt;
}

std::optional<Response> makeCspReport(const RequestAction& action, Request& request)
{
    request.method = "POST";
    request.headerList.append("Content-Type", "application/csp-report");
    request.keepalive = true;
    request.redirectMode = RedirectMode::Error;
    if (action.body) {
        Body body;
        body.bytes = std::make_shared<const std::string>(action.body->data);
        body.length = action.body->data.size();
        request.body = std::move(body);
    }
    return std::nullopt;
}

} // namespace fetchscope
