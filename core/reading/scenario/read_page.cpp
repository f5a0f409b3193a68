#include "core/engine/base/ascii.h"
#include "core/engine/browser/page_scheme.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/policy/connection_allowlist.h"
#include "core/engine/policy/content_security_policy.h"
#include "core/engine/policy/integrity_policy.h"
#include "core/engine/policy/permissions_policy.h"
#include "core/engine/policy/violation_reports.h"
#include "core/reading/scenario/scenario_parts.h"

#include <algorithm>
#include <iterator>
#include <variant>

namespace fetchscope {

namespace {

/// The identity of an opaque origin that a scenario asks for; other than those that follow from a page's URL.
constexpr std::uint64_t requestedOpaqueIdentity = 0x6e756c6cU;

struct PageDraft
{
    std::optional<Url> url;
    PageOptions options;
    PolicyContainer policies;
    OpenerPolicy openerPolicy = OpenerPolicy::UnsafeNone;
    std::string openerPolicyEndpoint;
    OpenerPolicy openerPolicyReportOnly = OpenerPolicy::UnsafeNone;
    std::string openerPolicyReportOnlyEndpoint;
    PermissionsPolicy permissionsPolicy;
    PermissionsPolicy permissionsPolicyReportOnly;
    /// Read when the page's URL is known.
    std::string connectionAllowlist;
    std::string connectionAllowlistReportOnly;
    std::vector<ContentSecurityPolicy> reportOnlyPolicies;
    std::string reportingEndpoints;
    std::vector<MatchPattern> hostPermissions;
    std::optional<std::vector<ServiceWorkerRule>> serviceWorker;
    std::vector<ContentSecurityPolicy> topLevelContentSecurityPolicies;
    EmbedderPolicy topLevelEmbedderPolicy = EmbedderPolicy::UnsafeNone;
    /// The first key that says something of the tab's page.
    std::string_view keyOfTab;
};

bool readOrigin(JsonReader& reader, JsonElement element, PageDraft& draft)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (text == "null") {
        draft.options.origin = Origin::makeOpaque(requestedOpaqueIdentity);
        return true;
    }
    // That of an app's or an extension's page, in whatever browser.
    if (auto origin = parseOriginOfPageScheme(text)) {
        draft.options.origin = *std::move(origin);
        return true;
    }
    if (const auto url = parseUrl(text)) {
        const Origin origin = originOf(*url);
        if (!origin.isOpaque() && origin.serialize() == text) {
            draft.options.origin = origin;
            return true;
        }
        if (!origin.isOpaque())
            return reader.fail(say<messages::OriginNotSerialized>(), say<messages::DidYouMean>(origin.serialize()));
    }
    return reader.fail(say<messages::NotOrigin>(), say<messages::OriginCanBe>("https://app.example"));
}

/// One policy, or a list of them as in the header, of which the last one counts that the browser knows
/// (https://w3c.github.io/webappsec-referrer-policy/#parse-referrer-policy-from-header).
bool readReferrerPolicy(JsonReader& reader, JsonElement element, PageDraft& draft)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    if (text.find(',') == std::string_view::npos)
        return reader.named(element, draft.policies.referrerPolicy);
    for (const std::string_view token : strictlySplit(text, ',')) {
        const auto policy = valueNamed<ReferrerPolicy>(strip(token, isHttpWhitespace));
        if (policy && *policy != ReferrerPolicy::Empty)
            draft.policies.referrerPolicy = *policy;
    }
    return true;
}

/// The policy, or the header's value with the endpoint that is told of violations: `require-corp; report-to="main"`.
template <class Policy>
bool readPolicyWithEndpoint(JsonReader& reader, JsonElement element, Policy& policy, std::string& endpoint)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    const auto item = text.find(';') == std::string_view::npos ? std::nullopt : structured::parseItem(text);
    const auto* const token = item ? std::get_if<structured::Token>(&item->value) : nullptr;
    const auto named = token ? valueNamed<Policy>(token->value) : std::nullopt;
    if (!named)
        return reader.named(element, policy);
    policy = *named;
    for (const auto& [name, value] : item->parameters) {
        const auto* const told = std::get_if<std::string>(&value);
        if (name == "report-to" && told != nullptr)
            endpoint = *told;
    }
    return true;
}

