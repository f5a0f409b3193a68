#include "core/engine/initiators/reports.h"

#include "core/engine/http/headers.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/policy/referrer.h"

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

std::optional<Response> makeCspReport(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    request.method = "POST";
    request.headerList.append("Content-Type", "application/csp-report");
    request.keepalive = true;
    request.redirectMode = RedirectMode::Error;
    const auto choice = profile.choice<Difference::CspReportRequest>();
    if (choice == "without-referrer-and-cookies") {
        // Differs: firefox tells no referrer, and sends no cookies.
        trace.mark(Difference::CspReportRequest);
        request.referrer.kind = Referrer::Kind::NoReferrer;
        // Nor does the page's referrer policy hide the origin.
        request.referrerPolicy = defaultReferrerPolicy;
        request.credentialsMode = CredentialsMode::Omit;
    } else if (choice == "hidden-origin") {
        // Differs: safari names no origin, and asks caches on the way to revalidate.
        trace.mark(Difference::CspReportRequest);
        request.hidesOrigin = true;
        request.cacheMode = CacheMode::NoCache;
    }
    if (action.body) {
        Body body;
        body.bytes = std::make_shared<const std::string>(action.body->data);
        body.length = action.body->data.size();
        request.body = std::move(body);
    }
    return std::nullopt;
}

Request makeReportDelivery(const Url& endpoint, std::string text, const Page& page, const Profile& profile)
{
    Request request;
    request.method = "POST";
    request.urlList.push_back(endpoint);
    request.origin = page.origin;
    request.headerList.append("Content-Type", "application/reports+json");
    request.serviceWorkersNone = true;
    request.destination = Destination::Report;
    request.mode = RequestMode::Cors;
    request.unsafeRequest = true;
    request.credentialsMode = CredentialsMode::SameOrigin;
    request.referrer.kind = Referrer::Kind::NoReferrer;
    Body body;
    body.length = text.size();
    body.bytes = std::make_shared<const std::string>(std::move(text));
    request.body = std::move(body);
    const auto choice = profile.choice<Difference::ReportRequest>();
    // Differs: chromium's network process sends it, firefox and safari in the name of the page.
    if (choice == "bare") {
        request.isBare = true;
    } else if (choice != "no-page") {
        request.client = &page;
        request.referrer.kind = Referrer::Kind::Client;
        if (choice == "of-page") {
            request.cacheMode = CacheMode::NoCache;
            // The empty document of a window that was just opened has no URL that an origin could be told by.
            request.hidesOrigin = page.creationUrl.scheme() == "about" && isSameOrigin(page.origin, endpoint);
        } else
            request.referrerPolicy = defaultReferrerPolicy;
    }
    return request;
}

} // namespace fetchscope
