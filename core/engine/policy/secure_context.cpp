#include "core/engine/policy/secure_context.h"

#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// Has the URL a scheme of no standard, and an origin all the same?
bool hasOriginOfOwnScheme(const Url& url, const Origin& origin)
{
    return !url.isSpecial() && !url.hasLocalScheme() && !origin.isOpaque();
}

} // namespace

bool isSecureContext(const Page& page)
{
    const bool isPageSecure =
        isPotentiallyTrustworthy(originOf(page.creationUrl)) || hasOriginOfOwnScheme(page.creationUrl, page.origin);
    return isPageSecure
        && (isPotentiallyTrustworthy(page.topLevelOrigin)
            || hasOriginOfOwnScheme(page.topLevelUrl, page.topLevelOrigin));
}

} // namespace fetchscope
