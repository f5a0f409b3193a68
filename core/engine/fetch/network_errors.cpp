#include "core/engine/fetch/network_errors.h"

#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/violation_reports.h"

namespace fetchscope {

namespace {

ErrorCause causeAt(const FetchParams& params, StepId step, Reason reason, std::string_view subject)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    cause.url = params.request.currentUrl().hrefWithoutFragment();
    return cause;
}

} // namespace

Response refusedAt(const FetchParams& params, StepId step, Reason reason, std::string_view subject)
{
    return networkError(causeAt(params, step, reason, subject));
}

void noteViolations(const FetchParams& params, const std::vector<CspViolation>& violations)
{
    const Request& request = params.request;
    // What the page around a frame reports is not known, nor what the framed page does.
    if (params.record.reports == nullptr || request.client == nullptr || request.isOfOwnFrame)
        return;
    for (const CspViolation& violation : violations) {
        if (violation.effectiveDirective != "frame-ancestors" && isReported(violation))
            params.record.reports->push_back(reportOf(violation, *request.client));
    }
}

Response refusedAt(const FetchParams& params, StepId step, const CspVerdict& verdict)
{
    noteViolations(params, verdict.violations);
    const CspViolation& decisive = *verdict.decisiveViolation();
    ErrorCause cause = causeAt(params, step, reasonOfDirective(decisive.effectiveDirective), decisive.directiveText);
    for (const CspViolation& violation : verdict.violations) {
        if (&violation != &decisive && !violation.reportOnly)
            cause.furtherDirectives.push_back(violation.directiveText);
    }
    return networkError(std::move(cause));
}

Response answerRefusedAt(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Response& answer)
{
    ErrorCause cause = causeAt(params, step, reason, subject);
    cause.status = answer.status;
    cause.isOfServiceWorker = answer.fromServiceWorker;
    if (cause.isOfServiceWorker && !answer.urlList.empty())
        cause.answerUrl = answer.urlList.back().hrefWithoutFragment();
    return networkError(std::move(cause));
}

} // namespace fetchscope
