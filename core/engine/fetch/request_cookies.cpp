#include "core/engine/fetch/request_cookies.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cookie_fates.h"
#include "core/engine/fetch/cookie_partition.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/storage_access.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::string_view spell(SameSiteMode mode)
{
    switch (mode) {
    case SameSiteMode::StrictOrLess:
        return "strict-or-less";
    case SameSiteMode::LaxOrLess:
        return "lax-or-less";
    case SameSiteMode::UnsetOrLess:
        return "unset-or-less";
    }
    return {};
}

CookiePolicy cookiePolicy(const Request& request, const Profile& profile)
{
    CookiePolicy policy;
    policy.defaultIsLax = !profile.departs(Difference::CookieDefault);
    policy.trustsLocalhost = profile.departs(Difference::SecureCookiesOnLocalhost);
    policy.hostPrefixTakesDefaultPath = profile.departs(Difference::HostPrefixPath);
    const bool isTabPost = request.method == "POST" && request.destination == Destination::Document;
    if (isTabPost && profile.departs(Difference::LaxAllowingUnsafe))
        policy.laxAllowingUnsafeSeconds = 120;
    return policy;
}

/// `before`: how many cookies the jar had.
void noteSetCookie(const FetchParams& params, const ParsedSetCookie& parsed, CookieVerdict verdict, std::size_t before)
{
    using Fate = CookieFate::Kind;
    const CookieJar& jar = params.userAgent.cookies;
    const std::size_t after = jar.cookies().size();
    if (verdict == CookieVerdict::Accepted) {
        params.trace.cookieFate(after > before ? Fate::Stored : Fate::Replaced, verdict, jar.lastStored());
        return;
    }
    params.trace.cookieFate(after < before ? Fate::Deleted : Fate::Refused, verdict,
        cookieAsSet(parsed, params.request.currentUrl(), params.userAgent.clock.sinceEpoch()));
}

/// The cookies of the jar with what becomes of each.
std::vector<CookieJar::Considered> considerCookies(
    const FetchParams& params, SameSiteMode mode, double now, const Profile& profile)
{
    const Request& request = params.request;
    const CookiePartition partition = cookiePartitionOf(request, profile);
    std::vector<CookieJar::Considered> all = params.userAgent.cookies.consider(
        request.currentUrl(), mode, now, cookiePolicy(request, profile), partition.key, partition.holdsAll);
    for (CookieJar::Considered& considered : all) {
        if (considered.verdict == CookieVerdict::Accepted)
            considered.verdict = verdictOfPartition(*considered.cookie, partition, profile);
    }
    return all;
}

} // namespace

