#include "core/engine/fetch/network_errors.h"

namespace fetchscope {

Response refusedAt(const FetchParams& params, StepId step, Reason reason, std::string_view subject)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    cause.url = params.request.currentUrl().hrefWithoutFragment();
    return networkError(std::move(cause));
}

Response answerRefusedAt(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Response& answer)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    cause.url = params.request.currentUrl().hrefWithoutFragment();
    cause.status = answer.status;
    cause.isOfServiceWorker = answer.fromServiceWorker;
    if (cause.isOfServiceWorker && !answer.urlList.empty())
        cause.answerUrl = answer.urlList.back().hrefWithoutFragment();
    return networkError(std::move(cause));
}

} // namespace fetchscope
