#include "core/engine/simulation/report_delivery.h"

#include "core/engine/fetch/fetch.h"
#include "core/engine/initiators/reports.h"
#include "core/engine/initiators/request_start.h"
#include "core/engine/policy/violation_reports.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

namespace fetchscope {

namespace {

Response send(Request& request, const ReportSender& sender)
{
    Classification classification;
    PreflightCacheUse preflightCache {};
    std::optional<StoredAnswer> storedAnswer;
    FetchRecord record {sender.exchanges, classification, preflightCache, storedAnswer};
    Tracer silent;
    const std::size_t first = sender.exchanges.size();
    Response response = fetch({request, sender.userAgent, sender.network, record, silent});
    for (std::size_t i = first; i < sender.exchanges.size(); ++i) {
        if (sender.exchanges[i].kind == Exchange::Kind::Request)
            sender.exchanges[i].kind = Exchange::Kind::Report;
    }
    return response;
}

void sendToReportUri(const Url& url, const std::string& body, const std::string& violated, const ReportSender& sender)
{
    RequestAction action;
    action.initiator = InitiatorKind::CspReport;
    action.url = url.href();
    action.body.emplace().data = body;
    Tracer silent;
    RequestStart start = startRequest(action, sender.page, sender.userAgent.profile, silent);
    auto* const request = std::get_if<Request>(&start);
    const bool isSent = request != nullptr && !send(*request, sender).isNetworkError();
    sender.trace.step(isSent ? StepId::CspReportSent : StepId::CspReportInvalid, violated, url.href());
}

/// Differs: chromium sends the same report to a report-uri once.
bool wasSentBefore(const std::string& body, const ReportSender& sender)
{
    std::vector<std::string>& sent = sender.userAgent.resourcesOf(sender.page.number).sentReports;
    if (std::find(sent.begin(), sent.end(), body) != sent.end())
        return sender.userAgent.profile.departs(Difference::CspReportAgain);
    sent.push_back(body);
    return false;
}

/// Differs: safari sends the reports of a Content Security Policy to endpoints as to a report-uri.
bool isSentAsToReportUri(const QueuedReport& report, const ReportSender& sender)
{
    return report.type == "csp-violation" && sender.userAgent.profile.departs(Difference::CspReportTo);
}

/// https://w3c.github.io/reporting/#try-delivery. Returns whether the endpoint is gone.
bool tryDelivery(
    const ReportingEndpoint& endpoint, const std::vector<QueuedReport>& reports, const ReportSender& sender)
{
    // 1.
    std::string body = serializeReports(reports, sender.userAgent.clock.now(), sender.userAgent.profile.userAgent());
    // 2. to 5.
    Request request = makeReportDelivery(endpoint.url, std::move(body), sender.page, sender.userAgent.profile);
    const Response response = send(request, sender);
    // 6.
    if (!response.isNetworkError() && isOkStatus(response.status)) {
        sender.trace.step(StepId::ReportsDelivered, reports.size(), endpoint.url.href());
        return false;
    }
    // 7.
    constexpr int gone = 410;
    if (!response.isNetworkError() && response.status == gone) {
        sender.trace.step(StepId::ReportEndpointGone, endpoint.url.href());
        return true;
    }
    // 8.
    sender.trace.step(StepId::ReportsNotDelivered, reports.size(), endpoint.url.href());
    return false;
}

/// Differs: chromium sends none of a page without an origin.
bool isWithheld(const Origin& origin, const std::string& type, const ReportSender& sender)
{
    if (!origin.isOpaque() || !departs(sender.userAgent.profile, Difference::OpaqueOriginReports, sender.trace))
        return false;
    sender.trace.step(StepId::ReportOpaqueOrigin, StepResult::No, type);
    return true;
}

} // namespace

bool deliver(const ReportingEndpoint& endpoint, const std::vector<QueuedReport>& reports, const Origin& origin,
    const ReportSender& sender)
{
    if (isWithheld(origin, reports.front().type, sender))
        return false;
    // Differs: what is not collected is sent one by one.
    if (sender.userAgent.profile.value(Difference::ReportDeliveryDelay) > 0)
        return tryDelivery(endpoint, reports, sender);
    bool isGone = false;
    for (const QueuedReport& report : reports)
        isGone = tryDelivery(endpoint, {report}, sender) || isGone;
    return isGone;
}

void reportViolations(const std::vector<ViolationReport>& violations, const ReportSender& sender)
{
    PageResources& page = sender.userAgent.resourcesOf(sender.page.number);
    auto scope = sender.trace.enter();
    for (const ViolationReport& violation : violations) {
        // Differs: chromium sends no report twice.
        if (violation.isAgain && sender.userAgent.profile.departs(Difference::CspReportAgain)) {
            if (!violation.reportUris.empty() || !violation.reports.empty()) {
                sender.trace.mark(Difference::CspReportAgain);
                sender.trace.step(StepId::CspReportRepeated, violation.violated);
            }
            continue;
        }
        if (violation.isReportUriPassedOver)
            sender.trace.step(StepId::CspReportUriPassedOver, violation.violated);
        if (!violation.reportUris.empty() && wasSentBefore(violation.deprecatedBody, sender)) {
            sender.trace.mark(Difference::CspReportAgain);
            sender.trace.step(StepId::CspReportRepeated, violation.violated);
        } else {
            for (const Url& url : violation.reportUris)
                sendToReportUri(url, violation.deprecatedBody, violation.violated, sender);
        }
        for (const QueuedReport& report : violation.reports) {
            const ReportingEndpoint* const endpoint = sender.page.reportingEndpoints.named(report.destination);
            if (endpoint != nullptr && isSentAsToReportUri(report, sender)) {
                sender.trace.mark(Difference::CspReportTo);
                sendToReportUri(endpoint->url, serializeAlone(report), violation.violated, sender);
                continue;
            }
            page.reports.push_back(report);
            page.reports.back().timestamp = sender.userAgent.clock.now();
        }
    }
}

void sendQueuedReports(const ReportSender& sender)
{
    PageResources& page = sender.userAgent.resourcesOf(sender.page.number);
    auto scope = sender.trace.enter();
    // 1. and 2.
    std::vector<std::pair<const ReportingEndpoint*, std::vector<QueuedReport>>> ofEndpoints;
    for (QueuedReport& report : std::exchange(page.reports, {})) {
        const ReportingEndpoint* const endpoint = sender.page.reportingEndpoints.named(report.destination);
        const bool isGone = std::find(page.goneEndpoints.begin(), page.goneEndpoints.end(), report.destination)
            != page.goneEndpoints.end();
        if (endpoint == nullptr || isGone) {
            // 2.1.2.
            sender.trace.step(StepId::ReportNoEndpoint, StepResult::No, report.type, report.destination);
            continue;
        }
        // 2.1.1.
        const auto found = std::find_if(
            ofEndpoints.begin(), ofEndpoints.end(), [endpoint](const auto& known) { return known.first == endpoint; });
        auto& reports = found == ofEndpoints.end()
            ? ofEndpoints.emplace_back(endpoint, std::vector<QueuedReport>()).second
            : found->second;
        reports.push_back(std::move(report));
    }
    // 3. All are of one origin, that of the page.
    for (const auto& [endpoint, reports] : ofEndpoints) {
        if (deliver(*endpoint, reports, sender.page.origin, sender))
            page.goneEndpoints.push_back(endpoint->name);
    }
}

} // namespace fetchscope
