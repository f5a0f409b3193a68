#include "core/engine/fetch/http_redirect_fetch.h"

#include "core/engine/fetch/blocked_request.h"
#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/fetch/main_fetch.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/http/headers.h"
#include "core/engine/policy/referrer.h"
#include "core/engine/policy/speculation.h"
#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

/// Step 7.
int mostRedirectsOf(const FetchParams& params)
{
    constexpr int most = 20;
    const Request& request = params.request;
    // Differs: chromium's browser process, which follows those of a document's request with keepalive, stops before.
    const bool isOfBrowser =
        request.keepalive && request.client != nullptr && request.client->kind == GlobalKind::Window;
    const bool isAtLast = request.redirectCount == most - 1;
    return isOfBrowser && isAtLast && params.departs(Difference::KeepaliveRedirects) ? most - 1 : most;
}

} // namespace

LocationUrl locationUrl(const Response& response, std::optional<std::string_view> requestFragment, Tracer& trace)
{
    // 2. and 3. `Location` is a single value: several of them do not parse as one, whatever they say.
    LocationUrl result;
    const std::size_t count = response.headers().count("Location");
    if (count == 0) {
        trace.step(StepId::LocationNone);
        return result;
    }
    result.text = response.headers().get("Location").value_or(std::string());
    result.kind = LocationUrl::Kind::Failure;
    if (count > 1) {
        trace.step(StepId::LocationFailure, StepResult::Failed, result.text);
        return result;
    }
    auto parsed = parseUrl(result.text, response.urlList.empty() ? nullptr : &response.urlList.back());
    if (!parsed) {
        trace.step(StepId::LocationFailure, StepResult::Failed, result.text);
        return result;
    }
    result.kind = LocationUrl::Kind::Url;
    result.url = std::move(*parsed);
    trace.step(StepId::LocationParsed, result.text, result.url.href());
    // 4.
    if (!result.url.fragment() && requestFragment) {
        trace.step(StepId::LocationFragment, *requestFragment);
        result.url.setFragment(requestFragment);
    }
    // 5.
    return result;
}