SameSiteMode determineSameSiteMode(const Request& request, const Profile& profile, Tracer& trace)
{
    auto scope = trace.enter();
    const auto give = [&](StepId step, SameSiteMode mode) {
        trace.step(step, spell(mode));
        return mode;
    };
    // 6. Differs: what an extension has a host permission for is of one site with it.
    if (hostPermissionFor(request.client, request.currentUrl(), profile) != nullptr) {
        trace.mark(Difference::ExtensionHostPermissions);
        return give(StepId::SameSiteStrict, SameSiteMode::StrictOrLess);
    }
    // Differs: firefox and safari do not look at the scheme.
    const bool isSchemeless = profile.departs(Difference::CookieSites);
    const auto isOneSite = [&](const Origin& origin, const Url& url) {
        if (!isSchemeless)
            return isSameSite(origin, url);
        const bool isOne = isSchemelesslySameSite(origin, url);
        if (isOne && trace.isOn() && !isSameSite(origin, url))
            trace.mark(Difference::CookieSites);
        return isOne;
    };
    // Differs: chromium looks at the last URL only.
    const bool hasRedirects = request.urlList.size() > 1;
    const Url& decidingUrl = hasRedirects && request.topLevelNavigationInitiatorOrigin
            && departs(profile, Difference::CookieRedirects, trace)
        ? request.currentUrl()
        : request.urlList.front();
    // 1. Missing: the assertion that the method is GET or POST, which other methods would break.
    // 2. and 3. A navigation that another site began.
    if (request.topLevelNavigationInitiatorOrigin
        && !isOneSite(*request.topLevelNavigationInitiatorOrigin, decidingUrl)) {
        // Step 3 comes after 2 in the text, by which a link from elsewhere would carry no Lax cookie. Differs: the
        // order is that of RFC 6265bis, 5.2, as in browsers.
        if (request.method == "GET" && request.destination == Destination::Document)
            return give(StepId::SameSiteDocument, SameSiteMode::LaxOrLess);
        return give(StepId::SameSiteInitiator, SameSiteMode::UnsetOrLess);
    }
    // 4. A page that another site frames; and ours, since the standard leaves it to the cookie store: a subresource of
    // another site than the page.
    if (request.client != nullptr && !request.topLevelNavigationInitiatorOrigin) {
        // An opaque origin, as of a sandboxed frame, is of no site. Differs: to safari a frame is of the site of its
        // tab.
        const bool isOfNoSite = request.client->origin.isOpaque()
            && !(request.client->isInFrame() && profile.departs(Difference::ThirdPartyByAncestor));
        const bool isForeign = request.client->hasCrossSiteAncestor || isOfNoSite
            || !isOneSite(request.client->topLevelOrigin, request.currentUrl());
        if (isForeign)
            return give(StepId::SameSiteAncestor, SameSiteMode::UnsetOrLess);
    }
    // 5. Differs: in chromium the chain does not count; firefox and safari let a link of the tab keep its Lax cookies.
    const auto hasLeftSite = [&] {
        if (!isSchemeless)
            return redirectTaint(request) == RedirectTaint::CrossSite;
        return std::any_of(request.urlList.begin(), request.urlList.end(),
            [&](const Url& url) { return !isOneSite(originOf(url), request.currentUrl()); });
    };
    if (hasRedirects && hasLeftSite() && !departs(profile, Difference::CookieRedirects, trace)) {
        const bool isLink = isSchemeless && request.method == "GET" && request.destination == Destination::Document;
        if (isLink)
            trace.mark(Difference::CookieSites);
        return give(StepId::SameSiteTaint, isLink ? SameSiteMode::LaxOrLess : SameSiteMode::UnsetOrLess);
    }
    // 6.
    return give(StepId::SameSiteStrict, SameSiteMode::StrictOrLess);
}

