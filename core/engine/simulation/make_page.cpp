#include "core/engine/policy/sandbox.h"
#include "core/engine/simulation/scenario.h"
#include "core/engine/url/site.h"

namespace fetchscope {

Page makePage(const Url& url, const PageOptions& options)
{
    // Identities of opaque origins: any two pages of a run are different.
    constexpr std::uint64_t pageIdentity = 1;
    constexpr std::uint64_t topLevelIdentity = 2;

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
    // A sandboxed frame without a tab of its own is embedded by a page of the same URL.
    page.hasCrossSiteAncestor = page.isFramed && !isSameSite(page.topLevelOrigin, url);
    page.networkPartitionKey = serializeSite(page.topLevelOrigin);
    return page;
}

} // namespace fetchscope
