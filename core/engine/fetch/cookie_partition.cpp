#include "core/engine/fetch/cookie_partition.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/storage_access.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Is the request's URL a third party's to the tab?
bool isToThirdParty(const Request& request, const Profile& profile)
{
    const Page& page = *request.client;
    const auto isOfThirdParty = [&](const Url& url) {
        if (isOwnSiteByHostPermission(request, url, profile) || isTabOfExtension(page, profile))
            return false;
        return isThirdPartyToTab(request, isSchemelesslySameSite(page.topLevelOrigin, url), profile);
    };
    // Differs: what was one stays one in safari, wherever redirects lead.
    if (profile.departs(Difference::CookieBlockingLatch))
        return std::any_of(request.urlList.begin(), request.urlList.end(), isOfThirdParty);
    return isOfThirdParty(request.currentUrl());
}

} // namespace

bool isThirdPartyToTab(const Request& request, bool isOfTabsSite, const Profile& profile)
{
    const Page& page = *request.client;
    // Of a frame the tab alone is around, whoever navigates it.
    if (request.isOfOwnFrame)
        return !isOfTabsSite;
    // Differs: to safari the tab's own site never is, not even in a sandbox.
    return !isOfTabsSite
        || ((page.origin.isOpaque() || page.hasCrossSiteAncestor)
            && !profile.departs(Difference::ThirdPartyByAncestor));
}

CookiePartition cookiePartitionOf(const Request& request, const Profile& profile)
{
    CookiePartition partition;
    if (request.client == nullptr || request.destination == Destination::Document)
        return partition;
    // Differs: the one partition of all credentialless frames of a page.
    if (request.isCredentialless)
        return {{credentiallessPartition}, true, false};
    const Page& page = *request.client;
    const bool isOfTabsSite = isSchemelesslySameSite(page.topLevelOrigin, request.currentUrl());
    // Differs: safari does not ask what is around.
    partition.key = {page.networkPartitionKey,
        isOfTabsSite && page.hasCrossSiteAncestor && !request.isOfOwnFrame
            && !profile.departs(Difference::ThirdPartyByAncestor)};
    const auto choice = profile.choice<Difference::ThirdPartyCookies>();
    if (choice == "allow" || !isToThirdParty(request, profile))
        return partition;
    if (isEligibleForStorageAccess(request, profile)) {
        partition.isLeft = choice == "partition";
        return partition;
    }
    partition.isBlocked = choice == "block";
    partition.holdsAll = choice == "partition";
    return partition;
}

bool keepsPartitionedCookies(const Profile& profile)
{
    return profile.choice<Difference::BlockedThirdPartyCookies>() == "but-partitioned";
}

CookieVerdict verdictOfPartition(const Cookie& cookie, const CookiePartition& partition, const Profile& profile)
{
    if (partition.isBlocked && (cookie.partition.empty() || !keepsPartitionedCookies(profile)))
        return CookieVerdict::ThirdParty;
    if (partition.isLeft && !cookie.partition.empty() && !cookie.partitioned)
        return CookieVerdict::LeftInPartition;
    return CookieVerdict::Accepted;
}

bool hasCookieOfPartition(const CookieJar& jar, const Url& url, const CookiePartition& partition)
{
    const auto& cookies = jar.cookies();
    const std::string_view host = url.host();
    return std::any_of(cookies.begin(), cookies.end(),
        [&](const Cookie& cookie) { return partition.key.isOf(cookie) && domainMatches(host, cookie.domain); });
}

bool namesPartitionedCookie(const HeaderList& headers)
{
    return std::any_of(headers.begin(), headers.end(), [](const HeaderView& header) {
        if (!asciiCaseInsensitiveEquals(header.name, "Set-Cookie"))
            return false;
        const auto cookie = parseSetCookie(header.value);
        return cookie && cookie->partitioned;
    });
}

} // namespace fetchscope
