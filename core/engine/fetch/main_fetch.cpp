#include "core/engine/fetch/main_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/blocked_request.h"
#include "core/engine/fetch/classification.h"
#include "core/engine/fetch/client_hints.h"
#include "core/engine/fetch/cors_preflight_cache.h"
#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/fetch/http_fetch.h"
#include "core/engine/fetch/http_network_or_cache_fetch.h"
#include "core/engine/fetch/known_hsts_host.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/preflight_need.h"
#include "core/engine/fetch/preloaded_resource.h"
#include "core/engine/fetch/request_headers.h"
#include "core/engine/fetch/request_referrer.h"
#include "core/engine/fetch/scheme_fetch.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/policy/bad_port.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/content_type_blocking.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/csp_navigation.h"
#include "core/engine/policy/file_pages.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/integrity.h"
#include "core/engine/policy/integrity_policy.h"
#include "core/engine/policy/mixed_content.h"
#include "core/engine/policy/unsafe_header_names.h"
#include "core/engine/policy/upgrade_insecure_requests.h"

#include <algorithm>
#include <utility>

namespace fetchscope {

namespace {

/// Differs: where firefox upgrades what a redirect leads to, the written URL was on the way.
void noteUpgradedRedirect(const FetchParams& params)
{
    Request& request = params.request;
    const auto written = parseUrl(request.urlBeforeUpgrade);
    if (request.redirectCount == 0 || !written || !isRedirectByUpgrade(request, params.profile()))
        return;
    const Url& previous = request.urlList[request.urlList.size() - 2];
    if (!isSameOrigin(previous, *written) && !isSameOrigin(request.origin, previous)) {
        params.trace.mark(Difference::UpgradedUrl, MarkedStep::None);
        request.isTaintedBeforeUpgrade = true;
    }
}

/// Steps 4 and 5: what policies that only report would say, and upgrade-insecure-requests.
void reportAndUpgrade(const FetchParams& params)
{
    Request& request = params.request;
    if (!isAskedOfContentSecurityPolicies(request))
        return;
    const std::vector<CspViolation> reported = reportContentSecurityPolicyViolations(request, params.profile());
    for (const CspViolation& violation : reported)
        params.trace.step(StepId::MainReportCsp, StepResult::No, violation.directiveText);
    noteViolations(params, reported);
    const bool isForm = request.isFormSubmission;
    const std::string before = request.currentUrl().href();
    if (upgradeInsecureRequest(request, isForm ? IsFormSubmission::Yes : IsFormSubmission::No, params.profile())) {
        request.urlBeforeUpgrade = before;
        noteUpgradedRedirect(params);
        // Differs: safari asks for what is secure where there is something to prefer.
        const bool isOfFrame = request.destination == Destination::Iframe || request.destination == Destination::Object
            || request.destination == Destination::Embed;
        const bool isAtStart = request.isNavigationRequest() && request.redirectCount == 0;
        if ((isOfFrame || isAtStart) && params.profile().departs(Difference::UpgradeHeader))
            request.headerList.remove("Upgrade-Insecure-Requests");
        params.trace.step(StepId::MainUpgradeInsecure, StepResult::Yes, request.currentUrl().href());
    } else {
        request.urlBeforeUpgrade.clear();
    }
}

/// Step 12: the response, by the first statement that applies.
Response responseByKind(const FetchParams& params)
{
    Request& request = params.request;
    Tracer& trace = params.trace;
    const Url& url = request.currentUrl();

    // Differs: firefox remembers the headers that were unsafe at the start, whatever becomes of them.
    if (request.urlList.size() == 1 && request.mode == RequestMode::Cors && request.unsafeRequest
        && params.profile().choice<Difference::PreflightAgain>() == "always")
        request.neededPreflight =
            request.useCorsPreflight || !unsafeRequestHeaderNames(request.headerList, params.profile()).empty();

    // 12.1.
    if (params.preloadedResponseCandidate != nullptr) {
        trace.step(StepId::MainPreloaded, StepResult::Yes);
        return preloadedResponse(params, *params.preloadedResponseCandidate);
    }
    // 12.2. The page's own origin and nothing foreign on the way, a data: URL, or a mode without CORS.
    bool isOwnOrigin = request.responseTainting == ResponseTainting::Basic && isSameOrigin(request.origin, url);
    // Differs: an upgrade is a redirect to firefox, and what leads to the page's own origin by it is not preflighted.
    const bool isUpgradedToOwn = isUpgradedToOwnOrigin(request, params.profile());
    if (isOwnOrigin && isUpgradedToOwn) {
        trace.mark(Difference::UpgradedUrl);
        isOwnOrigin = false;
    }
    if (isOwnOrigin || url.scheme() == "data" || request.mode == RequestMode::Navigate
        || request.mode == RequestMode::WebSocket || request.mode == RequestMode::WebTransport) {
        request.responseTainting = ResponseTainting::Basic;
        trace.step(StepId::MainSameOriginOrData, StepResult::Yes, request.origin.serialize(), url.href());
        return schemeFetch(params);
    }
    // Differs: extensions may ask what they have a host permission for as if it were their own.
    if (request.responseTainting == ResponseTainting::Basic) {
        if (const MatchPattern* permission = hostPermissionFor(request.client, url, params.profile())) {
            trace.mark(Difference::ExtensionHostPermissions);
            trace.step(StepId::MainHostPermission, StepResult::Yes, permission->text(), url.href());
            return schemeFetch(params);
        }
    }
    // 12.3.
    // 12.4.
    if (auto refused = refusedByMode(params))
        return std::move(*refused);
    if (request.mode == RequestMode::NoCors) {
        request.responseTainting = ResponseTainting::Opaque;
        trace.step(StepId::MainNoCors, StepResult::Yes, request.origin.serialize(), url.href());
        return schemeFetch(params);
    }
    // 12.5. Differs: fonts are loaded from a file's page as what is asked for without CORS.
    if (url.scheme() == "file" && mayLoadFiles(request, params.profile())) {
        trace.mark(Difference::FilePages);
        request.responseTainting = ResponseTainting::Opaque;
        return schemeFetch(params);
    }
    if (!url.hasHttpScheme()) {
        return refuse(params, StepId::MainNotHttp, Reason::SchemeNotSupported, url.scheme(), url.scheme());
    }

    request.responseTainting = ResponseTainting::Cors;
    const std::vector<std::string> unsafeNames = namesForPreflight(params);
    classifyForCors(params, unsafeNames);
    // 12.6. Not a simple request. Differs: or one that was none when firefox or safari began with it.
    const bool isUnsafe = isPreflighted(request, unsafeNames);
    if (trace.isOn())
        markUnsafeRequestHeaderNames(request.headerList, params.profile(), trace);
    if ((isUnsafe || request.neededPreflight) && !isUpgradedToOwn) {
        if (!isUnsafe)
            trace.mark(Difference::PreflightAgain);
        request.neededPreflight = params.profile().departs(Difference::PreflightAgain);
        if (trace.isOn())
            trace.step(StepId::MainPreflight, StepResult::Yes, request.method, joinForTrace(unsafeNames));
        Response response = httpFetch(params, MakeCorsPreflight::Yes, unsafeNames);
        if (response.isNetworkError())
            clearCacheEntries(params);
        return response;
    }
    // 12.7.
    trace.step(StepId::MainCors, StepResult::Yes, request.origin.serialize(), url.href());
    return httpFetch(params, MakeCorsPreflight::No, unsafeNames);
}

/// Step 14.1: the names that Access-Control-Expose-Headers adds.
void setCorsExposedHeaderNames(const FetchParams& params, Response& response)
{
    // 14.1.1.
    auto headerNames = extractTokenList(response.headers(), "Access-Control-Expose-Headers");
    if (!headerNames)
        return;
    // 14.1.3. What does not parse exposes nothing.
    if (headerNames->failed) {
        params.trace.step(StepId::MainExposeFailure, StepResult::Failed, headerNames->offender);
        return;
    }
    // 14.1.2. The wildcard, without credentials.
    const bool hasWildcard =
        std::find(headerNames->tokens.begin(), headerNames->tokens.end(), "*") != headerNames->tokens.end();
    if (hasWildcard && params.request.credentialsMode != CredentialsMode::Include) {
        params.trace.step(StepId::MainExposeAll);
        for (const HeaderView header : response.headers())
            response.corsExposedHeaderNameList.push_back(asciiLowercase(header.name));
        return;
    }
    // 14.1.3. With credentials `*` is a name like any other.
    if (params.trace.isOn())
        params.trace.step(StepId::MainExposeNames, joinForTrace(headerNames->tokens));
    response.corsExposedHeaderNameList = std::move(headerNames->tokens);
}

/// Step 14: the filtered response that the page gets.
void filterResponse(const FetchParams& params, Response& response)
{
    ResponseTainting tainting = params.request.responseTainting;
    // Differs: what a service worker made itself is the page's own to browsers, whatever was asked for.
    if (response.fromServiceWorker && tainting != ResponseTainting::Basic
        && params.departs(Difference::ServiceWorkerDefaultResponse))
        tainting = ResponseTainting::Basic;
    switch (tainting) {
    case ResponseTainting::Basic:
        response.type = ResponseType::Basic;
        params.trace.step(StepId::MainFilterBasic);
        if (response.decidedAt == StepId::None) {
            const Request& request = params.request;
            const bool isOwnOrigin = isSameOrigin(request.origin, request.currentUrl());
            const bool isPermitted = !isOwnOrigin && !request.isNavigationRequest()
                && hostPermissionFor(request.client, request.currentUrl(), params.profile()) != nullptr;
            response.decidedAt = isPermitted ? StepId::MainHostPermission : StepId::MainSameOriginOrData;
        }
        return;
    case ResponseTainting::Cors:
        setCorsExposedHeaderNames(params, response);
        response.type = ResponseType::Cors;
        if (params.trace.isOn())
            params.trace.step(StepId::MainFilterCors, response.joinedVisibleHeaderNames());
        return;
    case ResponseTainting::Opaque:
        response.type = ResponseType::Opaque;
        params.trace.step(StepId::MainFilterOpaque);
        if (response.decidedAt == StepId::None)
            response.decidedAt = StepId::MainNoCors;
        return;
    }
}

/// Step 20: which rule withholds the response, if any.
std::optional<Response> blockedResponse(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    params.trace.step(StepId::MainBlockResponse);
    auto scope = params.trace.enter();
    const auto typeOf = [&] { return response.headers().get("Content-Type").value_or(std::string()); };
    // Differs: safari does not ask this of a synchronous request of a page.
    const bool isUnchecked = request.isSynchronous && request.client != nullptr
        && request.client->kind == GlobalKind::Window && params.profile().departs(Difference::SynchronousXhrChecks);
    if (!isUnchecked && shouldBeBlockedAsMixedContent(response, request, params.trace, params.profile()))
        return answerRefusedAt(
            params, StepId::MixedResponseBlocked, Reason::MixedContent, response.urlList.back().href(), response);
    // Content Security Policy looks at the response's URL where it differs from the request's (a service worker's).
    // Differs: safari has forgotten a beacon or a ping by then.
    const bool isForgotten =
        (request.initiatorType == InitiatorType::Beacon || request.initiatorType == InitiatorType::Ping)
        && params.profile().choice<Difference::CspAtTheCall>() == "by-call";
    if (response.fromServiceWorker && request.client != nullptr && !isForgotten
        && !request.client->policyContainer.contentSecurityPolicies.empty()) {
        const CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(response, request, params.profile());
        if (const CspViolation* violation = verdict.decisiveViolation()) {
            return refuseAnswer(params, StepId::CspResponseBlocked, reasonOfDirective(violation->effectiveDirective),
                violation->directiveText, response, violation->directiveText, response.urlList.back().href());
        }
    }
    // Differs: safari keeps a preloaded module, whatever its type is.
    if (request.isModulePreload && params.profile().departs(Difference::ModulePreloadMap))
        return std::nullopt;
    if (shouldBeBlockedDueToMimeType(response, request, params.trace))
        return answerRefusedAt(params, StepId::MimeBlocked, Reason::MimeType, typeOf(), response);
    if (shouldBeBlockedDueToNosniff(response, request, params.trace)) {
        if (params.profile().choice<Difference::CacheRefusedByPolicy>() == "types-and-frames-too")
            forgetRefused(params, response, Difference::CacheRefusedByPolicy);
        const StepId step = request.destination == Destination::Style ? StepId::NosniffStyle : StepId::NosniffScript;
        return answerRefusedAt(params, step, Reason::Nosniff, typeOf(), response);
    }
    return std::nullopt;
}

/// Step 23: the body against the integrity metadata.
std::optional<Response> integrityFailure(const FetchParams& params, const Response& response, bool hasNoBody)
{
    const Request& request = params.request;
    // 23.2. There is nothing to compare in an opaque response.
    const bool isHidden = response.type == ResponseType::Opaque || response.type == ResponseType::OpaqueRedirect
        || response.isNetworkError();
    // Differs: browsers compare no body like an empty one.
    if (isHidden || (hasNoBody && !params.departs(Difference::IntegrityOfNoBody))) {
        return refuseAnswer(
            params, StepId::MainIntegrityNoBody, Reason::Integrity, request.integrityMetadata, response);
    }
    // 23.3.
    static const std::string emptyBody;
    params.trace.step(StepId::MainIntegrity, request.integrityMetadata);
    auto scope = params.trace.enter();
    const IntegrityResult result = doBytesMatchMetadata(response.body && !hasNoBody ? *response.body : emptyBody,
        request.integrityMetadata, params.profile(), params.trace);
    if (result.matches)
        return std::nullopt;
    return answerRefusedAt(params, StepId::MainIntegrity, Reason::Integrity, result.actual, response);
}

/// Differs: chromium asks for an ok status before it looks at integrity metadata or at the type of a module, and for
/// the integrity of a script before its type.
std::optional<Response> refusedInOtherOrder(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    const bool isScript = request.destination == Destination::Script;
    if ((!isScript && request.destination != Destination::Style)
        || params.profile().choice<Difference::CodeCheckOrder>() == "type-first")
        return std::nullopt;
    Tracer silent;
    const bool isOfWrongType = shouldBeBlockedDueToMimeType(response, request, silent)
        || shouldBeBlockedDueToNosniff(response, request, silent);
    const bool hasIntegrity = !request.integrityMetadata.empty();
    if (!isOkStatus(response.status) && (hasIntegrity || (isOfWrongType && request.isModule))) {
        params.trace.mark(Difference::CodeCheckOrder);
        return refuseAnswer(params, StepId::UseRefused, Reason::ApiResponseStatus, std::to_string(response.status),
            response, nameOf(request.destination));
    }
    if (!isScript || !isOfWrongType || !hasIntegrity)
        return std::nullopt;
    params.trace.mark(Difference::CodeCheckOrder);
    return integrityFailure(params, response, false);
}

} // namespace

Response mainFetch(const FetchParams& params, Recursive recursive)
{
    auto scope = params.trace.enter();

    // 1. and 2.
    Request& request = params.request;
    std::optional<Response> blocked;

    // 3.
    if (request.localUrlsOnly && !request.currentUrl().hasLocalScheme()) {
        const std::string& href = request.currentUrl().href();
        blocked = refuse(params, StepId::MainLocalUrlsOnly, Reason::SchemeUnknown, href, href);
    }
    // Differs: chromium knows from the page or the host's name where a request goes, and holds it to that.
    if (params.profile().departs(Difference::TargetAddressSpace)) {
        request.targetAddressSpace = request.declaredAddressSpace;
        if (!request.targetAddressSpace && isLocalByName(request.currentUrl()))
            request.targetAddressSpace = AddressSpace::Local;
    }
    // 4. and 5.
    reportAndUpgrade(params);
    // 6.
    const bool hasPolicies =
        request.client != nullptr && !request.client->policyContainer.contentSecurityPolicies.empty();
    std::optional<Url> written;
    if (hasPolicies && doesCspSeeWrittenUrl(request, params.profile()))
        written = request.currentUrl();
    // Differs: this is a redirect to firefox, too.
    const bool isToldOfUpgrade = params.profile().choice<Difference::UpgradedUrl>() == "redirected";
    const std::string before = isToldOfUpgrade ? request.currentUrl().href() : std::string();
    if (!upgradeMixedContentRequest(request, params.trace, params.profile()))
        written.reset();
    else if (isToldOfUpgrade)
        request.urlBeforeUpgrade = before;
    const bool isUpgradeable = request.destination == Destination::Image || request.destination == Destination::Audio
        || request.destination == Destination::Video;
    if (isToldOfUpgrade && isUpgradeable && !hasPolicies && before == request.currentUrl().href())
        request.urlBeforeUpgrade.clear();
    // Differs: or from before the page's policy upgraded it.
    if (hasPolicies && request.redirectCount == 0 && !request.urlBeforeUpgrade.empty()
        && isCspAskedAtTheCall(request, params.profile()))
        written = parseUrl(request.urlBeforeUpgrade);
    dropClientHints(params);
    // Differs: firefox sends a keepalive request by its parent process, to which an upgrade is a redirect, too.
    if (!blocked && isToldOfUpgrade && request.keepalive && request.redirectMode != RedirectMode::Follow
        && request.redirectCount == 0 && !request.urlBeforeUpgrade.empty()) {
        params.trace.mark(Difference::UpgradedUrl);
        blocked = refuse(params, StepId::HttpRedirectError, Reason::RedirectModeError, request.currentUrl().href());
    }
    // 7.
    if (!blocked)
        blocked = blockedRequest(params, written ? &*written : nullptr);
    // 8. and 9.
    settleReferrer(params);
    // 10.
    upgradeKnownHstsHost(params);
    // Ours: how far the page is from the URL that it asks first; redirects come here again, and change nothing once
    // something went out.
    if (params.record.exchanges.empty() || request.urlList.size() == 1)
        classifyRelation(params);
    // 11. Ours: nothing runs in parallel.

    // 12.
    if (blocked)
        sendEarlyPreflight(params, *blocked);
    Response response = blocked ? std::move(*blocked) : responseByKind(params);
    // 13.
    if (recursive == Recursive::Yes)
        return response;

    // 14.
    if (!response.isNetworkError() && !response.isFiltered())
        filterResponse(params, response);
    // 15. Ours: a filtered response is a type over the same fields.
    if (!response.isNetworkError()) {
        // 16.
        if (response.urlList.empty())
            response.urlList = request.urlList;
        // 17.
        response.redirectTaint = request.urlList.size() > 1 ? redirectTaint(request) : RedirectTaint::SameOrigin;
        // 18. Missing: the navigation timing allow values.
        // 19.
        response.timingAllowPassed = !request.timingAllowFailed;
        // 20.
        auto withheld = refusedInOtherOrder(params, response);
        if (!withheld)
            withheld = blockedResponse(params, response);
        if (withheld)
            response = std::move(*withheld);
    }
    // 21. A partial response that was not asked for.
    if (response.type == ResponseType::Opaque && isRangeStatus(response.status) && response.rangeRequested
        && !request.headerList.contains("Range")) {
        response =
            refuseAnswer(params, StepId::MainOpaqueRange, Reason::RangeNotRequested, {}, response, response.status);
    }
    // 22.
    const bool hasNoBody = !response.isNetworkError()
        && (request.hasMethod("HEAD") || request.hasMethod("CONNECT") || isNullBodyStatus(response.status));
    if (hasNoBody)
        params.trace.step(StepId::MainNullBody, request.method, response.status);
    // 23.
    if (!request.integrityMetadata.empty() && !response.isNetworkError()) {
        if (auto failure = integrityFailure(params, response, hasNoBody))
            response = std::move(*failure);
    }
    // 24.
    return response;
}

} // namespace fetchscope
