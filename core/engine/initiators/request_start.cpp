#include "core/engine/initiators/request_start.h"

#include "core/engine/initiators/elements.h"
#include "core/engine/initiators/fetch_method.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/initiators/other_requests.h"
#include "core/engine/initiators/xml_http_request.h"

namespace fetchscope {

RequestStart startRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace)
{
    switch (action.initiator) {
    case InitiatorKind::Fetch:
        return startFetchMethod(action, page, profile, trace);
    case InitiatorKind::Xhr:
        return startXmlHttpRequest(action, page, profile, trace);
    case InitiatorKind::Iframe:
    case InitiatorKind::Object:
    case InitiatorKind::Embed:
    case InitiatorKind::Link:
    case InitiatorKind::Form:
    case InitiatorKind::WindowOpen:
    case InitiatorKind::Location:
    case InitiatorKind::MetaRefresh:
    case InitiatorKind::AddressBar:
    case InitiatorKind::SpeculationPrefetch:
    case InitiatorKind::Prerender:
        return startNavigation(action, page, profile, trace);
    case InitiatorKind::Beacon:
    case InitiatorKind::EventSource:
    case InitiatorKind::WebSocket:
    case InitiatorKind::Ping:
    case InitiatorKind::Worker:
    case InitiatorKind::SharedWorker:
    case InitiatorKind::ServiceWorker:
        return startOtherRequest(action, page, profile, trace);
    default:
        return startElement(action, page, profile, trace);
    }
}

Response refuseByApi(StepId step, Reason reason, std::string_view subject)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    return networkError(std::move(cause));
}

} // namespace fetchscope
