#include "core/engine/fetch/local_network_access.h"

#include "core/engine/browser/page_scheme.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// https://w3c.github.io/webappsec-permissions-policy/#algo-is-feature-enabled, of a page in a frame of the tab's page.
bool isAllowedToUse(const Page& page, std::string_view feature, const Profile& profile)
{
    // A sandboxed page without a tab of its own is in a frame as well.
    if (!page.isFramed && !page.isSandboxed)
        return !isDeclaredAway(page, feature, profile) || !isDeclaredAway(page, permissionOfBothSpaces, profile);
    const bool isOfTabsOrigin = page.origin == page.topLevelOrigin;
    // Differs: firefox asks other origins only, and knows each permission by one name.
    const bool hasOneName = profile.departs(Difference::LocalNetworkFrames);
    if (hasOneName && isOfTabsOrigin)
        return true;
    const auto isGiven = [&](std::string_view name) {
        if (isDeclaredAway(page, name, profile))
            return false;
        const Delegation delegation = delegationOf(
            page.frameAllow ? *page.frameAllow : std::string_view(), name, page.topLevelOrigin, page.origin);
        // The default allowlist is 'self'.
        return delegation == Delegation::NotNamed ? isOfTabsOrigin : delegation == Delegation::Given;
    };
    return isGiven(feature) || (!hasOneName && isGiven(permissionOfBothSpaces));
}

/// Step 4: a request that says where it goes has to go there.
std::optional<Response> refusedByTarget(const FetchParams& params, AddressSpace space)
{
    const Request& request = params.request;
    if (!request.targetAddressSpace || *request.targetAddressSpace == space)
        return std::nullopt;
    params.trace.mark(Difference::TargetAddressSpace);
    const bool isDeclared = request.declaredAddressSpace.has_value();
    return refuse(params, isDeclared ? StepId::LocalNetworkDeclared : StepId::LocalNetworkTarget,
        isDeclared ? Reason::LocalNetworkDeclared : Reason::LocalNetworkTarget, nameOf(space),
        nameOf(*request.targetAddressSpace), nameOf(space));
}

/// Steps 5.9 to 5.13: may the page, and does the user let it?
std::optional<Response> refusedByPermission(const FetchParams& params, AddressSpace space)
{
    const Page& page = *params.request.client;
    Tracer& trace = params.trace;
    // 5.9.
    const std::string_view feature = permissionOf(space);
    markDeciding(params.profile(), {Difference::LocalNetworkFrames}, trace,
        [&](const Profile& by) { return isAllowedToUse(page, feature, by); });
    if (!isAllowedToUse(page, feature, params.profile())) {
        return refuse(params, StepId::LocalNetworkNotDelegated, Reason::LocalNetworkNotDelegated, nameOf(space),
            feature, page.frameAllow ? *page.frameAllow : std::string_view());
    }
    switch (params.userAgent.localNetwork.of(space)) {
    case Permission::Denied:
        // 5.11.
        return refuse(params, StepId::LocalNetworkDenied, Reason::LocalNetworkDenied, nameOf(space), nameOf(space));
    case Permission::Granted:
        // 5.12.
        trace.step(StepId::LocalNetworkGranted, StepResult::Passed, nameOf(space));
        return std::nullopt;
    case Permission::Prompt:
        break;
    }
    // 5.13. Ours: nobody is there to answer, so that the request waits for good.
    return refuse(params, StepId::LocalNetworkPrompt, Reason::LocalNetworkPrompt, nameOf(space), nameOf(space));
}

} // namespace

std::optional<Response> refusedByLocalNetworkAccess(const FetchParams& params)
{
    const Request& request = params.request;
    // Differs: browsers ask of subresources, frames and WebSockets, not of navigations of the tab.
    if (!params.profile().departs(Difference::LocalNetworkAccess) || request.client == nullptr
        || request.destination == Destination::Document)
        return std::nullopt;
    Tracer& trace = params.trace;
    const Url& url = request.currentUrl();
    // 1.
    const AddressSpace space = params.network.addressSpaceOf(url);
    // 4. Ours: first, since it decides without the permission. The step after it, 4.3, is not what browsers do.
    if (auto refused = refusedByTarget(params, space))
        return refused;
    // 5. Differs: browsers let pages of a local network ask this machine.
    if (space == AddressSpace::Public
        || params.network.addressSpaceOf(request.client->creationUrl) != AddressSpace::Public)
        return std::nullopt;
    // Differs: pages of the browser's own extensions are of this machine.
    if (isExtensionPage(request.client->creationUrl, params.profile())) {
        trace.mark(Difference::PageSchemes, MarkedStep::None);
        return std::nullopt;
    }
    if (request.mode == RequestMode::WebSocket && departs(params.profile(), Difference::LocalNetworkWebSockets, trace))
        return std::nullopt;
    trace.mark(Difference::LocalNetworkAccess);
    auto scope = trace.enter();
    // 2. The page's own origin.
    if (isPotentiallyTrustworthy(request.origin) && isSameOrigin(request.origin, url)) {
        trace.step(StepId::LocalNetworkOwnOrigin, StepResult::Passed, nameOf(space));
        return std::nullopt;
    }
    // 5.2.
    if (!isSecureContext(*request.client) && !departs(params.profile(), Difference::LocalNetworkInsecurePages, trace)) {
        return refuse(
            params, StepId::LocalNetworkInsecure, Reason::LocalNetworkInsecureContext, nameOf(space), nameOf(space));
    }
    return refusedByPermission(params, space);
}

} // namespace fetchscope
