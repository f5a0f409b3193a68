#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/cookies.h"
#include "core/engine/http/header_list.h"
#include "core/engine/model/request.h"

#include <string_view>

/// Cookies that belong to a tab's site, and what becomes of those of third parties.
namespace fetchscope {

/// Which cookies of the jar belong to a request.
struct CookiePartition
{
    CookiePartitionKey key;
    /// All cookies are partitioned, not only those that ask for it.
    bool holdsAll = false;
    /// Third parties get no unpartitioned cookies.
    bool isBlocked = false;
    /// Cookies that did not ask for the partition stay in it: the page has storage access to those outside of it.
    bool isLeft = false;
};

/// Is what a page asks a third party's to the tab? `isOfTabsSite`: the URL is of the tab's own site.
bool isThirdPartyToTab(const Request& request, bool isOfTabsSite, const Profile& profile);

/// Whose cookies a request gets and sets.
CookiePartition cookiePartitionOf(const Request& request, const Profile& profile);

/// Where the cookies of third parties are blocked, are those left that asked for a partition?
bool keepsPartitionedCookies(const Profile& profile);

/// What a partition makes of a cookie that would go along by itself.
CookieVerdict verdictOfPartition(const Cookie& cookie, const CookiePartition& partition, const Profile& profile);

/// Is there a cookie of the URL that is partitioned by this tab, and so one to look at where all others are blocked?
bool hasCookieOfPartition(const CookieJar& jar, const Url& url, const CookiePartition& partition);

/// Does the answer set a cookie that asks for a partition?
bool namesPartitionedCookie(const HeaderList& headers);

} // namespace fetchscope
