#include "core/engine/policy/violation_reports.h"

#include "core/engine/http/structured_fields.h"
#include "core/engine/url/trustworthiness.h"

#include <cmath>
#include <cstdint>
#include <utility>
#include <variant>

namespace fetchscope {

namespace {

constexpr std::string_view hexDigits = "0123456789abcdef";

/// An object of https://infra.spec.whatwg.org/#serialize-an-infra-value-to-json-bytes.
class JsonObject
{
public:
    JsonObject& text(std::string_view name, std::string_view value)
    {
        key(name);
        quote(value);
        return *this;
    }
    JsonObject& json(std::string_view name, std::string_view value)
    {
        key(name);
        m_text += value;
        return *this;
    }
    JsonObject& textOr(std::string_view name, const std::optional<std::string>& value, std::string_view otherwise)
    {
        return value ? text(name, *value) : json(name, otherwise);
    }
    JsonObject& number(std::string_view name, std::int64_t value) { return json(name, std::to_string(value)); }
    JsonObject& boolean(std::string_view name, bool value) { return json(name, value ? "true" : "false"); }
    std::string take() { return std::move(m_text) + (m_isEmpty ? "{}" : "}"); }

private:
    void key(std::string_view name)
    {
        m_text += m_isEmpty ? '{' : ',';
        m_isEmpty = false;
        quote(name);
        m_text += ':';
    }
    void quote(std::string_view value)
    {
        m_text += '"';
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (c == '"' || c == '\\')
                m_text += '\\';
            if (byte < 0x20)
                m_text.append("\\u00") += {hexDigits[byte >> 4U], hexDigits[byte & 0xFU]};
            else
                m_text += c;
        }
        m_text += '"';
    }

    std::string m_text;
    bool m_isEmpty = true;
};

QueuedReport reportTo(std::string type, std::string destination, std::string body, const Page& page)
{
    QueuedReport report;
    report.type = std::move(type);
    report.destination = std::move(destination);
    report.url = stripUrlForUseInReports(page.creationUrl);
    report.body = std::move(body);
    return report;
}

std::string_view dispositionOf(bool reportOnly)
{
    return reportOnly ? "reporting" : "enforce";
}

/// A report to the endpoint of the page's embedder policy, or of the one that only reports; none where it names nobody.
ViolationReport reportOfEmbedder(const Request& request, bool reportOnly, std::string body)
{
    const PolicyContainer& policies = request.client->policyContainer;
    const std::string& endpoint =
        reportOnly ? policies.embedderPolicyReportOnlyEndpoint : policies.embedderPolicyEndpoint;
    ViolationReport made;
    made.violated = nameOf(reportOnly ? policies.embedderPolicyReportOnly : policies.embedderPolicy);
    if (!endpoint.empty())
        made.reports.push_back(reportTo("coep", endpoint, std::move(body), *request.client));
    return made;
}

} // namespace

ReportingEndpoints parseReportingEndpoints(std::string_view value, const Url& page)
{
    ReportingEndpoints endpoints;
    endpoints.serialized = value;
    // 1.
    if (!isPotentiallyTrustworthy(page))
        return endpoints;
    // 2. and 3.
    const auto dictionary = structured::parseDictionary(value);
    if (!dictionary)
        return endpoints;
    for (const auto& [name, member] : *dictionary) {
        // 5.1.
        const auto* const item = std::get_if<structured::Item>(&member);
        const auto* const text = item ? std::get_if<std::string>(&item->value) : nullptr;
        if (text == nullptr)
            continue;
        // 5.2. and 5.3.
        auto url = parseUrl(*text, &page);
        if (!url || !isPotentiallyTrustworthy(*url))
            continue;
        // 5.4. and 5.5.
        endpoints.list.push_back({name, *std::move(url)});
    }
    return endpoints;
}

std::string stripUrlForUseInReports(const Url& url)
{
    // 1.
    if (!url.hasHttpScheme())
        return std::string(url.scheme());
    // 2. to 5.
    return std::string(url.wireHref());
}

bool isReported(const CspViolation& violation)
{
    return !violation.reportUris.empty() || violation.reportTo;
}

ViolationReport reportOf(const CspViolation& violation, const Page& page)
{
    constexpr std::int64_t statusOfPage = 200;
    const std::string document = stripUrlForUseInReports(page.creationUrl);
    const std::string_view disposition = violation.reportOnly ? "report" : "enforce";
    ViolationReport made;
    made.violated = violation.directiveText;
    made.effectiveDirective = violation.effectiveDirective;
    made.reportOnly = violation.reportOnly;
    // 3.4.1.
    made.isReportUriPassedOver = violation.reportTo && !violation.reportUris.empty();
    if (!violation.reportTo) {
        // 3.4.2.
        for (const std::string& token : violation.reportUris) {
            if (auto endpoint = parseUrl(token, &page.creationUrl))
                made.reportUris.push_back(*std::move(endpoint));
        }
        // https://w3c.github.io/webappsec-csp/#deprecated-serialize-violation
        const std::string body = JsonObject()
                                     .text("document-uri", document)
                                     .text("referrer", "")
                                     .text("blocked-uri", violation.blockedUrl)
                                     .text("effective-directive", violation.effectiveDirective)
                                     .text("violated-directive", violation.effectiveDirective)
                                     .text("original-policy", violation.policy)
                                     .text("disposition", disposition)
                                     .number("status-code", statusOfPage)
                                     .text("script-sample", "")
                                     .take();
        made.deprecatedBody = JsonObject().json("csp-report", body).take();
        return made;
    }
    // 3.5.
    made.reports.push_back(reportTo("csp-violation", *violation.reportTo,
        JsonObject()
            .text("documentURL", document)
            .text("referrer", "")
            .text("blockedURL", violation.blockedUrl)
            .text("effectiveDirective", violation.effectiveDirective)
            .text("originalPolicy", violation.policy)
            .text("sample", "")
            .text("disposition", disposition)
            .number("statusCode", statusOfPage)
            .take(),
        page));
    return made;
}

