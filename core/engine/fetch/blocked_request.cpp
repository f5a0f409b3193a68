#include "core/engine/fetch/blocked_request.h"

#include "core/engine/fetch/network_errors.h"
#include "core/engine/policy/bad_port.h"
#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/csp_navigation.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/integrity_policy.h"
#include "core/engine/policy/mixed_content.h"

#include <utility>

namespace fetchscope {

namespace {

CspVerdict judgeByContentSecurityPolicy(const Request& request, const Profile& profile)
{
    CspVerdict verdict = shouldBeBlockedByContentSecurityPolicy(request, profile);
    // A form's target is checked where the navigation begins, and at each redirect. Differs: firefox checks the former
    // only.
    const bool isUnchecked = request.urlList.size() > 1 && profile.departs(Difference::FormActionRedirects);
    if (!verdict.isBlocked && request.isFormSubmission && !isUnchecked)
        verdict = shouldNavigationRequestBeBlocked(request, CspNavigationType::FormSubmission, profile);
    return verdict;
}

/// An XMLHttpRequest may, sound and films and connections may, and a page whose own URL has the same user name and
/// password.
bool isBlockedForCredentialsInUrl(const FetchParams& params)
{
    const Request& request = params.request;
    const Url& url = request.currentUrl();
    const bool isMedia = request.destination == Destination::Audio || request.destination == Destination::Video;
    if (!url.includesCredentials() || request.client == nullptr || request.destination == Destination::Document
        || isMedia || request.mode == RequestMode::WebSocket || request.mode == RequestMode::WebTransport
        || request.initiatorType == InitiatorType::XmlHttpRequest)
        return false;
    const Url& pageUrl = request.client->creationUrl;
    const bool isAsInPage = url.username() == pageUrl.username() && url.password() == pageUrl.password();
    return (!isAsInPage || !isSameOrigin(request.client->origin, url)) && params.departs(Difference::CredentialsInUrl);
}

/// Where both rules block, their order decides.
void markPolicyBeforeMixedContent(const FetchParams& params)
{
    Tracer silent;
    if (params.trace.isOn() && judgeByContentSecurityPolicy(params.request, params.profile()).isBlocked
        && shouldBeBlockedAsMixedContent(params.request, silent, params.profile()))
        params.trace.mark(Difference::MixedContentOrder);
}

/// A page that waits for its XMLHttpRequest.
bool isSynchronousOfPage(const Request& request)
{
    return request.isSynchronous && request.client != nullptr && request.client->kind == GlobalKind::Window;
}

/// Differs: safari asks no redirect of a synchronous request whether it is mixed content.
bool isUncheckedRedirect(const FetchParams& params)
{
    Tracer silent;
    const Request& request = params.request;
    return isSynchronousOfPage(request) && request.redirectCount > 0
        && shouldBeBlockedAsMixedContent(request, silent, params.profile())
        && params.departs(Difference::SynchronousXhrChecks);
}

std::optional<Response> refusedByPort(const FetchParams& params)
{
    const Request& request = params.request;
    // Differs: safari does not look at that of a synchronous request.
    Tracer silent;
    if (isSynchronousOfPage(request) && shouldBeBlockedDueToABadPort(request, params.profile(), silent)
        && params.departs(Difference::SynchronousXhrChecks))
        return std::nullopt;
    if (!shouldBeBlockedDueToABadPort(request, params.profile(), params.trace))
        return std::nullopt;
    return refusedAt(params, StepId::PortBlocked, Reason::BadPort, std::to_string(*request.currentUrl().port()));
}

/// Differs: browsers look at the port where they connect, and so at a bad one after all policies; firefox and
/// safari do so but for frames and media.
bool isBadPortNamedLast(const FetchParams& params)
{
    Tracer silent;
    const Request& request = params.request;
    if (!shouldBeBlockedDueToABadPort(request, params.profile(), silent))
        return false;
    const auto choice = params.profile().choice<Difference::BadPortOrder>();
    const bool isOfFrameOrMedia = request.destination == Destination::Iframe
        || request.destination == Destination::Audio || request.destination == Destination::Video;
    if (choice == "first" || (choice == "last-but-for-frames-and-media" && isOfFrameOrMedia))
        return false;
    params.trace.mark(Difference::BadPortOrder);
    return true;
}

/// No document's request would leave its redirects to somebody else without CORS. Ours: Content Security Policy makes
/// its reports so, and means them to be sent; and chromium what early hints ask for.
bool isRedirectModeRefused(const Request& request)
{
    return request.mode == RequestMode::NoCors && request.redirectMode != RedirectMode::Follow
        && request.destination != Destination::Report && !request.isHintedEarly;
}

/// Where the browser asks what the mode allows: with the other modes' rules in step 12, before mixed content, or before
/// all policies.
enum class ModeTurn : std::uint8_t { InStep12, BeforeMixedContent, First };
ModeTurn turnOfMode(const FetchParams& params)
{
    const Request& request = params.request;
    const Url& url = request.currentUrl();
    const auto choice = params.profile().choice<Difference::ModeOrder>();
    const bool isSameOriginMode = request.mode == RequestMode::SameOrigin;
    const bool isOfMode = isSameOriginMode || isRedirectModeRefused(request);
    if (choice == "last" || !isOfMode || isSameOrigin(request.origin, url) || url.scheme() == "data"
        || params.preloadedResponseCandidate != nullptr
        || hostPermissionFor(request.client, url, params.profile()) != nullptr)
        return ModeTurn::InStep12;
    const bool isFirst = choice == "first" || (choice == "first-after-redirects" && request.urlList.size() > 1);
    return isFirst ? ModeTurn::First : ModeTurn::BeforeMixedContent;
}

/// Refuses what the mode does not allow before the other rules are asked, whose order decides where they block, too.
std::optional<Response> refusedByModeFirst(const FetchParams& params)
{
    Tracer silent;
    const Request& request = params.request;
    const Profile& profile = params.profile();
    if (params.trace.isOn()
        && (shouldBeBlockedAsMixedContent(request, silent, profile)
            || shouldBeBlockedDueToABadPort(request, profile, silent)
            || judgeByContentSecurityPolicy(request, profile).isBlocked))
        params.trace.mark(Difference::ModeOrder);
    return refusedByMode(params);
}

/// What the page's policies say of the URL as it was before an upgrade.
std::optional<Response> refusedAsWritten(const FetchParams& params, Url& written)
{
    Request& request = params.request;
    const auto isBlocked = [&] { return judgeByContentSecurityPolicy(request, params.profile()).isBlocked; };
    const bool isBlockedAsUpgraded = params.trace.isOn() && isBlocked();
    std::swap(request.changeableCurrentUrl(), written);
    if (params.trace.isOn() && isBlocked() != isBlockedAsUpgraded)
        params.trace.mark(
            isCspAskedAtTheCall(request, params.profile()) ? Difference::CspAtTheCall : Difference::CspBeforeUpgrade);
    auto refused = blockedByContentSecurityPolicy(params);
    std::swap(request.changeableCurrentUrl(), written);
    return refused;
}

/// Differs: chromium knows lists of what a page may connect to.
std::optional<Response> refusedByConnectionAllowlist(const FetchParams& params)
{
    if (params.request.client == nullptr || !params.profile().departs(Difference::ConnectionAllowlists))
        return std::nullopt;
    const PolicyContainer& policies = params.request.client->policyContainer;
    if (policies.connectionAllowlist.isEmpty() && policies.connectionAllowlistReportOnly.isEmpty())
        return std::nullopt;
    params.trace.mark(Difference::ConnectionAllowlists);
    if (!shouldBeBlockedByConnectionAllowlist(params.request, params.trace))
        return std::nullopt;
    const bool isRedirect = params.request.urlList.size() > 1;
    return refusedAt(params, isRedirect ? StepId::AllowlistRedirect : StepId::AllowlistBlocked,
        Reason::ConnectionAllowlist, policies.connectionAllowlist.serialized);
}

} // namespace

bool doesCspSeeWrittenUrl(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::CspBeforeUpgrade>();
    const bool isMedia = request.destination == Destination::Audio || request.destination == Destination::Video;
    return choice == "written" || (choice == "written-by-media-elements" && isMedia && request.urlList.size() == 1);
}

bool isCspAskedAtTheCall(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::CspAtTheCall>();
    if (request.destination == Destination::Track || request.initiatorType == InitiatorType::Beacon)
        return choice != "by-fetch";
    return request.isOfEventSource ? choice == "by-call"
                                   : request.initiatorType == InitiatorType::Fetch && choice == "by-call-of-fetch-too";
}

std::optional<Response> refusedByMode(const FetchParams& params)
{
    const Request& request = params.request;
    const Url& url = request.currentUrl();
    // 12.3.
    if (request.mode == RequestMode::SameOrigin) {
        return refuse(params, StepId::MainModeSameOrigin, Reason::ModeSameOrigin, url.href(),
            request.origin.serialize(), url.href());
    }
    // 12.4.
    if (isRedirectModeRefused(request)) {
        return refuse(params, StepId::MainNoCorsRedirectMode, Reason::RedirectNoCors, nameOf(request.redirectMode),
            nameOf(request.redirectMode));
    }
    return std::nullopt;
}

std::optional<Response> blockedRequest(const FetchParams& params, Url* written)
{
    Request& request = params.request;
    // 7.
    params.trace.step(StepId::MainBlockRequest);
    auto scope = params.trace.enter();
    const bool isPortLast = isBadPortNamedLast(params);
    if (!isPortLast) {
        if (auto refused = refusedByPort(params))
            return refused;
    }
    // Differs: firefox asks what the mode allows first, and chromium does so after a redirect.
    const ModeTurn turn = turnOfMode(params);
    if (turn == ModeTurn::First)
        return refusedByModeFirst(params);
    // Differs: some ask the page's policies as soon as the call is made.
    const bool isAtTheCall = written != nullptr && isCspAskedAtTheCall(request, params.profile());
    if (isAtTheCall) {
        if (auto refused = refusedAsWritten(params, *written))
            return refused;
    }
    // Differs: browsers ask the page's policies first.
    const bool isCspFirst = params.profile().departs(Difference::MixedContentOrder);
    if (isCspFirst && written == nullptr) {
        markPolicyBeforeMixedContent(params);
        if (auto refused = blockedByContentSecurityPolicy(params))
            return refused;
    }
    // Differs: chromium and safari ask what the mode allows before they look for mixed content.
    if (turn == ModeTurn::BeforeMixedContent)
        return refusedByModeFirst(params);
    // Differs: chromium loads no subresource from a URL with a user name or password.
    if (isBlockedForCredentialsInUrl(params)) {
        return refuse(params, StepId::MainCredentialsInUrl, Reason::CredentialsInUrl, request.currentUrl().href(),
            request.currentUrl().href());
    }
    if (!isUncheckedRedirect(params) && shouldBeBlockedAsMixedContent(request, params.trace, params.profile()))
        return refusedAt(params, StepId::MixedBlocked, Reason::MixedContent, request.currentUrl().href());
    // Differs: and some show them the URL as it was before mixed content upgraded it.
    if (written != nullptr && !isAtTheCall) {
        if (auto refused = refusedAsWritten(params, *written))
            return refused;
    } else if (written == nullptr && !isCspFirst) {
        if (auto refused = blockedByContentSecurityPolicy(params))
            return refused;
    }
    if (shouldBeBlockedByIntegrityPolicy(request, params.trace, params.record.violations))
        return refusedAt(params, StepId::IntegrityPolicyBlocked, Reason::IntegrityPolicy,
            request.client->policyContainer.integrityPolicy.serialized);
    if (auto refused = refusedByConnectionAllowlist(params))
        return refused;
    return isPortLast ? refusedByPort(params) : std::nullopt;
}

/// Differs: chromium's browser process asks again of the redirects of requests that may outlive their page, and takes
/// the first for a request that was not redirected yet: the paths of sources count. The directive that it violates then
/// and not before; null where there is none.
std::optional<Response> blockedByPathAfterRedirect(const FetchParams& params)
{
    const Request& request = params.request;
    if (!request.keepalive || request.redirectCount != 1 || request.client->kind != GlobalKind::Window
        || !params.profile().departs(Difference::KeepaliveRedirectPath))
        return std::nullopt;
    Request asAsked = request;
    asAsked.redirectCount = 0;
    const CspVerdict verdict = judgeByContentSecurityPolicy(asAsked, params.profile());
    const CspViolation* const violation = verdict.decisiveViolation();
    if (violation == nullptr)
        return std::nullopt;
    params.trace.mark(Difference::KeepaliveRedirectPath);
    params.trace.step(
        StepId::CspBlockedAfterRedirect, StepResult::Failed, violation->directiveText, request.currentUrl().href());
    return refusedAt(params, StepId::CspBlockedAfterRedirect, verdict);
}

std::optional<Response> blockedByContentSecurityPolicy(const FetchParams& params)
{
    const Request& request = params.request;
    if (!isAskedOfContentSecurityPolicies(request))
        return std::nullopt;
    const CspVerdict verdict = judgeByContentSecurityPolicy(request, params.profile());
    const CspViolation* const violation = verdict.decisiveViolation();
    markDeciding(params.profile(),
        {Difference::CspPort, Difference::CspWebSocketSources, Difference::CspSourceQuery, Difference::CspPathDecoding,
            Difference::CspStarWithPort, Difference::CspSelfOfSandbox, Difference::SpeculationCsp,
            Difference::CspDynamicWorkers, Difference::CspParsedModules, Difference::CspWebSocketScheme,
            Difference::CspWebTransportHashes, Difference::PluginPolicies, Difference::FormActionRedirects,
            Difference::FrameNavigationCsp, Difference::UpgradedUrl},
        params.trace, [&](const Profile& by) { return judgeByContentSecurityPolicy(request, by).isBlocked; });
    if (violation == nullptr) {
        if (auto refused = blockedByPathAfterRedirect(params))
            return refused;
        params.trace.step(StepId::CspAllowed, StepResult::Passed, effectiveCspDirective(request));
        return std::nullopt;
    }
    params.trace.step(StepId::CspBlocked, StepResult::Failed, violation->directiveText, request.currentUrl().href());
    return refusedAt(params, StepId::CspBlocked, verdict);
}

std::optional<Response> blockedByPolicies(const FetchParams& params)
{
    if (auto refused = blockedByContentSecurityPolicy(params))
        return refused;
    Tracer silent;
    const Destination destination = params.request.destination;
    const bool isPassive =
        destination == Destination::Image || destination == Destination::Audio || destination == Destination::Video;
    if (isPassive || !shouldBeBlockedAsMixedContent(params.request, silent, params.profile()))
        return std::nullopt;
    shouldBeBlockedAsMixedContent(params.request, params.trace, params.profile());
    return refusedAt(params, StepId::MixedBlocked, Reason::MixedContent, params.request.currentUrl().href());
}

} // namespace fetchscope
