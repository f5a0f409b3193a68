#pragma once

#include "core/engine/model/connection_allowlist.h"
#include "core/engine/model/content_security_policy.h"
#include "core/engine/model/match_pattern.h"
#include "core/engine/model/page_policies.h"
#include "core/engine/model/report.h"
#include "core/engine/model/request_values.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// What kind of global object the environment has.
enum class GlobalKind : std::uint8_t { Window, DedicatedWorker, SharedWorker, ServiceWorker };
template <> struct Names<GlobalKind>
{
    static constexpr std::array<std::string_view, 4> list {
        "window", "dedicated-worker", "shared-worker", "service-worker"};
};

/// https://w3c.github.io/webappsec-subresource-integrity/#integrity-policy
struct IntegrityPolicy
{
    /// The header's value.
    std::string serialized;
    /// `inline` is among the sources of integrity metadata.
    bool hasInlineSource = false;
    bool blocksScripts = false;
    bool blocksStyles = false;
    /// The names of those that are told of violations.
    std::vector<std::string> endpoints {};

    bool isEmpty() const { return serialized.empty(); }
};

/// https://html.spec.whatwg.org/multipage/browsers.html#policy-container
struct PolicyContainer
{
    ReferrerPolicy referrerPolicy = ReferrerPolicy::Empty;
    EmbedderPolicy embedderPolicy = EmbedderPolicy::UnsafeNone;
    /// https://html.spec.whatwg.org/multipage/browsers.html#embedder-policy-reporting-endpoint
    std::string embedderPolicyEndpoint;
    /// https://html.spec.whatwg.org/multipage/browsers.html#embedder-policy-report-only-value, and its endpoint
    EmbedderPolicy embedderPolicyReportOnly = EmbedderPolicy::UnsafeNone;
    std::string embedderPolicyReportOnlyEndpoint;
    std::vector<ContentSecurityPolicy> contentSecurityPolicies;
    IntegrityPolicy integrityPolicy;
    IntegrityPolicy integrityPolicyReportOnly;
    ConnectionAllowlist connectionAllowlist;
    ConnectionAllowlist connectionAllowlistReportOnly;
    IsolationPolicy isolationPolicy = IsolationPolicy::None;

    // Copied in many places: compiled once.
    PolicyContainer();
    PolicyContainer(const PolicyContainer& other);
    PolicyContainer(PolicyContainer&& other) noexcept;
    PolicyContainer& operator=(const PolicyContainer& other);
    PolicyContainer& operator=(PolicyContainer&& other) noexcept;
    ~PolicyContainer();
};

/// The page (or worker) that a request comes from: an environment settings object
/// (https://html.spec.whatwg.org/multipage/webappapis.html#environment-settings-object).
struct Page // NOLINT(clang-analyzer-optin.performance.Padding): members stand by what they are about.
{
    GlobalKind kind = GlobalKind::Window;
    /// Its place among the pages of a scenario; 0 is the first.
    std::size_t number = 0;
    Url creationUrl;
    Origin origin;
    /// The URL of the tab; the page's own where it is not framed.
    Url topLevelUrl;
    Origin topLevelOrigin;
    /// The page is in a frame, and the URL of its tab is known.
    bool isFramed = false;
    /// What the page of the tab was delivered with, where this one is in a frame: it holds for the frame's navigations.
    std::vector<ContentSecurityPolicy> topLevelContentSecurityPolicies;
    EmbedderPolicy topLevelEmbedderPolicy = EmbedderPolicy::UnsafeNone;
    /// https://html.spec.whatwg.org/multipage/webappapis.html#has-cross-site-ancestor
    bool hasCrossSiteAncestor = false;
    /// Sandboxed without allow-same-origin: by its frame, or by a policy of its own.
    bool isSandboxed = false;
    /// The sandbox attribute of the frame that the page is in; null where it has none. Then only isSandboxed counts.
    std::optional<std::string> frameSandbox;
    /// What the sandbox directives of the page's own policies leave it, as tokens; null where there are none
    /// (https://w3c.github.io/webappsec-csp/#directive-sandbox).
    std::optional<std::string> policySandbox;
    /// Sandboxed by them alone: the page need not be in a frame.
    bool isSandboxedByPolicy = false;
    /// The frame has the attribute credentialless.
    bool isInCredentiallessFrame = false;
    /// The allow attribute of the frame; null where it has none.
    std::optional<std::string> frameAllow;
    PolicyContainer policyContainer;
    OpenerPolicy openerPolicy = OpenerPolicy::UnsafeNone;
    /// https://html.spec.whatwg.org/multipage/browsers.html#coop-struct-report-endpoint
    std::string openerPolicyEndpoint;
    /// https://html.spec.whatwg.org/multipage/browsers.html#coop-struct-report-only-value, and its endpoint
    OpenerPolicy openerPolicyReportOnly = OpenerPolicy::UnsafeNone;
    std::string openerPolicyReportOnlyEndpoint;
    PermissionsPolicy permissionsPolicy;
    /// https://w3c.github.io/webappsec-permissions-policy/#document-report-only-permissions-policy
    PermissionsPolicy permissionsPolicyReportOnly;
    ReportingEndpoints reportingEndpoints;
    /// What the extension whose page this is may ask without CORS; of other pages they mean nothing.
    std::vector<MatchPattern> hostPermissions;
    /// document.requestStorageAccess() was granted (https://privacycg.github.io/storage-access/).
    bool hasStorageAccess = false;
    /// The serialized site of the top-level origin: the first part of the network partition key
    /// (https://fetch.spec.whatwg.org/#network-partition-keys).
    std::string networkPartitionKey;

    /// Is the page in a frame, whether or not the URL of its tab is known?
    bool isInFrame() const
    {
        return isFramed || (isSandboxed && !isSandboxedByPolicy) || frameSandbox || frameAllow
            || isInCredentiallessFrame;
    }

    // Copied in many places: compiled once.
    Page();
    Page(const Page& other);
    Page(Page&& other) noexcept;
    Page& operator=(const Page& other);
    Page& operator=(Page&& other) noexcept;
    ~Page();
};

} // namespace fetchscope