std::vector<WithheldCookie> appendRequestCookieHeader(const FetchParams& params, HeaderList& headers)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    const CookieJar& jar = params.userAgent.cookies;
    // 6. Nothing to look for.
    if (jar.isEmpty()) {
        trace.step(StepId::CookieNone);
        return {};
    }
    const Request& request = params.request;
    // 2.
    const SameSiteMode mode = determineSameSiteMode(request, params.profile(), trace);
    trace.step(StepId::CookieSameSite, spell(mode));
    // 1. Only now is it known whose cookies they are.
    const CookiePartition partition = cookiePartitionOf(request, params.profile());
    const bool hasPartitioned =
        partition.isBlocked && hasCookieOfPartition(params.userAgent.cookies, request.currentUrl(), partition);
    if (partition.isBlocked && (!hasPartitioned || !keepsPartitionedCookies(params.profile()))) {
        trace.mark(hasPartitioned ? Difference::BlockedThirdPartyCookies : Difference::ThirdPartyCookies);
        trace.step(StepId::CookieDisabled);
        return cookiesWithheldBy(WithheldCookie::Rule::ThirdParty, params);
    }
    // Differs: a frame with storage access gets what is not partitioned.
    if (trace.isOn() && isEligibleForStorageAccess(request, params.profile()))
        trace.step(StepId::CookieStorageAccess, request.currentUrl().host());
    // 3. to 5.
    const double now = params.userAgent.clock.sinceEpoch();
    std::string value;
    std::vector<WithheldCookie> withheld;
    const CookiePolicy policy = cookiePolicy(request, params.profile());
    const std::vector<CookieJar::Considered> all = considerCookies(params, mode, now, params.profile());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const CookieJar::Considered& considered = all[i];
        const Cookie& cookie = *considered.cookie;
        markDeciding(params.profile(),
            {Difference::CookieDefault, Difference::LaxAllowingUnsafe, Difference::ThirdPartyCookies,
                Difference::BlockedThirdPartyCookies, Difference::ThirdPartyByAncestor, Difference::CookieBlockingLatch,
                Difference::StorageAccessScope, Difference::ExtensionHostPermissions,
                Difference::SecureCookiesOnLocalhost},
            trace, [&](const Profile& by) { return considerCookies(params, mode, now, by)[i].verdict; });
        const bool isSent = considered.verdict == CookieVerdict::Accepted;
        if (request.isCredentialless)
            trace.mark(Difference::CredentiallessFrames);
        if (trace.wantsCookies()) {
            const CookieVerdict why = exactVerdict(considered, request, partition, policy, params.profile());
            trace.step(StepId::CookieConsidered, isSent ? StepResult::Yes : StepResult::No, cookie.name, describe(why));
            trace.cookieFate(isSent ? CookieFate::Kind::Sent : CookieFate::Kind::Withheld, why, cookie);
        }
        if (!isSent) {
            const bool isThirdParty = considered.verdict == CookieVerdict::ThirdParty;
            if (considered.verdict != CookieVerdict::PathMismatch)
                withheld.push_back(
                    {cookie.name, isThirdParty ? WithheldCookie::Rule::ThirdParty : WithheldCookie::Rule::Cookie,
                        considered.verdict});
            continue;
        }
        // 7.
        if (!value.empty())
            value += "; ";
        if (!cookie.name.empty()) {
            value += cookie.name;
            value += '=';
        }
        value += cookie.value;
    }
    noteCookiesOfOtherHosts(params);
    // 6.
    if (value.empty()) {
        trace.step(StepId::CookieNone);
        return withheld;
    }
    // 8.
    headers.append("Cookie", value);
    trace.step(StepId::CookieAppend, "Cookie", value);
    return withheld;
}

std::vector<WithheldCookie> cookiesWithheldBy(WithheldCookie::Rule rule, const FetchParams& params)
{
    if (params.userAgent.cookies.isEmpty())
        return {};
    // The standard does not take these steps here, so they are not traced.
    Tracer untraced;
    const SameSiteMode mode = determineSameSiteMode(params.request, params.profile(), untraced);
    std::vector<WithheldCookie> withheld;
    const auto all = considerCookies(params, mode, params.userAgent.clock.sinceEpoch(), params.profile());
    noteWithheldCookies(params, all,
        rule == WithheldCookie::Rule::ThirdParty ? verdictOnThirdParty(params.request, params.profile())
                                                 : verdictOnCredentials(params.request));
    for (const CookieJar::Considered& considered : all) {
        if (considered.verdict == CookieVerdict::PathMismatch)
            continue;
        const bool isKeptByItself =
            considered.verdict != CookieVerdict::Accepted && considered.verdict != CookieVerdict::ThirdParty;
        withheld.push_back(
            {considered.cookie->name, isKeptByItself ? WithheldCookie::Rule::Cookie : rule, considered.verdict});
    }
    return withheld;
}

void notePreflightCookies(const FetchParams& params)
{
    if (!params.trace.wantsCookies() || params.userAgent.cookies.isEmpty())
        return;
    const double now = params.userAgent.clock.sinceEpoch();
    std::vector<CookieJar::Considered> all = considerCookies(params, SameSiteMode::StrictOrLess, now, params.profile());
    for (const CookieJar::Considered& considered : all)
        params.trace.cookieFate(CookieFate::Kind::Withheld, CookieVerdict::Preflight, *considered.cookie);
}

