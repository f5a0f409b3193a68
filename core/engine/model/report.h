#pragma once

#include "core/engine/url/url.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// https://w3c.github.io/reporting/#endpoint
struct ReportingEndpoint
{
    std::string name;
    Url url;
};

/// What a page's Reporting-Endpoints header names.
struct ReportingEndpoints
{
    /// The header's value.
    std::string serialized;
    std::vector<ReportingEndpoint> list;

    bool isEmpty() const { return serialized.empty(); }
    /// Null where there is none of this name.
    const ReportingEndpoint* named(std::string_view name) const
    {
        for (const ReportingEndpoint& endpoint : list) {
            if (endpoint.name == name)
                return &endpoint;
        }
        return nullptr;
    }
};

/// https://w3c.github.io/reporting/#report
struct QueuedReport
{
    /// `csp-violation`, `coep`, `coop`, `integrity-violation`, `permissions-policy-violation`.
    std::string type;
    /// The name of the endpoint that gets it.
    std::string destination;
    /// Of the page, as reports name it.
    std::string url;
    /// A JSON object.
    std::string body;
    /// Virtual time in seconds since the run began.
    double timestamp = 0;
};

/// The violation of a policy of the page, and who is told of it.
struct ViolationReport
{
    /// What was violated, as the policy has it.
    std::string violated;
    /// Of a Content Security Policy: the directive that decides about this kind of request (`script-src-elem`).
    std::string effectiveDirective;
    /// What the page asked for, or was redirected to, with its fragment; empty of code in the page itself.
    std::string url;
    /// How many redirects the request had followed.
    std::size_t redirects = 0;
    /// It is of a Content Security Policy that only reports.
    bool reportOnly = false;
    /// Found once more in the same request, by a browser that asks such policies twice.
    bool isAgain = false;
    /// Where the deprecated report goes (https://w3c.github.io/webappsec-csp/#directive-report-uri).
    std::vector<Url> reportUris;
    /// What it says.
    std::string deprecatedBody;
    /// There are names of endpoints for the reports beside it.
    std::vector<QueuedReport> reports;
    /// report-to stands beside report-uri, which means nothing then.
    bool isReportUriPassedOver = false;
};

} // namespace fetchscope