bool readPolicyList(
    JsonReader& reader, JsonElement element, std::vector<ContentSecurityPolicy>& policies, bool reportOnly = false)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        std::string text;
        if (!reader.text(entry, text))
            return false;
        // One text may hold several policies, separated by commas, as a header may.
        for (ContentSecurityPolicy& policy : parseContentSecurityPolicyList(text, reportOnly))
            policies.push_back(std::move(policy));
        return true;
    });
}

bool readContentSecurityPolicies(JsonReader& reader, JsonElement element, PageDraft& draft)
{
    return readPolicyList(reader, element, draft.policies.contentSecurityPolicies);
}

bool readHostPermissions(JsonReader& reader, JsonElement element, PageDraft& draft)
{
    return reader.list(element, [&](JsonElement entry, std::size_t) {
        std::string_view text;
        if (!reader.text(entry, text))
            return false;
        auto pattern = MatchPattern::parse(text);
        if (!pattern)
            return reader.fail(say<messages::NotMatchPattern>(), say<messages::MatchPatternCanBe>());
        draft.hostPermissions.push_back(*std::move(pattern));
        return true;
    });
}

bool readIntegrityPolicy(JsonReader& reader, JsonElement element, IntegrityPolicy& policy)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    policy = parseIntegrityPolicy(text);
    return true;
}

bool readPermissionsPolicy(JsonReader& reader, JsonElement element, PermissionsPolicy& policy)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    policy = parsePermissionsPolicy(text);
    return true;
}

constexpr JsonMember<PageDraft> pageMembers[] = {
    {"url",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readUrl(reader, element, draft.url.emplace());
        }},
    {"kind",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.named(element, draft.options.kind);
        }},
    {"origin", readOrigin},
    {"sandboxed",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.boolean(element, draft.options.isSandboxed);
        }},
    {"topLevelUrl",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readUrl(reader, element, draft.options.topLevelUrl.emplace());
        }},
    {"topLevelContentSecurityPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            draft.keyOfTab = "topLevelContentSecurityPolicy";
            return readPolicyList(reader, element, draft.topLevelContentSecurityPolicies);
        }},
    {"topLevelCrossOriginEmbedderPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            draft.keyOfTab = "topLevelCrossOriginEmbedderPolicy";
            return reader.named(element, draft.topLevelEmbedderPolicy);
        }},
    {"sandbox",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.text(element, draft.options.frameSandbox.emplace());
        }},
    {"credentialless",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.boolean(element, draft.options.isInCredentiallessFrame);
        }},
    {"allow",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.text(element, draft.options.frameAllow.emplace());
        }},
    {"referrerPolicy", readReferrerPolicy},
    {"crossOriginEmbedderPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPolicyWithEndpoint(
                reader, element, draft.policies.embedderPolicy, draft.policies.embedderPolicyEndpoint);
        }},
    {"crossOriginEmbedderPolicyReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPolicyWithEndpoint(reader, element, draft.policies.embedderPolicyReportOnly,
                draft.policies.embedderPolicyReportOnlyEndpoint);
        }},
    {"crossOriginOpenerPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPolicyWithEndpoint(reader, element, draft.openerPolicy, draft.openerPolicyEndpoint);
        }},
    {"crossOriginOpenerPolicyReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPolicyWithEndpoint(
                reader, element, draft.openerPolicyReportOnly, draft.openerPolicyReportOnlyEndpoint);
        }},
    {"documentIsolationPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.named(element, draft.policies.isolationPolicy);
        }},
    {"permissionsPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPermissionsPolicy(reader, element, draft.permissionsPolicy);
        }},
    {"permissionsPolicyReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPermissionsPolicy(reader, element, draft.permissionsPolicyReportOnly);
        }},
    {"connectionAllowlist",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.text(element, draft.connectionAllowlist);
        }},
    {"connectionAllowlistReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.text(element, draft.connectionAllowlistReportOnly);
        }},
    {"contentSecurityPolicy", readContentSecurityPolicies},
    {"contentSecurityPolicyReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readPolicyList(reader, element, draft.reportOnlyPolicies, true);
        }},
    {"reportingEndpoints",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return reader.text(element, draft.reportingEndpoints);
        }},
    {"integrityPolicy",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readIntegrityPolicy(reader, element, draft.policies.integrityPolicy);
        }},
    {"integrityPolicyReportOnly",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            return readIntegrityPolicy(reader, element, draft.policies.integrityPolicyReportOnly);
        }},
    {"hostPermissions", readHostPermissions},
    {"serviceWorker",
        [](JsonReader& reader, JsonElement element, PageDraft& draft) {
            auto& rules = draft.serviceWorker.emplace();
            return reader.list(element, [&](JsonElement entry, std::size_t) {
                return readServiceWorkerRule(reader, entry, rules.emplace_back());
            });
        }},
};

} // namespace

