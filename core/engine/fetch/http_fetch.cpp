#include "core/engine/fetch/http_fetch.h"

#include "core/engine/fetch/blocked_request.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/fetch/cors_preflight_cache.h"
#include "core/engine/fetch/cors_preflight_fetch.h"
#include "core/engine/fetch/embedder_policy_reports.h"
#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/fetch/http_network_or_cache_fetch.h"
#include "core/engine/fetch/http_redirect_fetch.h"
#include "core/engine/fetch/known_hsts_host.h"
#include "core/engine/fetch/local_network_access.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/request_headers.h"
#include "core/engine/fetch/service_worker_fetch.h"
#include "core/engine/fetch/storage_access_retry.h"
#include "core/engine/fetch/tao_check.h"
#include "core/engine/policy/cross_origin_isolation.h"
#include "core/engine/policy/cross_origin_resource_policy.h"
#include "core/engine/policy/csp_navigation.h"
#include "core/engine/policy/mixed_content.h"
#include "core/engine/policy/opaque_response_blocking.h"
#include "core/engine/policy/upgrade_insecure_requests.h"

#include <utility>

namespace fetchscope {

namespace {

/// Differs: what a policy keeps back is not stored.
Response forgotten(const FetchParams& params, const Response& response, Response&& refusal)
{
    if (params.profile().departs(Difference::CacheRefusedByPolicy))
        forgetRefused(params, response, Difference::CacheRefusedByPolicy);
    return std::move(refusal);
}

/// Step 5: the cross-origin resource policy check of an opaque response.
std::optional<Response> refusedByResourcePolicy(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    params.trace.step(StepId::HttpCorp);
    // Differs: chromium's document isolation policy asks of subresources what an embedder policy does.
    const EmbedderPolicy embedderPolicy =
        request.client ? subresourcePolicyOf(*request.client, params.profile()) : EmbedderPolicy::UnsafeNone;
    const bool isByIsolation =
        request.client != nullptr && embedderPolicy != request.client->policyContainer.embedderPolicy;
    if (isByIsolation)
        params.trace.mark(Difference::DocumentIsolation);
    // Differs: to firefox and safari what a service worker made itself comes from where the request went.
    std::optional<Response> asAsked;
    const bool saysItself = response.headers().contains("Cross-Origin-Resource-Policy");
    if (response.urlList.empty() && (embedderPolicy == EmbedderPolicy::RequireCorp || saysItself)
        && params.departs(Difference::ServiceWorkerMadeAnswer)) {
        asAsked = response;
        asAsked->urlList = request.urlList;
    }
    const Response& judged = asAsked ? *asAsked : response;
    noteReportOnlyEmbedderPolicy(params, judged);
    const ResourcePolicyResult result =
        crossOriginResourcePolicyCheck(request.origin, embedderPolicy, judged, params.profile(), params.trace);
    if (!result.isBlocked)
        return std::nullopt;
    const bool isOfResource = result.decidedAt != StepId::CorpBlocked;
    if (!isOfResource && !isByIsolation)
        noteEnforcedEmbedderPolicy(params);
    return answerRefusedAt(params, result.decidedAt,
        isByIsolation && !isOfResource ? Reason::DocumentIsolation : result.reason,
        response.headers().get("Cross-Origin-Resource-Policy").value_or(std::string()), response);
}

/// The embedder policy of the page that has the frame.
EmbedderPolicy embedderPolicyAround(const Request& request)
{
    return request.isOfOwnFrame ? request.client->topLevelEmbedderPolicy
                                : request.client->policyContainer.embedderPolicy;
}

/// The same check of what a frame loads, with the container's policy.
std::optional<Response> refusedByContainer(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    const EmbedderPolicy embedderPolicy = embedderPolicyAround(request);
    // Differs: to firefox an object is a subresource.
    const bool isSubresource = request.destination != Destination::Iframe && request.destination != Destination::Frame
        && params.departs(Difference::ObjectResourcePolicy);
    noteReportOnlyEmbedderPolicy(params, response, isSubresource ? ForNavigation::No : ForNavigation::Yes);
    if (embedderPolicy == EmbedderPolicy::UnsafeNone && !isSubresource)
        return std::nullopt;
    const Origin& origin = request.isOfOwnFrame ? request.client->topLevelOrigin : request.origin;
    const ResourcePolicyResult result = crossOriginResourcePolicyCheck(origin, embedderPolicy, response,
        params.profile(), params.trace, isSubresource ? ForNavigation::No : ForNavigation::Yes);
    if (!result.isBlocked)
        return std::nullopt;
    if (result.decidedAt == StepId::CorpBlocked)
        noteEnforcedEmbedderPolicy(params);
    return answerRefusedAt(params, result.decidedAt, result.reason,
        response.headers().get("Cross-Origin-Resource-Policy").value_or(std::string()), response);
}

/// Who may frame the response: its own policy, and where that does not say, X-Frame-Options.
std::optional<Response> refusedToAncestors(const FetchParams& params, const Response& response)
{
    const Page& page = *params.request.client;
    const std::vector<Origin> ancestors =
        params.request.isOfOwnFrame ? ancestorOriginsOf(page) : ancestorOriginsOfFrameIn(page);
    const auto verdictBy = [&](const Profile& by) {
        return shouldNavigationResponseBeBlocked(response, ancestors, params.request.redirectCount, by);
    };
    const CspVerdict verdict = verdictBy(params.profile());
    markDeciding(params.profile(), {Difference::FrameAncestorsPath}, params.trace,
        [&](const Profile& by) { return verdictBy(by).isBlocked; });
    if (const CspViolation* violation = verdict.decisiveViolation()) {
        return refuseAnswer(params, StepId::FrameAncestors, Reason::CspFrameAncestors, violation->directiveText,
            response, violation->directiveText);
    }
    if (adheresToXFrameOptions(response, ancestors))
        return std::nullopt;
    const std::string value = response.headers().get("X-Frame-Options").value_or(std::string());
    return refuseAnswer(params, StepId::FrameOptions, Reason::FrameOptions, value, response, value);
}

/// What HTML asks of the script of a dedicated worker in a page with an embedder policy
/// (https://html.spec.whatwg.org/multipage/browsers.html#check-a-global-object's-embedder-policy).
std::optional<Response> refusedAsWorker(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    if (request.destination != Destination::Worker || request.client == nullptr || isRedirectStatus(response.status))
        return std::nullopt;
    // Differs: safari does not ask this of what it has in its cache.
    if (response.cacheState != CacheState::None && params.departs(Difference::StoredWorkerScript))
        return std::nullopt;
    noteUninheritedReportOnlyPolicy(params, response, "worker initialization");
    const EmbedderPolicy embedderPolicy = request.client->policyContainer.embedderPolicy;
    const bool isPolicyKnown =
        embedderPolicy != EmbedderPolicy::Credentialless || !params.profile().departs(Difference::CredentiallessPolicy);
    if (embedderPolicy == EmbedderPolicy::UnsafeNone || !isPolicyKnown || hasEmbedderPolicy(params, response))
        return std::nullopt;
    noteUninheritedPolicy(params, "worker initialization");
    if (params.profile().departs(Difference::StoredWorkerScript))
        forgetRefused(params, response, Difference::StoredWorkerScript);
    return refuseAnswer(params, StepId::WorkerWithoutEmbedderPolicy, Reason::CoepFrame, nameOf(embedderPolicy),
        response, nameOf(embedderPolicy));
}

/// Differs: safari asks each redirect of a frame's navigation for an embedder policy, as if it were the frame's
/// document.
std::optional<Response> refusedAsFrameRedirect(const FetchParams& params, const Response& response)
{
    if (!isRedirectStatus(response.status) || !params.profile().departs(Difference::FrameRedirectEmbedderPolicy))
        return std::nullopt;
    noteUninheritedReportOnlyPolicy(params, response, "navigation");
    const EmbedderPolicy embedderPolicy = embedderPolicyAround(params.request);
    if (embedderPolicy == EmbedderPolicy::UnsafeNone || hasEmbedderPolicy(params, response))
        return std::nullopt;
    params.trace.mark(Difference::FrameRedirectEmbedderPolicy);
    noteUninheritedPolicy(params, "navigation");
    return refuseAnswer(params, StepId::FrameWithoutEmbedderPolicy, Reason::CoepFrame, nameOf(embedderPolicy), response,
        nameOf(embedderPolicy));
}

/// What HTML asks of the answer to a framed navigation: both, and that a frame in a page with an embedder policy has
/// one itself (https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching and
/// https://html.spec.whatwg.org/multipage/browsing-the-web.html#attempt-to-populate-the-history-entry's-document).
std::optional<Response> refusedAsFrame(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    const bool isFramed = request.isNavigationRequest() && request.destination != Destination::Document;
    if (!isFramed || request.client == nullptr)
        return std::nullopt;
    if (!request.isCredentialless) {
        if (auto refused = refusedAsFrameRedirect(params, response))
            return refused;
        if (auto refused = refusedByContainer(params, response))
            return refused;
    }
    if (isRedirectStatus(response.status))
        return std::nullopt;
    if (auto refused = refusedToAncestors(params, response))
        return refused;
    if (!request.isCredentialless)
        noteUninheritedReportOnlyPolicy(params, response, "navigation");
    const EmbedderPolicy embedderPolicy = embedderPolicyAround(request);
    if (embedderPolicy == EmbedderPolicy::UnsafeNone)
        return std::nullopt;
    // Differs: a credentialless frame may be in any page.
    if (request.isCredentialless) {
        params.trace.mark(Difference::CredentiallessFrames);
        params.trace.step(StepId::FrameCredentialless, StepResult::Passed);
        return std::nullopt;
    }
    // Differs: firefox asks this of frames only, safari of none that a service worker has to do with.
    const bool isOfWorker =
        response.fromServiceWorker && params.profile().departs(Difference::WorkerFrameEmbedderPolicy);
    const bool isAskedOfKind = request.destination == Destination::Iframe || request.destination == Destination::Frame
        || !params.profile().departs(Difference::FrameEmbedderPolicy);
    if (isOfWorker)
        params.trace.mark(Difference::WorkerFrameEmbedderPolicy);
    if (isAskedOfKind && !isOfWorker && !hasEmbedderPolicy(params, response)) {
        noteUninheritedPolicy(params, "navigation");
        return refuseAnswer(params, StepId::FrameWithoutEmbedderPolicy, Reason::CoepFrame, nameOf(embedderPolicy),
            response, nameOf(embedderPolicy));
    }
    return std::nullopt;
}

/// Differs: browsers withhold opaque responses from elements that have no use for data
/// (https://github.com/whatwg/fetch/pull/1442).
std::optional<Response> refusedAsOpaque(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    if (!params.profile().departs(Difference::OpaqueResponseBlocking) || response.fromServiceWorker
        || isRedirectStatus(response.status))
        return std::nullopt;
    const std::string_view why = whyOpaqueResponseIsBlocked(request, response, params.profile());
    params.trace.mark(Difference::OpaqueResponseBlocking);
    if (why.empty()) {
        params.trace.step(StepId::OpaqueAllowed, StepResult::Passed, nameOf(request.destination));
        return std::nullopt;
    }
    return refuseAnswer(params, StepId::OpaqueBlocked, Reason::OpaqueResponse, why, response,
        response.headers().get("Content-Type").value_or(std::string()), nameOf(request.destination), why);
}

/// Chromium's XMLHttpRequest lets the network read on where its answer is refused: what is short, or can be asked for
/// once more from where it broke off, stays in the cache.
bool isReadThoughRefused(const Request& request, const Response& response)
{
    constexpr std::size_t shortBody = 1024;
    const std::size_t length = response.body ? response.body->size() : 0;
    return request.initiatorType == InitiatorType::XmlHttpRequest
        && (length <= shortBody || response.headers().contains("ETag") || response.headers().contains("Last-Modified"));
}

/// Step 6.3: what the redirect mode makes of a redirect status.
Response switchOnRedirectMode(const FetchParams& params, Response response)
{
    const Request& request = params.request;
    switch (request.redirectMode) {
    case RedirectMode::Error:
        if (params.profile().choice<Difference::CacheRefusedByCors>() == "redirects-not-stored")
            forgetRefused(params, response, Difference::CacheRefusedByCors);
        return refuseAnswer(params, StepId::HttpRedirectError, Reason::RedirectModeError,
            response.headers().get("Location").value_or(std::string()), response);
    case RedirectMode::Manual:
        // Differs: browsers look at the header before they look at the mode.
        if (response.headers().count("Location") > 1 && params.departs(Difference::SeveralLocations)) {
            const std::string locations = response.headers().get("Location").value_or(std::string());
            return refuseAnswer(
                params, StepId::RedirectBadLocation, Reason::RedirectInvalidLocation, locations, response, locations);
        }
        // Ours: a navigation runs its next manual redirect steps at once. (A service worker that asks for a document in
        // its place does not.)
        if (request.mode == RequestMode::Navigate && request.isNavigationRequest()) {
            params.trace.step(StepId::HttpRedirectNavigate);
            if (params.record.redirects != nullptr)
                params.record.redirects->push_back({request.currentUrl(), response.headers(), request.referrer});
            return httpRedirectFetch(params, std::move(response));
        }
        params.trace.step(StepId::HttpRedirectManual);
        response.type = ResponseType::OpaqueRedirect;
        response.decidedAt = StepId::HttpRedirectManual;
        return response;
    case RedirectMode::Follow:
        params.trace.step(StepId::HttpRedirectFollow);
        return httpRedirectFetch(params, std::move(response));
    }
    return response;
}

/// What the page's policies say of the URL that a redirect leads to, before the redirect is checked.
std::optional<Response> refusedAtTarget(const FetchParams& params, const Url& target)
{
    Request& request = params.request;
    Tracer silent;
    const UrlList before = request.urlList;
    request.urlList.push_back(target);
    upgradeInsecureRequest(request, IsFormSubmission::No, params.profile());
    upgradeMixedContentRequest(request, silent, params.profile());
    auto refused = blockedByPolicies(params);
    if (!refused)
        request.urlList = before;
    return refused;
}

/// Differs: firefox holds the URL that a redirect leads to against the page's policies before it checks the redirect.
std::optional<Response> refusedByRedirectTarget(const FetchParams& params, const Response& response)
{
    Request& request = params.request;
    if (!isRedirectStatus(response.status) || request.redirectMode != RedirectMode::Follow
        || request.responseTainting != ResponseTainting::Cors
        || !params.profile().departs(Difference::RedirectTargetOrder))
        return std::nullopt;
    Tracer silent;
    const LocationUrl location = locationUrl(response, request.currentUrl().fragment(), silent);
    if (location.kind != LocationUrl::Kind::Url || !location.url.hasHttpScheme())
        return std::nullopt;
    if (corsCheck(request, response, silent, serializeRequestOrigin(request)).passed
        && !location.url.includesCredentials())
        return std::nullopt;
    params.trace.mark(Difference::RedirectTargetOrder);
    const UrlList before = request.urlList;
    auto refused = refusedAtTarget(params, location.url);
    if (!refused)
        return std::nullopt;
    // What the check of the redirect would have done comes to the same.
    const UrlList target = std::exchange(request.urlList, before);
    if (request.wasPreflighted)
        clearCacheEntries(params);
    if (params.profile().choice<Difference::CacheRefusedByCors>() == "redirects-not-stored")
        forgetRefused(params, response, Difference::CacheRefusedByCors);
    request.urlList = target;
    return refused;
}

/// Differs: where the request began at the page's own origin, with credentials, a redirect has to allow them to safari,
/// though they are not sent any more; that of a modulepreload wherever it began.
std::optional<Response> refusedForFirstCredentials(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    const bool isFollowed = isRedirectStatus(response.status) && request.redirectMode == RedirectMode::Follow
        && response.headers().contains("Location");
    const bool isOfModulePreload =
        request.isModulePreload && params.profile().departs(Difference::ModulePreloadRedirects);
    const bool beganAtOwnOrigin = isSameOrigin(request.origin, request.urlList.front())
        && params.profile().departs(Difference::RedirectCheckCredentials);
    if (!isFollowed || request.credentialsMode != CredentialsMode::SameOrigin
        || (!isOfModulePreload && !beganAtOwnOrigin))
        return std::nullopt;
    Tracer silent;
    const CorsCheckResult check =
        corsCheck(request, response, silent, serializeRequestOrigin(request), CredentialsMode::Include);
    if (check.passed)
        return std::nullopt;
    // The page's process, which checks a modulepreload so, looks at the page's policies before.
    if (isOfModulePreload) {
        const LocationUrl location = locationUrl(response, request.currentUrl().fragment(), silent);
        if (location.kind == LocationUrl::Kind::Url && location.url.hasHttpScheme()) {
            if (auto refused = refusedAtTarget(params, location.url))
                return refused;
        }
    }
    return answerRefusedAt(params, StepId::HttpCorsCheckFailed, check.reason, check.subject, response);
}

/// The check once more, by the credentials that the request began with.
Response refusalByFirstCredentials(const FetchParams& params, ErrorCause cause)
{
    const bool isOfModulePreload = params.request.isModulePreload;
    // 4.4.
    params.trace.mark(isOfModulePreload ? Difference::ModulePreloadRedirects : Difference::RedirectCheckCredentials);
    params.trace.step(StepId::HttpCorsCheckFailed, StepResult::Failed);
    return networkError(std::move(cause));
}

/// Does safari's network process preflight where the redirect leads to, before the page's refuses it?
bool isTargetPreflighted(const FetchParams& params, const Response& response)
{
    Tracer silent;
    const LocationUrl target = locationUrl(response, std::nullopt, silent);
    return params.request.wasPreflighted && target.kind == LocationUrl::Kind::Url && target.url.hasHttpScheme();
}

/// Step 4: the response over the network, after a preflight where one is needed.
Response responseFromNetwork(
    const FetchParams& params, MakeCorsPreflight makeCorsPreflight, const std::vector<std::string>& unsafeNames)
{
    Request& request = params.request;
    // Differs: before anything goes out, the preflight too.
    if (auto refused = refusedByLocalNetworkAccess(params))
        return std::move(*refused);
    // Differs: chromium goes to a known HSTS host by a redirect, which no preflight may follow.
    if (auto redirect = redirectOfKnownHstsHost(params)) {
        if (makeCorsPreflight == MakeCorsPreflight::Yes && isPreflightNeeded(params, unsafeNames))
            return refuseRedirectOfPreflight(params, *redirect);
        return std::move(*redirect);
    }
    // 4.1. A preflight, unless the cache has the method and every header.
    // Differs: safari makes none behind a service worker that does not answer.
    const bool isOmitted = makeCorsPreflight == MakeCorsPreflight::Yes && request.wasLeftByWorker
        && params.departs(Difference::PreflightPastWorker);
    if (makeCorsPreflight == MakeCorsPreflight::Yes && !isOmitted) {
        if (isPreflightNeeded(params, unsafeNames)) {
            if (params.trace.isOn())
                params.trace.step(
                    StepId::HttpPreflightNeeded, StepResult::Yes, request.method, joinForTrace(unsafeNames));
            Response preflightResponse = corsPreflightFetch(params, unsafeNames);
            if (preflightResponse.isNetworkError()) {
                params.trace.step(StepId::HttpPreflightFailed, StepResult::Failed);
                return preflightResponse;
            }
        } else if (params.trace.isOn()) {
            params.trace.step(StepId::HttpPreflightCached, StepResult::No, request.method, joinForTrace(unsafeNames));
        }
        request.wasPreflighted = true;
    }
    if (request.refusalAfterPreflight)
        return refusalByFirstCredentials(params, *request.refusalAfterPreflight);
    // 4.2.
    if (request.redirectMode == RedirectMode::Follow) {
        if (params.serviceWorker != nullptr && !request.serviceWorkersNone)
            params.trace.step(StepId::HttpServiceWorkersNone);
        request.serviceWorkersNone = true;
    }
    // 4.3. Ours: with the cookies that the server asks for, before the answer is looked at, as chromium does.
    const CacheMode cacheMode = request.cacheMode;
    Response response = httpNetworkOrCacheFetch(params);
    if (!response.isNetworkError() && retriesWithStorageAccess(params, response)) {
        response = httpNetworkOrCacheFetch(params);
        request.cacheMode = cacheMode;
    }
    if (response.isNetworkError())
        return response;
    noteStorageAccessOfFrame(params, response);
    if (auto refused = refusedByRedirectTarget(params, response))
        return std::move(*refused);
    // 4.4.
    // Differs: what an upgrade has led to the page's own origin is not checked by firefox.
    if (request.responseTainting == ResponseTainting::Cors && isUpgradedToOwnOrigin(request, params.profile())) {
        params.trace.mark(Difference::UpgradedUrl, MarkedStep::None);
    } else if (request.responseTainting == ResponseTainting::Cors) {
        CorsCheckResult check = corsCheck(request, response, params.trace, serializeRequestOrigin(request));
        if (!check.passed) {
            params.trace.step(StepId::HttpCorsCheckFailed, StepResult::Failed);
            const auto forgets = params.profile().choice<Difference::CacheRefusedByCors>();
            const bool isRedirect = isRedirectStatus(response.status);
            if (isRedirect ? forgets == "redirects-not-stored"
                           : forgets == "not-stored" && !isReadThoughRefused(request, response))
                forgetRefused(params, response, Difference::CacheRefusedByCors);
            return answerRefusedAt(params, check.decidedAt, check.reason, check.subject, response);
        }
        response.decidedAt = check.decidedAt;
        if (auto refused = refusedForFirstCredentials(params, response)) {
            if (refused->errorCause->decidedAt != StepId::HttpCorsCheckFailed)
                return std::move(*refused);
            if (!isTargetPreflighted(params, response))
                return refusalByFirstCredentials(params, *refused->errorCause);
            request.refusalAfterPreflight = std::make_shared<const ErrorCause>(*refused->errorCause);
        }
    }
    // 4.5.
    if (!taoCheck(request, response, params.trace)) {
        request.timingAllowFailed = true;
        params.trace.step(StepId::HttpTaoFailed);
    }
    return response;
}

} // namespace

Response httpFetch(
    const FetchParams& params, MakeCorsPreflight makeCorsPreflight, const std::vector<std::string>& unsafeNames)
{
    auto scope = params.trace.enter();
    // 1. and 2.
    const Request& request = params.request;
    // 3.
    std::optional<Response> workerResponse = askServiceWorker(params);
    // 4.
    Response response =
        workerResponse ? std::move(*workerResponse) : responseFromNetwork(params, makeCorsPreflight, unsafeNames);
    if (response.isNetworkError())
        return response;
    // 5.
    const bool isOpaque = request.responseTainting == ResponseTainting::Opaque || response.type == ResponseType::Opaque;
    // Differs: browsers hold whatever a service worker gives to a request without CORS to its resource policy.
    const bool isHeldToPolicy = !isOpaque && response.fromServiceWorker && request.mode == RequestMode::NoCors
        && params.departs(Difference::ServiceWorkerResourcePolicy);
    if (isOpaque || isHeldToPolicy) {
        if (auto refused = refusedByResourcePolicy(params, response))
            return forgotten(params, response, std::move(*refused));
        if (auto refused = isOpaque ? refusedAsOpaque(params, response) : std::nullopt)
            return forgotten(params, response, std::move(*refused));
    }
    // Ours: what a worker made itself gets its URL here, before main fetch's step 16, for what HTML asks of a frame.
    if (response.urlList.empty() && !isRedirectStatus(response.status))
        response.urlList = request.urlList;
    if (auto refused = refusedAsFrame(params, response)) {
        if (params.profile().choice<Difference::CacheRefusedByPolicy>() == "types-and-frames-too")
            forgetRefused(params, response, Difference::CacheRefusedByPolicy);
        return std::move(*refused);
    }
    if (auto refused = refusedAsWorker(params, response))
        return std::move(*refused);
    // 6.
    if (isRedirectStatus(response.status)) {
        params.trace.step(StepId::HttpRedirectStatus, response.status);
        return switchOnRedirectMode(params, std::move(response));
    }
    // 7.
    return response;
}

} // namespace fetchscope
