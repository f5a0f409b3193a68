#include "core/engine/fetch/cookie_fates.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

using Kind = CookieFate::Kind;

/// Does nothing but redirects make the request one of another site?
bool isCrossSiteByRedirects(const Request& request)
{
    if (request.urlList.size() < 2 || request.client == nullptr || request.client->hasCrossSiteAncestor)
        return false;
    const Origin& asking = request.topLevelNavigationInitiatorOrigin ? *request.topLevelNavigationInitiatorOrigin
                                                                     : request.client->topLevelOrigin;
    return isSameSite(asking, request.currentUrl()) && isSameSite(asking, request.urlList.front());
}

/// Could the page have got the cookies by asking for storage access?
bool couldAskForAccess(const Request& request, const Profile& profile)
{
    const Page* const page = request.client;
    const bool isForGood = profile.choice<Difference::ThirdPartyCookies>() == "block"
        && profile.choice<Difference::BlockedThirdPartyCookies>() == "all-for-good";
    return page != nullptr && page->isFramed && !page->hasStorageAccess && !page->origin.isOpaque() && !isForGood
        && !request.isCredentialless && isSchemelesslySameSite(page->origin, request.currentUrl());
}

CookieVerdict verdictOnSameSite(const Cookie& cookie, const Request& request, const CookiePolicy& policy)
{
    const bool isDefault = cookie.sameSite == SameSite::Default;
    if (isDefault && policy.laxAllowingUnsafeSeconds > 0)
        return CookieVerdict::SameSiteDefaultOld;
    if (isCrossSiteByRedirects(request))
        return CookieVerdict::SameSiteRedirect;
    if (request.destination == Destination::Document && request.method != "GET")
        return isDefault ? CookieVerdict::SameSiteDefaultUnsafe : CookieVerdict::SameSiteLaxUnsafe;
    return isDefault ? CookieVerdict::SameSiteDefault : CookieVerdict::SameSiteLax;
}

/// The domain that a cookie's host and the request's have in common, whatever stands before it.
bool isOfSite(const Cookie& cookie, std::string_view host)
{
    const std::string_view domain = registrableDomain(host);
    return !domain.empty() && registrableDomain(cookie.domain) == domain;
}

/// Is it the cookie itself that does not go there, whoever asks and how?
bool isOfNoUse(CookieVerdict verdict)
{
    return verdict == CookieVerdict::PathMismatch || verdict == CookieVerdict::Expired
        || verdict == CookieVerdict::SecureOnInsecure;
}

} // namespace

CookieVerdict verdictOnCredentials(const Request& request)
{
    switch (request.credentialsMode) {
    case CredentialsMode::Omit:
        return CookieVerdict::CredentialsOmit;
    case CredentialsMode::SameOrigin:
        return CookieVerdict::CredentialsSameOrigin;
    case CredentialsMode::Include:
        break;
    }
    return CookieVerdict::EmbedderPolicy;
}

CookieVerdict verdictOnThirdParty(const Request& request, const Profile& profile)
{
    return couldAskForAccess(request, profile) ? CookieVerdict::NoStorageAccess : CookieVerdict::ThirdPartyBlocked;
}

CookieVerdict exactVerdict(const CookieJar::Considered& considered, const Request& request,
    const CookiePartition& partition, const CookiePolicy& policy, const Profile& profile)
{
    const Cookie& cookie = *considered.cookie;
    switch (considered.verdict) {
    case CookieVerdict::Accepted: {
        const bool isFreshOnly = cookie.sameSite == SameSite::Default && policy.laxAllowingUnsafeSeconds > 0
            && request.topLevelNavigationInitiatorOrigin
            && !isSchemelesslySameSite(*request.topLevelNavigationInitiatorOrigin, request.currentUrl());
        return isFreshOnly ? CookieVerdict::LaxAllowingUnsafe : CookieVerdict::Accepted;
    }
    case CookieVerdict::SameSiteStrict:
        return isCrossSiteByRedirects(request) ? CookieVerdict::SameSiteRedirect : CookieVerdict::SameSiteStrict;
    case CookieVerdict::SameSiteLax:
        return verdictOnSameSite(cookie, request, policy);
    case CookieVerdict::OtherPartition:
        if (!cookie.partition.empty() || !partition.holdsAll)
            return CookieVerdict::OtherPartition;
        return couldAskForAccess(request, profile) ? CookieVerdict::NoStorageAccess : CookieVerdict::Unpartitioned;
    case CookieVerdict::ThirdParty:
        if (couldAskForAccess(request, profile))
            return CookieVerdict::NoStorageAccess;
        return keepsPartitionedCookies(profile) ? CookieVerdict::ThirdParty : CookieVerdict::ThirdPartyBlocked;
    default:
        return considered.verdict;
    }
}

void noteCookiesOfOtherHosts(const FetchParams& params)
{
    if (!params.trace.wantsCookies())
        return;
    const std::string_view host = params.request.currentUrl().host();
    for (const Cookie& cookie : params.userAgent.cookies.cookies()) {
        const bool isForHost = cookie.hostOnly ? host == cookie.domain : domainMatches(host, cookie.domain);
        if (isForHost || !isOfSite(cookie, host))
            continue;
        params.trace.cookieFate(
            Kind::Withheld, cookie.hostOnly ? CookieVerdict::HostOnly : CookieVerdict::OtherHost, cookie);
    }
}

void noteWithheldCookies(
    const FetchParams& params, const std::vector<CookieJar::Considered>& considered, CookieVerdict why)
{
    if (!params.trace.wantsCookies())
        return;
    for (const CookieJar::Considered& one : considered)
        params.trace.cookieFate(Kind::Withheld, isOfNoUse(one.verdict) ? one.verdict : why, *one.cookie);
    noteCookiesOfOtherHosts(params);
}

void noteIgnoredCookies(const FetchParams& params, const HeaderList& responseHeaders, CookieVerdict why)
{
    if (!params.trace.wantsCookies())
        return;
    for (const HeaderView header : responseHeaders) {
        if (!asciiCaseInsensitiveEquals(header.name, "Set-Cookie"))
            continue;
        const auto parsed = parseSetCookie(header.value);
        Cookie cookie;
        if (parsed)
            cookie = cookieAsSet(*parsed, params.request.currentUrl(), params.userAgent.clock.sinceEpoch());
        else
            cookie.value = header.value;
        params.trace.cookieFate(Kind::Refused, parsed ? why : CookieVerdict::ControlCharacter, std::move(cookie));
    }
}

} // namespace fetchscope
