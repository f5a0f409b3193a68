#include "core/reading/scenario/scenario_writer.h"

#include "core/engine/base/readable_text.h"
#include "core/engine/policy/sandbox.h"
#include "core/reading/scenario/scenario_parts.h"
#include "core/reading/scenario/write_actions.h"
#include "core/reading/scenario/write_server.h"

namespace fetchscope {

namespace {

/// What the page would be without an origin of its own choice.
Page pageByUrl(const Page& page)
{
    PageOptions options;
    options.kind = page.kind;
    options.isSandboxed = page.isSandboxed;
    if (page.isFramed)
        options.topLevelUrl = page.topLevelUrl;
    return makePage(page.creationUrl, options);
}

void writeServiceWorkerRule(JsonWriter& writer, const ServiceWorkerRule& rule)
{
    writer.beginObject();
    if (rule.url) {
        writer.key("match");
        writer.beginObject();
        writer.key("url");
        writeUrlPattern(writer, *rule.url);
        writer.endObject();
    }
    if (!rule.isAnswered) {
        writer.member("respond", "network");
    } else {
        writer.key("respond");
        writer.beginObject();
        writer.member("type", nameOf(rule.type));
        writer.member("status", rule.status);
        writeHeaders(writer, rule.headers.get());
        if (rule.body && !rule.body->empty())
            writer.member("body", *rule.body);
        if (rule.urlList.size() == 1) {
            writer.member("url", rule.urlList.front().href());
        } else if (!rule.urlList.empty()) {
            writer.key("url");
            writer.beginArray();
            for (const Url& url : rule.urlList)
                writer.string(url.href());
            writer.endArray();
        }
        if (rule.credentials != CredentialsMode::SameOrigin)
            writer.member("credentials", nameOf(rule.credentials));
        writer.endObject();
    }
    writeCarried(writer, rule.carried);
    writer.endObject();
}

/// With the endpoint that is told of violations.
template <class Policy> std::string textOfPolicy(Policy policy, const std::string& endpoint)
{
    std::string text(nameOf(policy));
    if (!endpoint.empty())
        text.append("; report-to=\"").append(endpoint).append("\"");
    return text;
}

/// Those of one disposition.
void writePolicyList(JsonWriter& writer, std::string_view key, const std::vector<ContentSecurityPolicy>& policies,
    bool reportOnly = false)
{
    const auto isWritten = [reportOnly](
                               const ContentSecurityPolicy& policy) { return policy.reportOnly == reportOnly; };
    if (std::none_of(policies.begin(), policies.end(), isWritten))
        return;
    writer.key(key);
    writer.beginArray();
    for (const ContentSecurityPolicy& policy : policies) {
        if (isWritten(policy))
            writer.string(policy.serialized);
    }
    writer.endArray();
}

void writePage(JsonWriter& writer, const Page& page, const std::optional<std::vector<ServiceWorkerRule>>& serviceWorker)
{
    writer.beginObject();
    if (page.kind != GlobalKind::Window)
        writer.member("kind", nameOf(page.kind));
    writer.member("url", page.creationUrl.href());
    if (!(page.origin == pageByUrl(page).origin))
        writer.member("origin", page.origin.serialize());
    if (page.frameSandbox)
        writer.member("sandbox", *page.frameSandbox);
    if (page.isSandboxed && (!page.frameSandbox || hasSandboxToken(*page.frameSandbox, "allow-same-origin")))
        writer.member("sandboxed", true);
    if (page.isInCredentiallessFrame)
        writer.member("credentialless", true);
    if (page.isFramed)
        writer.member("topLevelUrl", page.topLevelUrl.href());
    if (page.topLevelEmbedderPolicy != EmbedderPolicy::UnsafeNone)
        writer.member("topLevelCrossOriginEmbedderPolicy", nameOf(page.topLevelEmbedderPolicy));
    writePolicyList(writer, "topLevelContentSecurityPolicy", page.topLevelContentSecurityPolicies);
    if (page.frameAllow)
        writer.member("allow", *page.frameAllow);
    const PolicyContainer& policies = page.policyContainer;
    if (policies.referrerPolicy != ReferrerPolicy::Empty)
        writer.member("referrerPolicy", nameOf(policies.referrerPolicy));
    if (policies.embedderPolicy != EmbedderPolicy::UnsafeNone)
        writer.member(
            "crossOriginEmbedderPolicy", textOfPolicy(policies.embedderPolicy, policies.embedderPolicyEndpoint));
    if (policies.embedderPolicyReportOnly != EmbedderPolicy::UnsafeNone)
        writer.member("crossOriginEmbedderPolicyReportOnly",
            textOfPolicy(policies.embedderPolicyReportOnly, policies.embedderPolicyReportOnlyEndpoint));
    if (page.openerPolicy != OpenerPolicy::UnsafeNone)
        writer.member("crossOriginOpenerPolicy", textOfPolicy(page.openerPolicy, page.openerPolicyEndpoint));
    if (page.openerPolicyReportOnly != OpenerPolicy::UnsafeNone)
        writer.member("crossOriginOpenerPolicyReportOnly",
            textOfPolicy(page.openerPolicyReportOnly, page.openerPolicyReportOnlyEndpoint));
    if (policies.isolationPolicy != IsolationPolicy::None)
        writer.member("documentIsolationPolicy", nameOf(policies.isolationPolicy));
    if (!page.permissionsPolicy.isEmpty())
        writer.member("permissionsPolicy", page.permissionsPolicy.serialized);
    if (!page.permissionsPolicyReportOnly.isEmpty())
        writer.member("permissionsPolicyReportOnly", page.permissionsPolicyReportOnly.serialized);
    if (!policies.connectionAllowlist.isEmpty())
        writer.member("connectionAllowlist", policies.connectionAllowlist.serialized);
    if (!policies.connectionAllowlistReportOnly.isEmpty())
        writer.member("connectionAllowlistReportOnly", policies.connectionAllowlistReportOnly.serialized);
    writePolicyList(writer, "contentSecurityPolicy", policies.contentSecurityPolicies);
    writePolicyList(writer, "contentSecurityPolicyReportOnly", policies.contentSecurityPolicies, true);
    if (!page.reportingEndpoints.isEmpty())
        writer.member("reportingEndpoints", page.reportingEndpoints.serialized);
    if (!policies.integrityPolicy.isEmpty())
        writer.member("integrityPolicy", policies.integrityPolicy.serialized);
    if (!policies.integrityPolicyReportOnly.isEmpty())
        writer.member("integrityPolicyReportOnly", policies.integrityPolicyReportOnly.serialized);
    if (!page.hostPermissions.empty()) {
        writer.key("hostPermissions");
        writer.beginArray();
        for (const MatchPattern& pattern : page.hostPermissions)
            writer.string(pattern.text());
        writer.endArray();
    }
    if (serviceWorker) {
        writer.key("serviceWorker");
        writer.beginArray();
        for (const ServiceWorkerRule& rule : *serviceWorker)
            writeServiceWorkerRule(writer, rule);
        writer.endArray();
    }
    writer.endObject();
}

void writePages(JsonWriter& writer, const Scenario& scenario)
{
    writer.key("page");
    writePage(writer, scenario.page, scenario.serviceWorker);
    if (scenario.pages.empty())
        return;
    writer.key("pages");
    writer.beginObject();
    for (const NamedPage& named : scenario.pages) {
        writer.anyKey(named.name);
        writePage(writer, named.page, named.serviceWorker);
    }
    writer.endObject();
}

void writeContentDelivery(JsonWriter& writer, const ContentDelivery& cdn)
{
    writer.key("cdn");
    writer.beginObject();
    if (!cdn.hosts.empty()) {
        writer.key("hosts");
        writer.beginArray();
        for (const std::string& host : cdn.hosts)
            writer.string(host);
        writer.endArray();
    }
    if (cdn.ignoresVary)
        writer.member("ignoresVary", true);
    writer.endObject();
}

void writeLocalNetworkAccess(JsonWriter& writer, const LocalNetworkPermissions& permissions)
{
    if (permissions.local == permissions.loopback) {
        writer.member("localNetworkAccess", nameOf(permissions.local));
        return;
    }
    writer.key("localNetworkAccess");
    writer.beginObject();
    writer.member("local", nameOf(permissions.local));
    writer.member("loopback", nameOf(permissions.loopback));
    writer.endObject();
}

void writeSettings(JsonWriter& writer, const UserSettings& settings)
{
    if (!settings.thirdPartyCookies && !settings.localNetworkAccess && settings.storageAccess.empty())
        return;
    writer.key("settings");
    writer.beginObject();
    if (settings.thirdPartyCookies)
        writer.member("thirdPartyCookies", nameOf(*settings.thirdPartyCookies));
    if (settings.localNetworkAccess)
        writeLocalNetworkAccess(writer, *settings.localNetworkAccess);
    if (!settings.storageAccess.empty()) {
        writer.key("storageAccess");
        writer.beginArray();
        for (const std::string& site : settings.storageAccess)
            writer.string(site);
        writer.endArray();
    }
    writer.endObject();
}

void writeHosts(JsonWriter& writer, const std::vector<KnownHost>& hosts)
{
    if (hosts.empty())
        return;
    writer.key("hosts");
    writer.beginObject();
    for (const KnownHost& host : hosts) {
        writer.anyKey(host.host);
        writer.beginObject();
        if (host.addressSpace)
            writer.member("addressSpace", nameOf(*host.addressSpace));
        if (host.hsts == KnownHost::Hsts::Yes)
            writer.member("hsts", true);
        if (host.hsts == KnownHost::Hsts::IncludeSubDomains)
            writer.member("hsts", "includeSubDomains");
        if (host.hsts == KnownHost::Hsts::Preloaded)
            writer.member("hsts", "preloaded");
        if (host.httpVersion)
            writer.member("httpVersion", nameOf(*host.httpVersion));
        writer.endObject();
    }
    writer.endObject();
}

void writeExpectedHeader(JsonWriter& writer, const ExpectedRequest::Header& header)
{
    writer.anyKey(header.name);
    if (!header.value) {
        writer.null();
    } else if (header.isPrefix) {
        writer.beginObject();
        writer.key("startsWith");
        writer.bytes(*header.value);
        writer.endObject();
    } else {
        writer.bytes(*header.value);
    }
}

void writeExpectedRequests(JsonWriter& writer, std::string_view key, const std::vector<ExpectedRequest>& requests)
{
    writer.key(key);
    writer.beginArray();
    for (const ExpectedRequest& request : requests) {
        writer.beginObject();
        if (request.kind)
            writer.member("kind", nameOf(*request.kind));
        if (request.method)
            writer.member("method", *request.method);
        if (request.url)
            writer.member("url", *request.url);
        if (!request.headers.empty()) {
            writer.key("headers");
            writer.beginObject();
            for (const ExpectedRequest::Header& header : request.headers)
                writeExpectedHeader(writer, header);
            writer.endObject();
        }
        writer.endObject();
    }
    writer.endArray();
}

/// A name or null, where it is expected.
template <class E>
void writeNamedOrNull(JsonWriter& writer, std::string_view key, const std::optional<std::optional<E>>& value)
{
    if (!value)
        return;
    writer.key(key);
    if (*value)
        writer.string(nameOf(**value));
    else
        writer.null();
}

void writeExpectedUse(JsonWriter& writer, const ExpectedUse& use)
{
    writer.key("use");
    writer.beginObject();
    if (use.drawn)
        writer.member("drawn", *use.drawn);
    if (use.readable)
        writer.member("readable", *use.readable);
    writeNamedOrNull(writer, "error", use.error);
    writeNamedOrNull(writer, "at", use.at);
    writer.endObject();
}

void writeExpectation(JsonWriter& writer, const Expectation& expectation)
{
    writer.beginObject();
    if (expectation.verdict)
        writer.member("verdict", nameOf(*expectation.verdict));
    if (expectation.responseType)
        writer.member("responseType", nameOf(*expectation.responseType));
    if (expectation.status)
        writer.member("status", *expectation.status);
    if (expectation.url)
        writer.member("url", *expectation.url);
    if (expectation.redirected)
        writer.member("redirected", *expectation.redirected);
    if (expectation.exposedHeaders) {
        writer.key("exposedHeaders");
        writer.beginShortArray();
        for (const std::string& name : *expectation.exposedHeaders)
            writer.string(name);
        writer.endShortArray();
    }
    if (expectation.reason) {
        writer.key("reason");
        if (*expectation.reason)
            writer.string(**expectation.reason);
        else
            writer.null();
    }
    if (expectation.preflight)
        writer.member("preflight", *expectation.preflight);
    if (expectation.storageAccess)
        writer.member("storageAccess", nameOf(*expectation.storageAccess));
    if (expectation.requestCount)
        writer.member("requests", *expectation.requestCount);
    else if (expectation.requests)
        writeExpectedRequests(writer, "requests", *expectation.requests);
    if (expectation.earlyHintCount)
        writer.member("earlyHints", *expectation.earlyHintCount);
    else if (expectation.earlyHints)
        writeExpectedRequests(writer, "earlyHints", *expectation.earlyHints);
    if (expectation.reportCount)
        writer.member("reports", *expectation.reportCount);
    else if (expectation.reports)
        writeExpectedRequests(writer, "reports", *expectation.reports);
    if (expectation.use)
        writeExpectedUse(writer, *expectation.use);
    writer.endObject();
}

/// A list under a key, where it is not empty.
template <class Values, class Write>
void writeList(JsonWriter& writer, std::string_view key, const Values& values, Write write)
{
    if (values.empty())
        return;
    writer.key(key);
    writer.beginArray();
    for (const auto& value : values)
        write(writer, value);
    writer.endArray();
}

} // namespace

void writeCookie(JsonWriter& writer, const Cookie& cookie)
{
    writer.beginObject();
    writer.key("name");
    writer.bytes(cookie.name);
    writer.key("value");
    writer.bytes(cookie.value);
    writer.member("domain", cookie.domain);
    writer.member("hostOnly", cookie.hostOnly);
    writer.member("path", cookie.path);
    writer.member("secure", cookie.secure);
    writer.member("httpOnly", cookie.httpOnly);
    if (cookie.sameSite != SameSite::Default)
        writer.member("sameSite", sameSiteNames[static_cast<std::size_t>(cookie.sameSite) - 1]);
    if (cookie.expiresAt)
        writer.member("expires", *cookie.expiresAt);
    if (!cookie.partition.empty())
        writer.member("partition", cookie.partition);
    if (cookie.crossSiteAncestor)
        writer.member("crossSiteAncestor", true);
    if (cookie.partitioned)
        writer.member("partitioned", true);
    writer.endObject();
}

void writeCarried(JsonWriter& writer, const CarriedKeys& carried)
{
    for (const auto& [key, json] : carried) {
        writer.anyKey(key);
        writer.json(json);
    }
}

std::string writeScenario(const Scenario& scenario, JsonWriter::Layout layout)
{
    JsonWriter writer(layout);
    writer.beginObject();
    writer.member("fetchscope", 1);
    if (!scenario.title.empty())
        writer.member("title", scenario.title);
    if (!scenario.notes.empty())
        writer.member("notes", scenario.notes);
    writer.member("profile", nameOf(scenario.profile));
    if (!scenario.profileOptions.empty()) {
        writer.key("profileOptions");
        writer.beginObject();
        for (const auto& [name, value] : scenario.profileOptions) {
            writer.anyKey(name);
            writer.string(value);
        }
        writer.endObject();
    }
    writePages(writer, scenario);
    writeSettings(writer, scenario.settings);
    writeHosts(writer, scenario.hosts);
    if (scenario.cdn)
        writeContentDelivery(writer, *scenario.cdn);
    writeList(writer, "cookies", scenario.cookies, writeCookie);
    writeList(writer, "actions", scenario.actions, writeAction);
    writeList(writer, "server", scenario.server, writeServerRule);
    writeList(writer, "expect", scenario.expect, writeExpectation);
    writeCarried(writer, scenario.carried);
    writer.endObject();
    writer.raw("\n");
    return writer.take();
}

} // namespace fetchscope
