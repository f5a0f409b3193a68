#include "core/engine/fetch/local_network_access.h"

#include "core/engine/browser/page_scheme.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

std::optional<Response> refusedByLocalNetworkAccess(const FetchParams& params)
{
    const Request& request = params.request;
    // Differs: chromium asks of subresources, frames and WebSockets, not of navigations of the tab.
    if (!params.profile().departs(Difference::LocalNetworkAccess) || request.client == nullptr
        || request.destination == Destination::Document)
        return std::nullopt;
    // Differs: to chromium an extension is of this machine, the least public of all.
    if (isExtensionScheme(request.client->creationUrl.scheme()))
        return std::nullopt;
    Tracer& trace = params.trace;
    const Url& url = request.currentUrl();
    // 1.
    const AddressSpace space = params.network.addressSpaceOf(url);
    const AddressSpace pageSpace = params.network.addressSpaceOf(request.client->creationUrl);
    // 4.2. A request that says where it goes has to go there.
    if (space > pageSpace || (request.targetAddressSpace && *request.targetAddressSpace != space))
        trace.mark(Difference::LocalNetworkAccess);
    if (request.targetAddressSpace && *request.targetAddressSpace != space) {
        return refuse(params, StepId::LocalNetworkTarget, Reason::LocalNetworkTarget, nameOf(space),
            nameOf(*request.targetAddressSpace), nameOf(space));
    }
    if (space <= pageSpace)
        return std::nullopt;
    auto scope = trace.enter();
    // 2. The page's own origin.
    if (isPotentiallyTrustworthy(request.origin) && isSameOrigin(request.origin, url)) {
        trace.step(StepId::LocalNetworkOwnOrigin, StepResult::Passed, nameOf(space));
        return std::nullopt;
    }
    // 5.2.
    const Page& page = *request.client;
    if (!isPotentiallyTrustworthy(page.origin) || !isPotentiallyTrustworthy(page.topLevelOrigin)) {
        return refuse(
            params, StepId::LocalNetworkInsecure, Reason::LocalNetworkInsecureContext, nameOf(space), nameOf(space));
    }
    switch (params.userAgent.localNetworkPermission) {
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

} // namespace fetchscope
