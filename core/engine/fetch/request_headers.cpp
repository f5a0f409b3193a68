#include "core/engine/fetch/request_headers.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cookie_partition.h"
#include "core/engine/fetch/storage_access_retry.h"
#include "core/engine/http/structured_fields.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/referrer.h"
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

/// Step 4.1 of the algorithm: does the referrer policy hide this origin?
bool policyHidesOrigin(const Request& request, const Origin& origin)
{
    switch (request.referrerPolicy) {
    case ReferrerPolicy::NoReferrer:
        return true;
    case ReferrerPolicy::NoReferrerWhenDowngrade:
    case ReferrerPolicy::StrictOrigin:
    case ReferrerPolicy::StrictOriginWhenCrossOrigin:
        return !origin.isOpaque() && origin.scheme() == "https" && request.currentUrl().scheme() != "https";
    case ReferrerPolicy::SameOrigin:
        return !isSameOrigin(origin, request.currentUrl());
    default:
        return false;
    }
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

bool isUpgradedToOwnOrigin(const Request& request, const Profile& profile)
{
    return isRedirectByUpgrade(request, profile) && isSameOrigin(request.origin, request.currentUrl())
        && redirectTaint(request) == RedirectTaint::SameOrigin;
}

void appendReferer(const FetchParams& params, HeaderList& headers)
{
    const Request& request = params.request;
    std::string_view value = request.referrer.url.href();
    // Differs: safari cuts it where the tab's site hands it to another one, and the next hop begins with the whole.
    Url cut;
    if (isReferrerCutForThirdParty(request, params.profile())) {
        cut = request.referrer.url;
        cut.stripToOrigin();
        if (cut.href() != value)
            params.trace.mark(Difference::LaxReferrerPolicies);
        value = cut.href();
    }
    headers.append("Referer", value);
    params.trace.step(StepId::NetReferer, "Referer", value);
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
    if (request.hidesOrigin && why == NullOrigin::No)
        why = NullOrigin::Report;
    // Differs: chromium gives up the origin of other modes at the first redirect to another origin.
    const auto originAfterRedirect = params.profile().choice<Difference::NoCorsOriginAfterRedirect>();
    std::optional<Difference> hiddenBy;
    NullOrigin whyHidden = NullOrigin::No;
    if (request.responseTainting != ResponseTainting::Cors && request.urlList.size() > 1
        && (originAfterRedirect == "null"
            || (originAfterRedirect == "null-for-navigations" && request.isNavigationRequest()))
        && hasChangedOrigin(request)) {
        hiddenBy = Difference::NoCorsOriginAfterRedirect;
        whyHidden = NullOrigin::RedirectWithoutCors;
    }
    // Differs: an upgrade is a redirect to firefox, but for a beacon of an insecure page.
    const bool isInsecureBeacon = request.initiatorType == InitiatorType::Beacon && request.client != nullptr
        && request.client->creationUrl.scheme() == "http";
    if (request.mode == RequestMode::NoCors && isRedirectByUpgrade(request, params.profile()) && !isInsecureBeacon) {
        hiddenBy = Difference::UpgradedUrl;
        whyHidden = NullOrigin::Upgrade;
    }
    const auto append = [&](StepId step) {
        if (hiddenBy && why == NullOrigin::No) {
            trace.mark(*hiddenBy);
            why = whyHidden;
        }
        // Differs: what safari's sendBeacon() names is the origin of the document's URL, sandboxed or not.
        const bool isOfUrl = why == NullOrigin::OpaqueOrigin && request.initiatorType == InitiatorType::Beacon
            && request.client != nullptr
            && params.profile().choice<Difference::OpaqueOriginReferrer>() == "as-of-its-url";
        const Origin ofUrl = isOfUrl ? originOf(request.client->creationUrl) : Origin();
        if (isOfUrl) {
            trace.mark(Difference::OpaqueOriginReferrer);
            why = policyHidesOrigin(request, ofUrl) ? NullOrigin::ReferrerPolicy : NullOrigin::No;
        }
        const Origin& own = isOfUrl ? ofUrl : request.origin;
        const std::string_view value = why == NullOrigin::No ? own.serialize() : std::string_view("null");
        headers.append("Origin", value);
        trace.step(step, "Origin", value);
        return why;
    };
    // 3. Differs: chromium and safari name the origin wherever an element asks in CORS mode; chromium's service workers
    // pass that on.
    const InitiatorType asked = request.passedOnInitiatorType.value_or(request.initiatorType);
    const bool isMediaElement = asked == InitiatorType::Audio || asked == InitiatorType::Video;
    const bool isOfWorker = request.client != nullptr && request.client->kind != GlobalKind::Window;
    const bool asInSafari = params.profile().choice<Difference::ElementOrigin>() == "sent-by-media-too";
    // Nor does safari for worklets.
    const bool isOfWorklet =
        request.destination == Destination::AudioWorklet || request.destination == Destination::PaintWorklet;
    const bool isElementInCorsMode = !((isOfWorker || isOfWorklet) && asInSafari) && request.mode == RequestMode::Cors
        && asked != InitiatorType::Fetch && asked != InitiatorType::XmlHttpRequest && asked != InitiatorType::Other
        && request.initiator != RequestInitiator::Manifest && (!isMediaElement || asInSafari);
    if (request.responseTainting == ResponseTainting::Cors || request.mode == RequestMode::WebSocket
        || request.mode == RequestMode::WebTransport
        || (isElementInCorsMode && params.departs(Difference::ElementOrigin))) {
        return append(StepId::OriginAppend);
    }
    // 4. Differs: the document of a sandboxed frame names its opaque origin in firefox, to the site of the tab.
    const auto isOpaqueAnyway = [&] {
        const bool isByPolicy =
            request.client != nullptr && request.client->policySandbox && !request.client->frameSandbox;
        return !isByPolicy && params.profile().choice<Difference::OpaqueOriginReferrer>() == "sent"
            && request.origin.isOpaque() && request.client != nullptr && request.mode == RequestMode::NoCors
            && request.initiatorType != InitiatorType::Fetch && !hasChangedOrigin(request)
            && isSameSite(originOf(request.client->topLevelUrl), request.currentUrl())
            && params.departs(Difference::OpaqueOriginReferrer);
    };
    // And safari keeps the Origin that the request had when it was another method's, as long as it stays where it is.
    const auto isKept = [&] {
        const std::size_t hops = request.urlList.size();
        if (hops < 2 || request.isNavigationRequest() || params.record.exchanges.empty()
            || !isSameOrigin(request.urlList[hops - 2], request.urlList[hops - 1]))
            return false;
        const Exchange& last = params.record.exchanges.back();
        return last.url == request.urlList[hops - 2].wireHref() && last.requestHeaders.contains("Origin")
            && params.departs(Difference::OriginAfterMethodChange);
    };
    if ((request.hasMethod("GET") || request.hasMethod("HEAD")) && !isOpaqueAnyway()) {
        if (!isKept()) {
            trace.step(StepId::OriginNone, request.method);
            return NullOrigin::No;
        }
        // Hidden by the policy that counted then, it stays so.
        if (why == NullOrigin::No && params.record.exchanges.back().requestHeaders.get("Origin") == "null")
            why = NullOrigin::Redirect;
    }
    // 4.1. Differs: safari's forms name their origin to insecure URLs, too.
    const bool isSentAllTheSame = request.isFormSubmission && request.currentUrl().scheme() != "https"
        && request.referrerPolicy != ReferrerPolicy::NoReferrer && request.referrerPolicy != ReferrerPolicy::SameOrigin;
    // And chromium asks no policy where nothing is navigated.
    if (request.mode != RequestMode::Cors && policyHidesOrigin(request, request.origin)
        && !(isSentAllTheSame && params.departs(Difference::FormOriginDowngrade))
        && !((request.mode == RequestMode::NoCors || request.mode == RequestMode::SameOrigin)
            && params.departs(Difference::NoCorsOriginPolicy))) {
        trace.step(StepId::OriginPolicyNull, nameOf(request.referrerPolicy));
        if (why == NullOrigin::No)
            why = NullOrigin::ReferrerPolicy;
    }
    // 4.2.
    return append(StepId::OriginAppendUnsafe);
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
    // A tab that its own policy sandboxes has none.
    const bool hasNoSite = page->policySandbox && !page->isFramed && page->origin.isOpaque();
    const bool isOfTabsSite = choice == "partition" ? isSchemelesslySameSite(page->topLevelOrigin, request.currentUrl())
                                                    : isSameSite(page->topLevelOrigin, request.currentUrl());
    const bool isTabsSite = isOfTabsSite && !hasNoSite;
    const bool isThirdParty = isThirdPartyToTab(request, isTabsSite, params.profile());
    const bool hasNoMetadata =
        request.mode == RequestMode::WebSocket && params.profile().departs(Difference::WebSocketMetadata);
    // Where cookies are partitioned, a request that redirects have tainted says nothing, nor does an imported script.
    const bool isTainted =
        choice == "partition" && (redirectTaint(onWire) != RedirectTaint::SameOrigin || request.isImportedByWorker);
    if (hasNoMetadata || !isThirdParty || isTainted)
        return NullOrigin::No;
    // Differs: firefox's workers do not say it.
    if (page->kind != GlobalKind::Window && params.profile().departs(Difference::WorkerStorageAccessHeader))
        return NullOrigin::No;
    std::string_view value = "none";
    const bool isUnderExtension = choice == "block" && isTabOfExtension(*page, params.profile());
    if (request.isCredentialless)
        params.trace.mark(Difference::CredentiallessFrames);
    else if (choice == "allow" || isUnderExtension || isEligibleForStorageAccess(onWire, params.profile()))
        value = "active";
    else if (isTabsSite || (page->hasStorageAccess && isSameSite(page->origin, request.currentUrl()))
        || isStorageAccessGranted(params, request.currentUrl()))
        value = "inactive";
    params.trace.mark(Difference::StorageAccessHeader);
    headers.append("Sec-Fetch-Storage-Access", value);
    params.trace.step(StepId::NetStorageAccess, "Sec-Fetch-Storage-Access", value);
    // Who could get the cookies by asking for them is told apart by its origin, which a preflight has anyway.
    const bool isRetry = request.storageAccessSince == request.urlList.size() - 1;
    if ((value != "inactive" && !isRetry) || onWire.isPreflight || headers.contains("Origin"))
        return NullOrigin::No;
    headers.append("Origin", serializeRequestOrigin(request));
    return whySerializedAsNull(request);
}

void appendSpeculationTags(const FetchParams& params, HeaderList& headers)
{
    if (params.request.isNavigationRequest() && takesSpeculationTags(params))
        headers.append("Sec-Speculation-Tags", speculationTagsOf(params.request));
}

} // namespace fetchscope
