#include "core/engine/fetch/request_headers.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cookie_partition.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/storage_access.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <optional>

namespace fetchscope {

namespace {

/// Only the site gets them that the rules name. Differs: chromium sends them to the page's own site.
bool takesSpeculationTags(const FetchParams& params)
{
    const Request& request = params.request;
    if (request.client != nullptr && params.profile().departs(Difference::SpeculationTags))
        return isSameSite(request.client->origin, request.currentUrl());
    return isSameSite(originOf(request.urlList.front()), request.currentUrl());
}

/// The tag of the rules as a list of strings; `null` where they have none.
std::string speculationTagsOf(const Request& request)
{
    structured::List list;
    if (request.speculationTag)
        list.emplace_back(structured::Item {structured::BareItem(*request.speculationTag), {}});
    else
        list.emplace_back(structured::Item {structured::BareItem(structured::Token {"null"}), {}});
    return structured::serialize(list).value_or("null");
}

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

/// Step 4.1 of the algorithm: does the referrer policy hide the origin?
bool policyHidesOrigin(const Request& request)
{
    switch (request.referrerPolicy) {
    case ReferrerPolicy::NoReferrer:
        return true;
    case ReferrerPolicy::NoReferrerWhenDowngrade:
    case ReferrerPolicy::StrictOrigin:
    case ReferrerPolicy::StrictOriginWhenCrossOrigin:
        return !request.origin.isOpaque() && request.origin.scheme() == "https"
            && request.currentUrl().scheme() != "https";
    case ReferrerPolicy::SameOrigin:
        return !isSameOrigin(request.origin, request.currentUrl());
    default:
        return false;
    }
}

CookiePolicy cookiePolicy(const Request& request, const Profile& profile)
{
    CookiePolicy policy;
    policy.defaultIsLax = !profile.departs(Difference::CookieDefault);
    const bool isTabPost = request.method == "POST" && request.destination == Destination::Document;
    if (isTabPost && profile.departs(Difference::LaxAllowingUnsafe))
        policy.laxAllowingUnsafeSeconds = 120;
    return policy;
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

/// Has a redirect led from one origin to another?
bool hasChangedOrigin(const Request& request)
{
    for (std::size_t i = 1; i < request.urlList.size(); ++i) {
        if (!isSameOrigin(request.urlList[i - 1], request.urlList[i]))
            return true;
    }
    return false;
}

/// Why the origin of a request itself is serialized as `null`, if it is.
NullOrigin whySerializedAsNull(const Request& request)
{
    if (request.origin.isOpaque())
        return NullOrigin::OpaqueOrigin;
    return serializeRequestOrigin(request) == "null" ? NullOrigin::Redirect : NullOrigin::No;
}

} // namespace

bool isRedirectByUpgrade(const Request& request, const Profile& profile)
{
    return !request.urlBeforeUpgrade.empty() && profile.choice<Difference::UpgradedUrl>() == "redirected";
}

NullOrigin appendRequestOriginHeader(const FetchParams& params, HeaderList& headers)
{
    const Request& request = params.request;
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    if (trace.isOn() && request.urlList.size() > 1) {
        const RedirectTaint taint = redirectTaint(request);
        trace.step(taint == RedirectTaint::CrossSite ? StepId::TaintCrossSite
                : taint == RedirectTaint::SameSite   ? StepId::TaintSameSite
                                                     : StepId::TaintResult,
            nameOf(taint));
    }
    // 2.
    NullOrigin why = whySerializedAsNull(request);
    // Differs: chromium gives up the origin of other modes at the first redirect to another origin.
    std::optional<Difference> hiddenBy;
    NullOrigin whyHidden = NullOrigin::No;
    if (request.responseTainting != ResponseTainting::Cors && request.urlList.size() > 1
        && params.profile().departs(Difference::NoCorsOriginAfterRedirect) && hasChangedOrigin(request)) {
        hiddenBy = Difference::NoCorsOriginAfterRedirect;
        whyHidden = NullOrigin::RedirectWithoutCors;
    }
    // Differs: an upgrade is a redirect to firefox.
    if (request.mode == RequestMode::NoCors && isRedirectByUpgrade(request, params.profile())) {
        hiddenBy = Difference::UpgradedUrl;
        whyHidden = NullOrigin::Upgrade;
    }
    const auto append = [&](StepId step) {
        if (hiddenBy && why == NullOrigin::No) {
            trace.mark(*hiddenBy);
            why = whyHidden;
        }
        const std::string_view value = why == NullOrigin::No ? request.origin.serialize() : "null";
        headers.append("Origin", value);
        trace.step(step, "Origin", value);
        return why;
    };
    // 3. Differs: chromium names the origin wherever an element asks in CORS mode.
    const bool isElementInCorsMode = request.mode == RequestMode::Cors && request.initiatorType != InitiatorType::Fetch
        && request.initiatorType != InitiatorType::XmlHttpRequest && request.initiatorType != InitiatorType::Other
        && request.initiatorType != InitiatorType::Audio && request.initiatorType != InitiatorType::Video
        && request.initiator != RequestInitiator::Manifest;
    if (request.responseTainting == ResponseTainting::Cors || request.mode == RequestMode::WebSocket
        || request.mode == RequestMode::WebTransport
        || (isElementInCorsMode && params.departs(Difference::ElementOrigin))) {
        return append(StepId::OriginAppend);
    }
    // 4. Differs: a sandboxed document names its opaque origin in firefox.
    const auto isOpaqueAnyway = [&] {
        return request.origin.isOpaque() && request.client != nullptr && request.mode == RequestMode::NoCors
            && !hasChangedOrigin(request) && isSameSite(originOf(request.client->creationUrl), request.currentUrl())
            && params.departs(Difference::OpaqueOriginReferrer);
    };
    if ((request.method == "GET" || request.method == "HEAD") && !isOpaqueAnyway()) {
        trace.step(StepId::OriginNone, request.method);
        return NullOrigin::No;
    }
    // 4.1.
    if (request.mode != RequestMode::Cors && policyHidesOrigin(request)) {
        trace.step(StepId::OriginPolicyNull, nameOf(request.referrerPolicy));
        if (why == NullOrigin::No)
            why = NullOrigin::ReferrerPolicy;
    }
    // 4.2.
    return append(StepId::OriginAppendUnsafe);
}

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
    // Differs: chromium and safari look at the last URL only.
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
        // An opaque origin, as of a sandboxed frame, is of no site.
        const bool isForeign = request.client->hasCrossSiteAncestor || request.client->origin.isOpaque()
            || !isOneSite(request.client->topLevelOrigin, request.currentUrl());
        if (isForeign)
            return give(StepId::SameSiteAncestor, SameSiteMode::UnsetOrLess);
    }
    // 5. Differs: in chromium and safari the chain does not count; firefox lets a link of the tab keep its Lax cookies.
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
    const std::vector<CookieJar::Considered> all = considerCookies(params, mode, now, params.profile());
    for (std::size_t i = 0; i < all.size(); ++i) {
        const CookieJar::Considered& considered = all[i];
        const Cookie& cookie = *considered.cookie;
        markDeciding(params.profile(),
            {Difference::CookieDefault, Difference::LaxAllowingUnsafe, Difference::ThirdPartyCookies,
                Difference::BlockedThirdPartyCookies, Difference::ThirdPartyByAncestor, Difference::StorageAccessScope,
                Difference::ExtensionHostPermissions},
            trace, [&](const Profile& by) { return considerCookies(params, mode, now, by)[i].verdict; });
        const bool isSent = considered.verdict == CookieVerdict::Accepted;
        if (request.isCredentialless)
            trace.mark(Difference::CredentiallessFrames);
        trace.step(StepId::CookieConsidered, isSent ? StepResult::Yes : StepResult::No, cookie.name,
            describe(considered.verdict));
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
    for (const CookieJar::Considered& considered :
        considerCookies(params, mode, params.userAgent.clock.sinceEpoch(), params.profile())) {
        if (considered.verdict == CookieVerdict::PathMismatch)
            continue;
        const bool isKeptByItself =
            considered.verdict != CookieVerdict::Accepted && considered.verdict != CookieVerdict::ThirdParty;
        withheld.push_back(
            {considered.cookie->name, isKeptByItself ? WithheldCookie::Rule::Cookie : rule, considered.verdict});
    }
    return withheld;
}

NullOrigin appendStorageAccessHeader(const FetchParams& params, const Request& onWire, HeaderList& headers)
{
    const Request& request = params.request;
    const Page* const page = request.client;
    if (page == nullptr || request.destination == Destination::Document
        || request.credentialsMode != CredentialsMode::Include
        || !params.profile().departs(Difference::StorageAccessHeader)
        || !isPotentiallyTrustworthy(request.currentUrl()))
        return NullOrigin::No;
    const auto choice = params.profile().choice<Difference::ThirdPartyCookies>();
    // Where there is no way to get cookies, or no need to ask for them, nothing is said.
    const bool isForGood =
        choice == "block" && params.profile().choice<Difference::BlockedThirdPartyCookies>() == "all-for-good";
    const bool isOfExtension =
        choice == "partition" && isOwnSiteByHostPermission(request, onWire.currentUrl(), params.profile());
    if (isForGood || isOfExtension)
        return NullOrigin::No;
    // A request to the tab's own site is a third party's where the page is not of that site. Partitions have no scheme.
    const bool isTabsSite = choice == "partition" ? isSchemelesslySameSite(page->topLevelOrigin, request.currentUrl())
                                                  : isSameSite(page->topLevelOrigin, request.currentUrl());
    const bool isThirdParty = isThirdPartyToTab(*page, isTabsSite, params.profile());
    const bool hasNoMetadata =
        request.mode == RequestMode::WebSocket && params.profile().departs(Difference::WebSocketMetadata);
    // Where cookies are partitioned, a request that redirects have tainted says nothing, nor does an imported script.
    const bool isTainted =
        choice == "partition" && (redirectTaint(onWire) != RedirectTaint::SameOrigin || request.isImportedByWorker);
    if (hasNoMetadata || !isThirdParty || isTainted)
        return NullOrigin::No;
    std::string_view value = "none";
    const bool isUnderExtension = choice == "block" && isTabOfExtension(*page, params.profile());
    if (request.isCredentialless)
        params.trace.mark(Difference::CredentiallessFrames);
    else if (choice == "allow" || isUnderExtension || isEligibleForStorageAccess(onWire, params.profile()))
        value = "active";
    else if (isTabsSite || (page->hasStorageAccess && isSameSite(page->origin, request.currentUrl())))
        value = "inactive";
    params.trace.mark(Difference::StorageAccessHeader);
    headers.append("Sec-Fetch-Storage-Access", value);
    params.trace.step(StepId::NetStorageAccess, "Sec-Fetch-Storage-Access", value);
    // Who could get the cookies by asking for them is told apart by its origin.
    if (value != "inactive" || headers.contains("Origin"))
        return NullOrigin::No;
    headers.append("Origin", serializeRequestOrigin(request));
    return whySerializedAsNull(request);
}

void storeResponseCookies(const FetchParams& params, const HeaderList& responseHeaders)
{
    if (!responseHeaders.contains("Set-Cookie"))
        return;
    Tracer& trace = params.trace;
    const Request& request = params.request;
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
        return;
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
            trace.step(StepId::CookieStored, StepResult::No, header.value, describe(CookieVerdict::Empty));
            continue;
        }
        const CookieVerdict verdict = partition.isBlocked && !cookie->partitioned
            ? CookieVerdict::ThirdParty
            : params.userAgent.cookies.store(
                *cookie, request.currentUrl(), mode, now, policy, partition.key, partition.holdsAll);
        trace.step(StepId::CookieStored, verdict == CookieVerdict::Accepted ? StepResult::Yes : StepResult::No,
            cookie->name, describe(verdict));
    }
    // 6.3.
    params.userAgent.cookies.removeExpired(now);
    trace.cookiesChanged(params.userAgent.cookies.cookies(), params.now());
}

void appendSpeculationTags(const FetchParams& params, HeaderList& headers)
{
    if (params.request.isNavigationRequest() && takesSpeculationTags(params))
        headers.append("Sec-Speculation-Tags", speculationTagsOf(params.request));
}

} // namespace fetchscope
