#include "app/live/serve/page_documents.h"

#include "core/engine/base/ascii.h"
#include "core/reading/json/json_writer.h"

#include <QFile>
#include <QRandomGenerator>
#include <QString>

#include <algorithm>

namespace fetchscope {

namespace {

std::string escaped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toHtmlEscaped().toStdString();
}

std::string documentText(std::string_view title, std::string_view body)
{
    std::string html = "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>";
    html.append(escaped(title));
    html.append("</title><link rel=\"icon\" href=\"data:,\"></head>\n<body>");
    html.append(body).append("</body></html>\n");
    return html;
}

void addPolicies(const Page& page, std::string_view nonce, ServedAnswer& answer)
{
    const PolicyContainer& policies = page.policyContainer;
    if (policies.referrerPolicy != ReferrerPolicy::Empty)
        answer.headers.emplace_back("Referrer-Policy", nameOf(policies.referrerPolicy));
    if (policies.embedderPolicy != EmbedderPolicy::UnsafeNone)
        answer.headers.emplace_back("Cross-Origin-Embedder-Policy", nameOf(policies.embedderPolicy));
    if (page.openerPolicy != OpenerPolicy::UnsafeNone)
        answer.headers.emplace_back("Cross-Origin-Opener-Policy", nameOf(page.openerPolicy));
    if (policies.isolationPolicy != IsolationPolicy::None)
        answer.headers.emplace_back("Document-Isolation-Policy", nameOf(policies.isolationPolicy));
    if (!page.permissionsPolicy.isEmpty())
        answer.headers.emplace_back("Permissions-Policy", page.permissionsPolicy.serialized);
    if (!policies.connectionAllowlist.isEmpty())
        answer.headers.emplace_back("Connection-Allowlist", policies.connectionAllowlist.serialized);
    if (!policies.connectionAllowlistReportOnly.isEmpty())
        answer.headers.emplace_back(
            "Connection-Allowlist-Report-Only", policies.connectionAllowlistReportOnly.serialized);
    for (const ContentSecurityPolicy& policy : policies.contentSecurityPolicies)
        answer.headers.emplace_back(
            policy.reportOnly ? "Content-Security-Policy-Report-Only" : "Content-Security-Policy",
            policyWithNonce(policy, nonce));
    if (!policies.integrityPolicy.isEmpty())
        answer.headers.emplace_back("Integrity-Policy", policies.integrityPolicy.serialized);
    if (!policies.integrityPolicyReportOnly.isEmpty())
        answer.headers.emplace_back("Integrity-Policy-Report-Only", policies.integrityPolicyReportOnly.serialized);
}

std::string madeNonce()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36).toStdString();
}

} // namespace

std::string ownFileText(const char* name)
{
    QFile file(QStringLiteral(":/serve/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

std::string policyWithNonce(const ContentSecurityPolicy& policy, std::string_view nonce)
{
    const CspDirective* scripts = nullptr;
    for (const char* name : {"script-src-elem", "script-src", "default-src"}) {
        if (!scripts)
            scripts = policy.directive(name);
    }
    if (!scripts)
        return policy.serialized;
    std::string text;
    for (const CspDirective& directive : policy.directives) {
        if (directive.name == "script-src-elem")
            continue;
        text.append(text.empty() ? "" : "; ").append(directive.name);
        for (const std::string& value : directive.values)
            text.append(" ").append(value);
    }
    text.append("; script-src-elem");
    for (const std::string& value : scripts->values) {
        if (value != "'none'" && value != "'unsafe-inline'")
            text.append(" ").append(value);
    }
    return text.append(" 'nonce-").append(nonce).append("'");
}

ServedAnswer pageDocument(const Page& page, std::string_view title, const Listener& listener)
{
    const std::string nonce = madeNonce();
    JsonWriter json;
    json.beginObject();
    json.member("token", listener.token);
    json.member("page", listener.page);
    json.member("report", listener.report);
    json.member("nonce", nonce);
    json.member("parent", page.isFramed || page.isSandboxed ? "frame" : "opener");
    json.key("words");
    json.beginObject();
    json.member("click", "Click here to go on");
    json.endObject();
    json.endObject();
    std::string body = "<h1>";
    body.append(escaped(title));
    body.append("</h1>\n<p>This is the page of the scenario. It does what the scenario says, and closes when it has "
                "done so.</p>\n<script nonce=\"");
    body.append(nonce).append("\" data-fetchscope=\"").append(escaped(json.text())).append("\">\n");
    body.append(ownFileText("agent.js")).append("</script>\n");
    ServedAnswer answer = ServedAnswer::text(200, "text/html; charset=utf-8", documentText(title, body));
    addPolicies(page, nonce, answer);
    // The page of the tab may be of another origin, with an embedder policy.
    answer.headers.emplace_back("Cross-Origin-Resource-Policy", "cross-origin");
    return answer;
}

ServedAnswer topDocument(const Page& page, std::string_view title)
{
    std::string body = "<iframe style=\"position:absolute;left:0;top:0;width:100%;height:100%;border:0\" src=\"";
    body.append(escaped(page.creationUrl.href())).append("\"");
    if (page.frameSandbox)
        body.append(" sandbox=\"").append(escaped(*page.frameSandbox)).append("\"");
    else if (page.isSandboxed)
        body.append(" sandbox=\"allow-scripts allow-forms allow-popups allow-top-navigation\"");
    if (page.frameAllow)
        body.append(" allow=\"").append(escaped(*page.frameAllow)).append("\"");
    if (page.isInCredentiallessFrame)
        body.append(" credentialless");
    body.append("></iframe>\n");
    ServedAnswer answer = ServedAnswer::text(200, "text/html; charset=utf-8", documentText(title, body));
    if (page.policyContainer.embedderPolicy != EmbedderPolicy::UnsafeNone)
        answer.headers.emplace_back("Cross-Origin-Embedder-Policy", nameOf(page.policyContainer.embedderPolicy));
    return answer;
}

} // namespace fetchscope
