#include "core/engine/policy/host_permissions.h"

#include "core/engine/browser/page_scheme.h"

#include <algorithm>

namespace fetchscope {

bool areHostPermissionsKnown(const Page& page, const Profile& profile)
{
    return profile.departs(Difference::ExtensionHostPermissions) && isExtensionScheme(page.origin.scheme());
}

const MatchPattern* hostPermissionFor(const Page* page, const Url& url, const Profile& profile)
{
    if (page == nullptr || page->hostPermissions.empty() || !areHostPermissionsKnown(*page, profile))
        return nullptr;
    const auto found = std::find_if(page->hostPermissions.begin(), page->hostPermissions.end(),
        [&url](const MatchPattern& pattern) { return pattern.matches(url); });
    return found == page->hostPermissions.end() ? nullptr : &*found;
}

bool isOwnSiteByHostPermission(const Request& request, const Url& url, const Profile& profile)
{
    return hostPermissionFor(request.client, url, profile) != nullptr
        && profile.choice<Difference::ExtensionHostPermissions>() != "cross-site";
}

bool isTabOfExtension(const Page& page, const Profile& profile)
{
    const auto choice = profile.choice<Difference::ExtensionHostPermissions>();
    return (choice == "none" || choice == "same-origin") && isExtensionScheme(page.topLevelOrigin.scheme());
}

} // namespace fetchscope
