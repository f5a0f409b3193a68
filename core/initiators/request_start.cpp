#include "core/initiators/request_start.h"

#include "core/initiators/fetch_method.h"
#include "core/initiators/xml_http_request.h"

namespace fetchscope {

RequestStart startRequest(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace)
{
    switch (action.initiator) {
    case InitiatorKind::Fetch:
        return startFetchMethod(action, page, profile, trace);
    case InitiatorKind::Xhr:
        return startXmlHttpRequest(action, page, profile, trace);
    }
    return refuseByApi(StepId::RequestInvalidOption, Reason::ApiInvalidOption);
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
