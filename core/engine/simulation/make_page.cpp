#include "core/engine/browser/page_scheme.h"
#include "core/engine/policy/sandbox.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

// Identities of opaque origins: any two pages of a run are different.
constexpr std::uint64_t pageIdentity = 1;
constexpr std::uint64_t topLevelIdentity = 2;

} // namespace

Page makePage(const Url& url, const PageOptions& options)
{
    Page page;
    page.kind = options.kind;
    page.creationUrl = url;
    page.isSandboxed =
        options.isSandboxed || (options.frameSandbox && !hasSandboxToken(*options.frameSandbox, "allow-same-origin"));
    page.frameSandbox = options.frameSandbox;
    page.isInCredentiallessFrame = options.isInCredentiallessFrame;
    page.frameAllow = options.frameAllow;
    if (page.isSandboxed)
        page.origin = Origin::makeOpaque(pageIdentity);
    else
        page.origin = options.origin.value_or(originOf(url, pageIdentity));
    page.isFramed = options.topLevelUrl.has_value();
    page.topLevelUrl = options.topLevelUrl.value_or(url);
    page.topLevelOrigin =
        options.topLevelUrl ? originOf(page.topLevelUrl, topLevelIdentity) : originOf(url, pageIdentity);
    // An origin of its own that a page of the tab was given is that of the tab, where its URL has none.
    if (!page.isFramed && page.topLevelOrigin.isOpaque() && !page.origin.isOpaque())
        page.topLevelOrigin = page.origin;
    // A sandboxed frame without a tab of its own is embedded by a page of the same URL.
    page.hasCrossSiteAncestor = page.isFramed && !isSameSite(page.topLevelOrigin, url);
    page.networkPartitionKey = serializeSite(page.topLevelOrigin);
    return page;
}

std::optional<Page> pageInBrowser(const Page& page, const Profile& profile)
{
    // https://w3c.github.io/webappsec-csp/#sandbox-init
    auto sandbox = page.policySandbox || page.kind != GlobalKind::Window
        ? std::nullopt
        : sandboxOfPolicies(page.policyContainer.contentSecurityPolicies);
    if (sandbox) {
        Page seen = page;
        if (!page.isSandboxed && !hasSandboxToken(*sandbox, "allow-same-origin")) {
            seen.isSandboxed = true;
            seen.isSandboxedByPolicy = true;
            seen.origin = Origin::makeOpaque(pageIdentity);
        }
        seen.policySandbox = std::move(sandbox);
        return pageInBrowser(seen, profile).value_or(seen);
    }
    // https://html.spec.whatwg.org/multipage/browsers.html#obtain-an-embedder-policy, 2.
    const PolicyContainer& policies = page.policyContainer;
    const bool hasIsolation = policies.embedderPolicy != EmbedderPolicy::UnsafeNone
        || policies.embedderPolicyReportOnly != EmbedderPolicy::UnsafeNone
        || policies.isolationPolicy != IsolationPolicy::None;
    // Differs: chromium asks for a secure context where a document is loaded, and not where a worker's script is.
    const bool isLeftOut = hasIsolation && !isSecureContext(page)
        && (page.kind == GlobalKind::Window || policies.embedderPolicy == EmbedderPolicy::UnsafeNone
            || !profile.departs(Difference::InsecureWorkerEmbedderPolicy));
    if (isLeftOut) {
        Page seen = page;
        seen.policyContainer.embedderPolicy = EmbedderPolicy::UnsafeNone;
        seen.policyContainer.embedderPolicyReportOnly = EmbedderPolicy::UnsafeNone;
        seen.policyContainer.isolationPolicy = IsolationPolicy::None;
        return pageInBrowser(seen, profile).value_or(seen);
    }
    // Differs: safari knows no policy credentialless.
    if ((policies.embedderPolicy == EmbedderPolicy::Credentialless
            || policies.embedderPolicyReportOnly == EmbedderPolicy::Credentialless
            || page.topLevelEmbedderPolicy == EmbedderPolicy::Credentialless)
        && profile.departs(Difference::CredentiallessPolicy)) {
        Page seen = page;
        for (EmbedderPolicy* const policy : {&seen.policyContainer.embedderPolicy,
                 &seen.policyContainer.embedderPolicyReportOnly, &seen.topLevelEmbedderPolicy}) {
            if (*policy == EmbedderPolicy::Credentialless)
                *policy = EmbedderPolicy::UnsafeNone;
        }
        return pageInBrowser(seen, profile).value_or(seen);
    }
    // Nearly all pages and tabs have a tuple origin.
    if (!page.origin.isOpaque() && !page.topLevelOrigin.isOpaque())
        return std::nullopt;
    auto own = originOfPageScheme(page.creationUrl, profile);
    auto tab = originOfPageScheme(page.topLevelUrl, profile);
    const bool isByUrl = page.origin == originOf(page.creationUrl, pageIdentity) && !page.isSandboxed;
    if ((!own || !isByUrl) && !tab)
        return std::nullopt;
    Page seen = page;
    if (own && isByUrl)
        seen.origin = *own;
    if (tab)
        seen.topLevelOrigin = *std::move(tab);
    // A page of such a scheme is of the site of a tab of the same one.
    if (page.isFramed) {
        const bool isOfTab =
            own ? isSameSite(seen.topLevelOrigin, *own) : isSameSite(seen.topLevelOrigin, page.creationUrl);
        seen.hasCrossSiteAncestor = !isOfTab;
    }
    seen.networkPartitionKey = serializeSite(seen.topLevelOrigin);
    return seen;
}

} // namespace fetchscope
