#include "core/fetch/http_fetch.h"

#include "core/fetch/cors_check.h"
#include "core/fetch/cors_preflight_cache.h"
#include "core/fetch/cors_preflight_fetch.h"
#include "core/fetch/http_network_or_cache_fetch.h"
#include "core/fetch/http_redirect_fetch.h"
#include "core/fetch/network_errors.h"
#include "core/fetch/tao_check.h"
#include "core/policy/cross_origin_resource_policy.h"

namespace fetchscope {

namespace {

/// Step 5: the cross-origin resource policy check of an opaque response.
std::optional<Response> refusedByResourcePolicy(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    params.trace.step(StepId::HttpCorp);
    const EmbedderPolicy embedderPolicy
        = request.client ? request.client->policyContainer.embedderPolicy : EmbedderPolicy::UnsafeNone;
    const ResourcePolicyResult result
        = crossOriginResourcePolicyCheck(request.origin, embedderPolicy, response, params.trace);
    if (!result.isBlocked)
        return std::nullopt;
    return refuseAnswer(params, result.decidedAt, result.reason,
        response.headers().get("Cross-Origin-Resource-Policy").value_or(std::string()), response);
}

/// Step 6.3: what the redirect mode makes of a redirect status.
Response switchOnRedirectMode(const FetchParams& params, Response response)
{
    const Request& request = params.request;
    switch (request.redirectMode) {
    case RedirectMode::Error:
        params.trace.step(StepId::HttpRedirectError, StepResult::Failed);
        return refuseAnswer(params, StepId::HttpRedirectError, Reason::RedirectModeError,
            response.headers().get("Location").value_or(std::string()), response);
    case RedirectMode::Manual:
        // Differs: browsers look at the header before they look at the mode.
        if (params.profile().departs(Difference::SeveralLocations) && response.headers().count("Location") > 1) {
            const std::string locations = response.headers().get("Location").value_or(std::string());
            params.trace.step(StepId::RedirectBadLocation, StepResult::Failed, locations);
            return refuseAnswer(params, StepId::RedirectBadLocation, Reason::RedirectInvalidLocation, locations, response);
        }
        // Ours: a navigation runs its next manual redirect steps at once.
        if (request.mode == RequestMode::Navigate) {
            params.trace.step(StepId::HttpRedirectNavigate);
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

} // namespace

Response httpFetch(
    const FetchParams& params, MakeCorsPreflight makeCorsPreflight, const std::vector<std::string>& unsafeNames)
{
    auto scope = params.trace.enter();
    // 1. and 2.
    Request& request = params.request;

    // 3. Missing: service workers.

    // 4.1. A preflight, unless the cache has the method and every header.
    if (makeCorsPreflight == MakeCorsPreflight::Yes) {
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
            params.trace.step(
                StepId::HttpPreflightCached, StepResult::No, request.method, joinForTrace(unsafeNames));
        }
        request.wasPreflighted = true;
    }
    // 4.2.
    if (request.redirectMode == RedirectMode::Follow)
        request.serviceWorkersNone = true;
    // 4.3.
    Response response = httpNetworkOrCacheFetch(params);
    if (response.isNetworkError())
        return response;
    // 4.4.
    if (request.responseTainting == ResponseTainting::Cors) {
        CorsCheckResult check = corsCheck(request, response, params.trace, serializeRequestOrigin(request));
        if (!check.passed) {
            params.trace.step(StepId::HttpCorsCheckFailed, StepResult::Failed);
            return refuseAnswer(params, check.decidedAt, check.reason, check.subject, response);
        }
        response.decidedAt = check.decidedAt;
    }
    // 4.5.
    if (!taoCheck(request, response, params.trace)) {
        request.timingAllowFailed = true;
        params.trace.step(StepId::HttpTaoFailed);
    }
    // 5.
    if (request.responseTainting == ResponseTainting::Opaque) {
        if (auto refused = refusedByResourcePolicy(params, response))
            return std::move(*refused);
    }
    // 6.
    if (isRedirectStatus(response.status)) {
        params.trace.step(StepId::HttpRedirectStatus, response.status);
        return switchOnRedirectMode(params, std::move(response));
    }
    // 7.
    return response;
}

} // namespace fetchscope