Response httpRedirectFetch(const FetchParams& params, Response response)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // 1. and 2.
    Request& request = params.request;
    // 3.
    LocationUrl location = locationUrl(response, request.currentUrl().fragment(), trace);
    // Differs: for chromium an empty Location is none.
    const auto empty = params.profile().choice<Difference::EmptyLocation>();
    if (location.kind == LocationUrl::Kind::Url && location.text.empty() && empty != "same-url") {
        trace.mark(Difference::EmptyLocation);
        // And to safari one that does not parse.
        location.kind = empty == "refused" ? LocationUrl::Kind::Failure : LocationUrl::Kind::None;
    }
    // 4.
    if (location.kind == LocationUrl::Kind::None) {
        trace.step(StepId::RedirectNoLocation);
        return response;
    }
    // 5.
    if (location.kind == LocationUrl::Kind::Failure) {
        return refuseAnswer(params, StepId::RedirectBadLocation, Reason::RedirectInvalidLocation, location.text,
            response, location.text);
    }
    // 6.
    const Url& locationUrl = location.url;
    const auto refuseLocation = [&](StepId step, Reason reason, std::string_view subject, const auto&... values) {
        return refuseAnswer(params, step, reason, subject, response, values...);
    };
    // Differs: browsers once refused any redirect of a request that had been preflighted.
    if (request.wasPreflighted && params.departs(Difference::RedirectAfterPreflight)) {
        return refuseLocation(
            StepId::RedirectNotFollowed, Reason::RedirectAfterPreflight, locationUrl.href(), locationUrl.href());
    }
    if (!locationUrl.hasHttpScheme()) {
        // A form's redirect is asked for by form-action, wherever it leads: to an app, too
        // (https://w3c.github.io/webappsec-csp/#form-action-pre-navigate). Differs: firefox asks of the first URL only.
        if (request.isFormSubmission) {
            request.urlList.push_back(location.url);
            if (auto blocked = blockedByContentSecurityPolicy(params))
                return std::move(*blocked);
        }
        return refuseLocation(
            StepId::RedirectNotHttp, Reason::RedirectScheme, locationUrl.href(), locationUrl.scheme());
    }
    // What speculation rules ask for takes no cookies to another site. Differs: chromium does not go there at all where
    // there are some.
    const bool isSpeculative =
        request.initiator == RequestInitiator::Prefetch || request.initiator == RequestInitiator::Prerender;
    if (isSpeculative && request.isNavigationRequest() && request.client != nullptr
        && !isSameSite(request.client->origin, locationUrl)) {
        if (isSpeculationRefused(locationUrl, params.userAgent)) {
            trace.mark(Difference::SpeculationCrossSite);
            return refuseLocation(
                StepId::RedirectNotFollowed, Reason::ApiUnsupported, locationUrl.href(), locationUrl.href());
        }
        request.credentialsMode = CredentialsMode::Omit;
    }
    // 7.
    if (request.redirectCount == mostRedirectsOf(params)) {
        return refuseLocation(StepId::RedirectTooMany, Reason::RedirectCount, locationUrl.href());
    }
    // 8.
    ++request.redirectCount;
    params.record.isRedirectFromCache = response.cacheState == CacheState::Local;
    trace.step(StepId::RedirectCount, request.redirectCount);
    // 9.
    if (request.mode == RequestMode::Cors && locationUrl.includesCredentials()
        && !isSameOrigin(request.origin, locationUrl)) {
        return refuseLocation(
            StepId::RedirectUserinfoCors, Reason::RedirectCredentials, locationUrl.href(), locationUrl.href());
    }
    // 10.
    if (request.responseTainting == ResponseTainting::Cors && locationUrl.includesCredentials()) {
        return refuseLocation(
            StepId::RedirectUserinfoTainted, Reason::RedirectCredentials, locationUrl.href(), locationUrl.href());
    }
    // 11.
    if (response.status != 303 && request.body && request.body->sourceIsNull) {
        return refuseLocation(StepId::RedirectStream, Reason::RedirectStreamBody, locationUrl.href(), response.status);
    }
    // Differs: firefox begins each redirect with the headers and the method the page gave. (A form gives none.)
    const auto headersFrom = params.profile().choice<Difference::HeadersAfterRedirect>();
    const bool fromTheStart = headersFrom == "from-the-start" && !request.isNavigationRequest();
    if (headersFrom == "from-the-start-with-cors" || (headersFrom != "as-left" && !request.isNavigationRequest())) {
        if (!request.initial)
            request.initial = Request::Initial {request.headerList, request.method, request.referrer};
        else if (fromTheStart)
            trace.mark(Difference::HeadersAfterRedirect, MarkedStep::None);
    }
    if (fromTheStart) {
        request.headerList = request.initial->headerList;
        request.initial->namesBodyHeaders = false;
    }
    // Safari begins with the headers, but for Authorization, where the CORS protocol is used.
    const bool isWithCors = request.mode == RequestMode::Cors
        && (request.responseTainting == ResponseTainting::Cors || !isSameOrigin(request.origin, locationUrl));
    if (headersFrom == "from-the-start-with-cors" && isWithCors) {
        HeaderList first = request.initial->headerList;
        if (request.initial->hasLostAuthorization)
            first.remove("Authorization");
        if (!(first == request.headerList))
            trace.mark(Difference::HeadersAfterRedirect, MarkedStep::None);
        request.headerList = std::move(first);
    }
    // What the redirect makes of a request with this method.
    const auto becomesGet = [&response](std::string_view method) {
        const bool postBecomesGet = (response.status == 301 || response.status == 302) && method == "POST";
        const bool seeOther = response.status == 303 && method != "GET" && method != "HEAD";
        return postBecomesGet || seeOther;
    };
    const std::string& decidingMethod = fromTheStart ? request.initial->method : request.method;
    // 12.
    if (becomesGet(decidingMethod)) {
        // Differs: firefox's preflight leaves the names of the body's headers out at the first such redirect only.
        if (fromTheStart)
            request.initial->namesBodyHeaders = !becomesGet(request.method);
        if (!becomesGet(request.method))
            trace.mark(Difference::HeadersAfterRedirect);
        // 12.1.
        trace.step(StepId::RedirectMethod, response.status, request.method);
        request.method = "GET";
        request.body.reset();
        // 12.2.
        for (const std::string_view name : requestBodyHeaderNames) {
            if (request.headerList.contains(name)) {
                request.headerList.remove(name);
                trace.step(StepId::RedirectDropBodyHeader, name);
            }
        }
    }
    // Safari takes the type of the body along again where a redirect is to keep it, though it is gone.
    const bool keepsBody = response.status == 307 || response.status == 308;
    if (headersFrom == "from-the-start-with-cors" && keepsBody && !request.headerList.contains("Content-Type")) {
        if (const auto type = request.initial->headerList.get("Content-Type")) {
            trace.mark(Difference::HeadersAfterRedirect, MarkedStep::None);
            request.headerList.append("Content-Type", *type);
        }
    }
    // 13. What must not reach another origin.
    if (!isSameOrigin(request.currentUrl(), locationUrl) && request.headerList.contains("Authorization")) {
        request.headerList.remove("Authorization");
        if (request.initial)
            request.initial->hasLostAuthorization = true;
        trace.step(StepId::RedirectDropAuthorization, "Authorization");
    }
    // 14.
    if (request.body)
        trace.step(StepId::RedirectBody);
    // 15. to 17. Ours: no timing.
    // 18.
    trace.step(StepId::RedirectAppend, locationUrl.href());
    request.urlList.push_back(std::move(location.url));
    // 19. Differs: safari's navigations forget the policy that they began with.
    if (request.isNavigationRequest() && request.urlList.size() == 2 && request.referrerPolicy != defaultReferrerPolicy
        && params.departs(Difference::NavigationRedirectReferrer))
        request.referrerPolicy = defaultReferrerPolicy;
    // Differs: firefox makes the referrer anew where there is a policy, and of one that was none it gets what the
    // user's own navigations have.
    if (request.destination == Destination::Document && request.userActivation
        && request.referrer.kind == Referrer::Kind::NoReferrer
        && parseReferrerPolicy(response.headers()) != ReferrerPolicy::Empty
        && params.profile().departs(Difference::RedirectPolicyFetchSite))
        request.isTakenForUsers = true;
    setReferrerPolicyOnRedirect(request, response.headers(), trace);
    // 20. to 22. A navigation's redirect is not recursive in the standard; here it is, so that the outermost main fetch
    // finishes the response.
    trace.step(StepId::RedirectMain);
    const std::size_t sent = params.record.exchanges.size();
    Response end = mainFetch(params, Recursive::Yes);
    // Differs: firefox keeps no redirect that leads to mixed content.
    const bool isMixedContent = end.errorCause && end.errorCause->reason == Reason::MixedContent;
    if (isMixedContent && sent == params.record.exchanges.size()
        && params.profile().choice<Difference::CacheRefusedByCors>() == "redirects-not-stored")
        forgetRefused(params, response, Difference::CacheRefusedByCors);
    return end;
}

} // namespace fetchscope
