#include "core/engine/initiators/connections.h"

namespace fetchscope {

std::optional<Response> makeEventSource(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: firefox's workers send no referrer here.
    if (page.kind != GlobalKind::Window && departs(profile, Difference::WorkerEventSourceReferrer, trace))
        request.referrer.kind = Referrer::Kind::NoReferrer;
    if (action.withCredentials)
        request.credentialsMode = CredentialsMode::Include;
    request.isOfEventSource = true;
    request.headerList.append("Accept", "text/event-stream");
    request.cacheMode = CacheMode::NoStore;
    return std::nullopt;
}

std::optional<Response> makeWebSocket(const RequestAction& action, Request& request)
{
    // A fragment is not allowed, and Fetch is asked with an http: or https: URL.
    Url& url = request.changeableCurrentUrl();
    if (url.scheme() == "ws")
        url.setSpecialScheme("http");
    else if (url.scheme() == "wss")
        url.setSpecialScheme("https");
    if (!url.hasHttpScheme() || url.fragment())
        return refuseByApi(StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url);
    // No browser takes an object here yet (https://chromestatus.com/feature/5197681148428288): what is given in the
    // place of the subprotocols becomes text, which is none.
    if (action.targetAddressSpace)
        return refuseByApi(StepId::RequestInvalidOption, Reason::ApiInvalidOption, "protocols: [object Object]");
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
    return std::nullopt;
}

} // namespace fetchscope