bool readUrl(JsonReader& reader, JsonElement element, Url& url)
{
    std::string_view text;
    if (!reader.text(element, text))
        return false;
    auto parsed = parseUrl(text);
    if (!parsed)
        return reader.fail(
            say<messages::NotAbsoluteUrl>(shortened(text)), say<messages::WriteAsIn>("https://app.example/page.html"));
    url = *std::move(parsed);
    return true;
}

bool readPage(
    JsonReader& reader, JsonElement element, Page& page, std::optional<std::vector<ServiceWorkerRule>>& serviceWorker)
{
    PageDraft draft;
    if (!readMembers<PageDraft>(reader, element, pageMembers, draft))
        return false;
    if (!draft.url)
        return reader.fail(say<messages::KeyMissing>("url"), say<messages::PageHasAddress>());
    if (!draft.keyOfTab.empty() && !draft.options.topLevelUrl) {
        const JsonReader::At at(reader, draft.keyOfTab);
        return reader.fail(say<messages::TabNotNamed>(), say<messages::NameTab>());
    }
    page = makePage(*draft.url, draft.options);
    page.topLevelContentSecurityPolicies = std::move(draft.topLevelContentSecurityPolicies);
    page.topLevelEmbedderPolicy = draft.topLevelEmbedderPolicy;
    PolicyContainer& policies = page.policyContainer;
    policies = std::move(draft.policies);
    if (!draft.connectionAllowlist.empty())
        policies.connectionAllowlist = parseConnectionAllowlist(draft.connectionAllowlist, *draft.url);
    if (!draft.connectionAllowlistReportOnly.empty())
        policies.connectionAllowlistReportOnly =
            parseConnectionAllowlist(draft.connectionAllowlistReportOnly, *draft.url);
    for (ContentSecurityPolicy& policy : draft.reportOnlyPolicies)
        policies.contentSecurityPolicies.push_back(std::move(policy));
    if (!draft.reportingEndpoints.empty())
        page.reportingEndpoints = parseReportingEndpoints(draft.reportingEndpoints, *draft.url);
    page.openerPolicy = draft.openerPolicy;
    page.openerPolicyEndpoint = std::move(draft.openerPolicyEndpoint);
    page.openerPolicyReportOnly = draft.openerPolicyReportOnly;
    page.openerPolicyReportOnlyEndpoint = std::move(draft.openerPolicyReportOnlyEndpoint);
    page.permissionsPolicy = std::move(draft.permissionsPolicy);
    page.permissionsPolicyReportOnly = std::move(draft.permissionsPolicyReportOnly);
    page.hostPermissions = std::move(draft.hostPermissions);
    serviceWorker = std::move(draft.serviceWorker);
    return true;
}

bool readPages(JsonReader& reader, JsonElement element, std::vector<NamedPage>& pages)
{
    constexpr std::size_t mostPages = 64;
    return reader.members(element, [&](std::string_view name, JsonElement value) {
        if (name.empty())
            return reader.fail(say<messages::PageNameEmpty>());
        const bool isTwice =
            std::any_of(pages.begin(), pages.end(), [name](const NamedPage& page) { return page.name == name; });
        if (isTwice)
            return reader.fail(say<messages::KeyTwice>(), say<messages::RemoveOne>());
        if (pages.size() == mostPages)
            return reader.fail(say<messages::TooManyPages>(mostPages));
        NamedPage& page = pages.emplace_back();
        page.name = name;
        if (!readPage(reader, value, page.page, page.serviceWorker))
            return false;
        page.page.number = pages.size();
        return true;
    });
}

} // namespace fetchscope
