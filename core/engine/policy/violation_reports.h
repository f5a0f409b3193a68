#pragma once

#include "core/engine/model/page.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request.h"
#include "core/engine/policy/content_security_policy.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What is reported of the violations of a page's policies.
namespace fetchscope {

/// https://w3c.github.io/reporting/#process-header, of the header's value, for a document at this URL.
ReportingEndpoints parseReportingEndpoints(std::string_view value, const Url& page);

/// https://w3c.github.io/reporting/#strip-url-for-use-in-reports
std::string stripUrlForUseInReports(const Url& url);

/// Does the policy name somebody who is told of the violation?
bool isReported(const CspViolation& violation);
/// https://w3c.github.io/webappsec-csp/#report-violation, steps 3.4 and 3.5, without sending anything. The positions in
/// scripts that browsers add are not known.
ViolationReport reportOf(const CspViolation& violation, const Page& page);

/// https://w3c.github.io/webappsec-subresource-integrity/#report-violations
ViolationReport reportOfIntegrityPolicy(const IntegrityPolicy& policy, bool reportOnly, const Request& request);

/// https://fetch.spec.whatwg.org/#queue-a-cross-origin-embedder-policy-corp-violation-report, of the policy that is
/// enforced, or of the one that only reports.
ViolationReport reportOfEmbedderPolicy(const Request& request, bool reportOnly);
/// https://html.spec.whatwg.org/multipage/browsers.html#queue-a-cross-origin-embedder-policy-inheritance-violation, of
/// a frame's document (`navigation`) or a worker's script (`worker initialization`) without an embedder policy.
ViolationReport reportOfUninheritedEmbedderPolicy(const Request& request, std::string_view type, bool reportOnly);

/// https://w3c.github.io/webappsec-permissions-policy/#algo-report-permissions-policy-violation, as chromium makes it:
/// to the endpoint that the policy names for the feature, or else to the one named `default`. `message` is the line of
/// the console. Without an endpoint there is no report in it.
ViolationReport reportOfPermissionsPolicy(
    const Page& page, std::string_view feature, std::string_view message, bool reportOnly);

/// What a switch of the browsing context group is reported with.
struct GroupSwitch
{
    /// The name of the endpoint.
    std::string endpoint;
    /// Of the document whose policy is told of.
    std::string url;
    bool reportOnly = false;
    std::string effectivePolicy;
    /// The URL that the window comes from, or goes to; null where it is hidden.
    std::optional<std::string> otherUrl;
    /// How it stands there then, as JSON.
    std::string_view hiddenUrl = "null";
    /// Serialized; empty where there is none. Only of what is navigated to.
    std::string referrer;
};
/// https://html.spec.whatwg.org/multipage/browsers.html#coop-violation-navigation-to
QueuedReport reportOfNavigationTo(const GroupSwitch& groupSwitch);
/// https://html.spec.whatwg.org/multipage/browsers.html#coop-violation-navigation-from
QueuedReport reportOfNavigationFrom(const GroupSwitch& groupSwitch);

/// A report that goes to its endpoint alone, as safari writes those of a Content Security Policy.
std::string serializeAlone(const QueuedReport& report);

/// https://w3c.github.io/reporting/#serialize-a-list-of-reports-to-json, at this moment, by this browser.
std::string serializeReports(const std::vector<QueuedReport>& reports, double now, std::string_view userAgent);

} // namespace fetchscope