std::vector<RefusedCookie> storeResponseCookies(const FetchParams& params, const Response& response)
{
    std::vector<RefusedCookie> refused;
    const HeaderList& responseHeaders = response.headers();
    if (!responseHeaders.contains("Set-Cookie"))
        return refused;
    Tracer& trace = params.trace;
    const Request& request = params.request;
    // Differs: chromium gives up on a WebSocket before it looks at cookies.
    const bool isRefusal = request.mode == RequestMode::WebSocket && response.status != 101 && response.status != 401;
    if (isRefusal && params.profile().departs(Difference::WebSocketCookies)) {
        trace.mark(Difference::WebSocketCookies, MarkedStep::None);
        return refused;
    }
    trace.step(StepId::WireStoreCookies);
    auto scope = trace.enter();
    // 5. Ours: a navigation of the tab may set SameSite cookies whatever its method (RFC 6265bis, 5.7).
    SameSiteMode mode = determineSameSiteMode(request, params.profile(), trace);
    if (mode == SameSiteMode::UnsetOrLess && request.destination == Destination::Document)
        mode = SameSiteMode::LaxOrLess;
    const CookiePolicy policy = cookiePolicy(request, params.profile());
    const CookiePartition partition = cookiePartitionOf(request, params.profile());
    // 1.
    const bool asksForPartition = partition.isBlocked && namesPartitionedCookie(responseHeaders);
    if (partition.isBlocked && (!asksForPartition || !keepsPartitionedCookies(params.profile()))) {
        trace.mark(asksForPartition ? Difference::BlockedThirdPartyCookies : Difference::ThirdPartyCookies);
        trace.step(StepId::CookieDisabled);
        const CookieVerdict why = verdictOnThirdParty(request, params.profile());
        noteIgnoredCookies(params, responseHeaders, why);
        for (const HeaderView header : responseHeaders) {
            if (!asciiCaseInsensitiveEquals(header.name, "Set-Cookie"))
                continue;
            if (const auto cookie = parseSetCookie(header.value))
                refused.push_back({cookie->name, why});
        }
        return refused;
    }
    const double now = params.userAgent.clock.sinceEpoch();
    // 6.
    for (const HeaderView header : responseHeaders) {
        // 6.1.
        if (!asciiCaseInsensitiveEquals(header.name, "Set-Cookie"))
            continue;
        // 6.2.
        const auto cookie = parseSetCookie(header.value);
        if (!cookie) {
            Cookie unreadable;
            unreadable.value = header.value;
            trace.step(StepId::CookieStored, StepResult::No, header.value, describe(CookieVerdict::ControlCharacter));
            trace.cookieFate(CookieFate::Kind::Refused, CookieVerdict::ControlCharacter, std::move(unreadable));
            continue;
        }
        markDeciding(params.profile(), {Difference::SecureCookiesOnLocalhost, Difference::HostPrefixPath}, trace,
            [&](const Profile& by) {
                CookieJar jar = params.userAgent.cookies;
                return jar.store(*cookie, request.currentUrl(), mode, now, cookiePolicy(request, by), partition.key,
                    partition.holdsAll);
            });
        const std::size_t before = params.userAgent.cookies.cookies().size();
        CookieVerdict verdict = partition.isBlocked && !cookie->partitioned
            ? CookieVerdict::ThirdParty
            : params.userAgent.cookies.store(
                *cookie, request.currentUrl(), mode, now, policy, partition.key, partition.holdsAll);
        if (verdict == CookieVerdict::CrossSite && cookie->sameSite == SameSite::Default)
            verdict = CookieVerdict::CrossSiteDefault;
        trace.step(StepId::CookieStored, verdict == CookieVerdict::Accepted ? StepResult::Yes : StepResult::No,
            cookie->name, describe(verdict));
        if (verdict != CookieVerdict::Accepted)
            refused.push_back({cookie->name, verdict});
        if (trace.wantsCookies())
            noteSetCookie(params, *cookie, verdict, before);
    }
    // 6.3.
    params.userAgent.cookies.removeExpired(now);
    trace.cookiesChanged(params.userAgent.cookies.cookies(), params.now());
    return refused;
}

} // namespace fetchscope
