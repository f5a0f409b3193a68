#pragma once

#include "core/engine/browser/user_agent.h"
#include "core/engine/fetch/network.h"
#include "core/engine/model/exchange.h"
#include "core/engine/model/page.h"
#include "core/engine/model/report.h"
#include "core/engine/model/trace.h"

#include <vector>

/// Reports of a page's policies, on their way.
namespace fetchscope {

/// Who sends reports, and where they are written down.
struct ReportSender
{
    const Page& page;
    UserAgent& userAgent;
    Network& network;
    /// What goes over the wire: each report, with its preflight before it.
    std::vector<Exchange>& exchanges;
    Tracer& trace;
};

/// Steps 3.4 and 3.5 of https://w3c.github.io/webappsec-csp/#report-violation: what has a report-uri is sent, the rest
/// waits with the page.
void reportViolations(const std::vector<ViolationReport>& violations, const ReportSender& sender);

/// Step 3 of https://w3c.github.io/reporting/#send-reports, of these, in the name of the sender's page: one delivery,
/// or one of each where the browser collects none. Of an origin that is opaque some browsers send none. Returns whether
/// the endpoint says to be gone.
bool deliver(const ReportingEndpoint& endpoint, const std::vector<QueuedReport>& reports, const Origin& origin,
    const ReportSender& sender);

/// https://w3c.github.io/reporting/#send-reports, of all that waits.
void sendQueuedReports(const ReportSender& sender);

} // namespace fetchscope
