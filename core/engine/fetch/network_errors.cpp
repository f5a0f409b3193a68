#include "core/engine/fetch/network_errors.h"

#include "core/engine/policy/csp_directives.h"
#include "core/engine/policy/violation_reports.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

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

/// With the scheme that a page writes for a WebSocket.
std::string writtenUrl(const Request& request)
{
    std::string url = request.currentUrl().href();
    if (request.mode == RequestMode::WebSocket && url.starts_with("http"))
        url.replace(0, 4, "ws");
    return url;
}

/// Differs: some ask policies that only report twice, where nothing was redirected.
bool isAskedAgain(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::ReportOnlyAgain>();
    if (choice == "once" || request.redirectCount > 0)
        return false;
    const bool isOfFetch = request.initiatorType == InitiatorType::Fetch && !request.isOfEventSource;
    if (choice == "fetch-beacons-and-frames")
        return isOfFetch || request.initiatorType == InitiatorType::Beacon || request.destination == Destination::Iframe
            || request.destination == Destination::Frame;
    return isOfFetch || request.initiatorType == InitiatorType::XmlHttpRequest || request.isOfEventSource;
}

/// Differs: does the profile ask policies that only report with the others, and so after them?
bool areReportOnlyAskedWithOthers(const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::ReportOnlyOrder>();
    return choice == "with-others"
        || (choice == "with-others-by-fetch" && request.redirectCount == 0
            && (request.initiatorType == InitiatorType::Fetch || request.initiatorType == InitiatorType::Beacon));
}

/// Adds what one check of the policies found, of policies that only report or of those that block.
void addNoted(const FetchParams& params, std::vector<ViolationReport> noted)
{
    if (noted.empty())
        return;
    std::vector<ViolationReport>& all = *params.record.violations;
    const Request& request = params.request;
    const auto isOfThisHop = [&request](const ViolationReport& known) {
        return known.reportOnly && known.redirects == request.redirectCount;
    };
    auto where = all.end();
    if (noted.front().reportOnly) {
        if (isAskedAgain(request, params.profile())) {
            params.trace.mark(Difference::ReportOnlyAgain, MarkedStep::None);
            const std::size_t once = noted.size();
            for (std::size_t i = 0; i < once; ++i) {
                ViolationReport again = noted[i];
                again.isAgain = true;
                noted.push_back(std::move(again));
            }
        }
    } else if (areReportOnlyAskedWithOthers(request, params.profile())) {
        // What is blocked at once is not asked again.
        std::erase_if(
            all, [&isOfThisHop](const ViolationReport& known) { return known.isAgain && isOfThisHop(known); });
        where = std::find_if(all.begin(), all.end(), isOfThisHop);
        if (where != all.end())
            params.trace.mark(Difference::ReportOnlyOrder, MarkedStep::None);
    }
    all.insert(where, std::make_move_iterator(noted.begin()), std::make_move_iterator(noted.end()));
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
    if (violations.empty() || params.record.violations == nullptr || request.client == nullptr || request.isOfOwnFrame)
        return;
    std::vector<ViolationReport> noted;
    for (const CspViolation& violation : violations) {
        if (violation.effectiveDirective == "frame-ancestors" || (!violation.reportOnly && !isReported(violation)))
            continue;
        CspViolation reported = violation;
        // Differs: browsers name a WebSocket as the page writes it.
        if (request.mode == RequestMode::WebSocket && reported.blockedUrl.starts_with("http")
            && params.profile().departs(Difference::ReportedWebSocket)) {
            params.trace.mark(Difference::ReportedWebSocket, MarkedStep::None);
            reported.blockedUrl.replace(0, 4, "ws");
        }
        ViolationReport& report = noted.emplace_back(reportOf(reported, *request.client));
        report.url = writtenUrl(request);
        report.redirects = request.redirectCount;
    }
    addNoted(params, std::move(noted));
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