ViolationReport reportOfIntegrityPolicy(const IntegrityPolicy& policy, bool reportOnly, const Request& request)
{
    ViolationReport made;
    made.violated = policy.serialized;
    const std::string body = JsonObject()
                                 .text("documentURL", stripUrlForUseInReports(request.client->creationUrl))
                                 .text("blockedURL", stripUrlForUseInReports(request.urlList.front()))
                                 .text("destination", nameOf(request.destination))
                                 .boolean("reportOnly", reportOnly)
                                 .take();
    for (const std::string& endpoint : policy.endpoints)
        made.reports.push_back(reportTo("integrity-violation", endpoint, body, *request.client));
    return made;
}

ViolationReport reportOfEmbedderPolicy(const Request& request, bool reportOnly)
{
    return reportOfEmbedder(request, reportOnly,
        JsonObject()
            .text("type", "corp")
            .text("blockedURL", stripUrlForUseInReports(request.urlList.front()))
            .text("destination", nameOf(request.destination))
            .text("disposition", dispositionOf(reportOnly))
            .take());
}

ViolationReport reportOfUninheritedEmbedderPolicy(const Request& request, std::string_view type, bool reportOnly)
{
    return reportOfEmbedder(request, reportOnly,
        JsonObject()
            .text("type", type)
            .text("blockedURL", stripUrlForUseInReports(request.urlList.front()))
            .text("disposition", dispositionOf(reportOnly))
            .take());
}

ViolationReport reportOfPermissionsPolicy(
    const Page& page, std::string_view feature, std::string_view message, bool reportOnly)
{
    const PermissionsPolicy& policy = reportOnly ? page.permissionsPolicyReportOnly : page.permissionsPolicy;
    const PermissionsPolicy::Declaration* const declaration = policy.declarationOf(feature);
    ViolationReport made;
    made.violated = feature;
    made.reportOnly = reportOnly;
    const bool isNamed = declaration != nullptr && !declaration->endpoint.empty();
    const std::string endpoint = isNamed ? declaration->endpoint : "default";
    if (!isNamed && page.reportingEndpoints.named(endpoint) == nullptr)
        return made;
    made.reports.push_back(reportTo("permissions-policy-violation", endpoint,
        JsonObject()
            .text("disposition", reportOnly ? "report" : "enforce")
            .text("message", message)
            .text("policyId", feature)
            .take(),
        page));
    return made;
}

static QueuedReport reportOf(const GroupSwitch& groupSwitch, std::string body)
{
    QueuedReport report;
    report.type = "coop";
    report.destination = groupSwitch.endpoint;
    report.url = groupSwitch.url;
    report.body = std::move(body);
    return report;
}

QueuedReport reportOfNavigationTo(const GroupSwitch& groupSwitch)
{
    return reportOf(groupSwitch,
        JsonObject()
            .text("disposition", dispositionOf(groupSwitch.reportOnly))
            .text("effectivePolicy", groupSwitch.effectivePolicy)
            .textOr("previousResponseURL", groupSwitch.otherUrl, groupSwitch.hiddenUrl)
            .text("referrer", groupSwitch.referrer)
            .text("type", "navigation-to-response")
            .take());
}

QueuedReport reportOfNavigationFrom(const GroupSwitch& groupSwitch)
{
    return reportOf(groupSwitch,
        JsonObject()
            .text("disposition", dispositionOf(groupSwitch.reportOnly))
            .text("effectivePolicy", groupSwitch.effectivePolicy)
            .textOr("nextResponseURL", groupSwitch.otherUrl, groupSwitch.hiddenUrl)
            .text("type", "navigation-from-response")
            .take());
}

std::string serializeAlone(const QueuedReport& report)
{
    return JsonObject().text("type", report.type).text("url", report.url).json("body", report.body).take();
}

std::string serializeReports(const std::vector<QueuedReport>& reports, double now, std::string_view userAgent)
{
    std::string list = "[";
    for (const QueuedReport& report : reports) {
        if (list.size() > 1)
            list += ',';
        list += JsonObject()
                    .number("age", std::llround((now - report.timestamp) * 1000))
                    .text("type", report.type)
                    .text("url", report.url)
                    .text("user_agent", userAgent)
                    .json("body", report.body)
                    .take();
    }
    return list + ']';
}

} // namespace fetchscope
