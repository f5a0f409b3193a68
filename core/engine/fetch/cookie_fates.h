#pragma once

#include "core/engine/fetch/cookie_partition.h"
#include "core/engine/fetch/fetch_params.h"

/// Ours: the record of what became of each cookie, and exactly why, where somebody wants it.
namespace fetchscope {

/// What keeps all cookies of a request back that is made without credentials.
CookieVerdict verdictOnCredentials(const Request& request);

/// Of the cookies whose host fits: sent or not, in the words of this request. `policy`: by which they were considered.
CookieVerdict exactVerdict(const CookieJar::Considered& considered, const Request& request,
    const CookiePartition& partition, const CookiePolicy& policy, const Profile& profile);

/// What keeps the cookies of third parties back that are not partitioned.
CookieVerdict verdictOnThirdParty(const Request& request, const Profile& profile);

/// Records the cookies of the request's site that are for another host of it.
void noteCookiesOfOtherHosts(const FetchParams& params);
/// Records the cookies of the request's host as kept back by a rule on the whole request, but for those that are not
/// for it anyway.
void noteWithheldCookies(
    const FetchParams& params, const std::vector<CookieJar::Considered>& considered, CookieVerdict why);
/// Records that what an answer sets is ignored as a whole.
void noteIgnoredCookies(const FetchParams& params, const HeaderList& responseHeaders, CookieVerdict why);

} // namespace fetchscope
