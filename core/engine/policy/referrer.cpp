#include "core/engine/policy/referrer.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

namespace fetchscope {

namespace {

/// https://w3c.github.io/webappsec-referrer-policy/#strip-url, for a URL whose scheme is not local.
Referrer strippedForReferrer(const Url& source, bool originOnly)
{
    Referrer referrer {Referrer::Kind::Url, source};
    referrer.url.removeCredentials();
    referrer.url.setFragment(std::nullopt);
    if (originOnly)
        referrer.url.stripToOrigin();
    return referrer;
}

} // namespace

bool isReferrerCutForThirdParty(const Request& request, const Profile& profile)
{
    return profile.choice<Difference::LaxReferrerPolicies>() == "cut-for-third-parties" && request.client != nullptr
        && request.destination != Destination::Document
        && !isSchemelesslySameSite(request.client->topLevelOrigin, request.currentUrl());
}

bool ignoresReferrerPolicy(const Request& request, const Profile& profile)
{
    const ReferrerPolicy policy = request.referrerPolicy;
    const bool isLax = policy == ReferrerPolicy::UnsafeUrl || policy == ReferrerPolicy::NoReferrerWhenDowngrade
        || policy == ReferrerPolicy::OriginWhenCrossOrigin;
    // Differs: firefox honours no policy across sites that is laxer than the default.
    return isLax && profile.choice<Difference::LaxReferrerPolicies>() == "ignored-cross-site"
        && request.client != nullptr && request.destination != Destination::Document
        && !isSchemelesslySameSite(originOf(request.client->creationUrl), request.currentUrl());
}

ReferrerPolicy parseReferrerPolicy(const HeaderList& headers)
{
    ReferrerPolicy policy = ReferrerPolicy::Empty;
    for (const HeaderView header : headers) {
        if (!asciiCaseInsensitiveEquals(header.name, "Referrer-Policy"))
            continue;
        // The last token that is a policy counts; unknown ones are passed over.
        for (std::string_view token : strictlySplit(header.value, ',')) {
            token = strip(token, isHttpTabOrSpace);
            const auto named = valueNamed<ReferrerPolicy>(asciiLowercase(token));
            if (named && *named != ReferrerPolicy::Empty)
                policy = *named;
        }
    }
    return policy;
}

void setReferrerPolicyOnRedirect(Request& request, const HeaderList& headers, Tracer& trace)
{
    // 1.
    const ReferrerPolicy policy = parseReferrerPolicy(headers);
    // 2.
    if (policy != ReferrerPolicy::Empty) {
        request.referrerPolicy = policy;
        // Differs: what firefox had cut for a hop stays cut then.
        request.referrerCutForHop = false;
        trace.step(StepId::RedirectPolicySet, nameOf(policy));
    }
}

Referrer determineReferrer(const Request& request, const Profile& profile, Tracer& trace)
{
    Referrer result {Referrer::Kind::NoReferrer, {}};

    // 1. and 2.
    ReferrerPolicy policy = request.referrerPolicy;
    if (ignoresReferrerPolicy(request, profile)) {
        trace.mark(Difference::LaxReferrerPolicies);
        trace.step(StepId::ReferrerLaxPolicy, nameOf(policy));
        policy = defaultReferrerPolicy;
    }
    // 3. The source: the client's URL, or the request's own referrer.
    const Url* source = nullptr;
    if (request.referrer.kind == Referrer::Kind::Client) {
        if (request.client == nullptr)
            return result;
        // 3.1.1.2. A document with an opaque origin says nothing of itself. Differs: in firefox only
        // fetch() and XMLHttpRequest are silent, all else names the URL's origin; in safari nothing is silent.
        const bool isFromScript = profile.choice<Difference::OpaqueOriginReferrer>() != "as-of-its-url"
            && (request.initiatorType == InitiatorType::Fetch
                || request.initiatorType == InitiatorType::XmlHttpRequest);
        if (request.client->kind == GlobalKind::Window && request.client->origin.isOpaque()
            && (isFromScript || !departs(profile, Difference::OpaqueOriginReferrer, trace))) {
            trace.step(StepId::ReferrerOpaque);
            return result;
        }
        source = &request.client->creationUrl;
    } else {
        source = &request.referrer.url;
    }
    trace.step(StepId::ReferrerSource, source->href());

    // 4. to 6. Strip it; a local URL is no referrer, a very long one shrinks to its origin.
    // Differs: browsers name pages of http: and https: only.
    if (source->hasLocalScheme()
        || (!source->hasHttpScheme() && departs(profile, Difference::ReferrerSchemes, trace))) {
        trace.step(StepId::ReferrerLocal, source->scheme());
        return result;
    }
    constexpr std::size_t longestReferrer = 4096;
    // Measured after it was stripped: without user name, password and fragment.
    const bool mayBeTooLong = source->hrefWithoutFragment().size() > longestReferrer;
    const std::size_t length = mayBeTooLong ? strippedForReferrer(*source, false).url.href().size() : 0;
    const bool isTooLong = length > longestReferrer;
    if (isTooLong)
        trace.step(StepId::ReferrerTooLong, length);
    const auto full = [&] { return strippedForReferrer(*source, isTooLong); };
    const auto originOnly = [&] { return strippedForReferrer(*source, true); };
    // 7. Nothing is altered.

    // 8. What the policy makes of it.
    // Differs: to safari the URL of a sandboxed document is like any other.
    const bool isFromOpaqueOrigin = request.client != nullptr && request.client->origin.isOpaque()
        && (request.referrer.kind == Referrer::Kind::Client
            || profile.choice<Difference::OpaqueOriginReferrer>() == "sent")
        && profile.choice<Difference::OpaqueOriginReferrer>() != "as-of-its-url";
    const bool isSameOriginRequest = !isFromOpaqueOrigin && isSameOrigin(*source, request.currentUrl());
    const auto isDowngrade = [&] {
        const Url& url = request.currentUrl();
        const bool isByTrust = isPotentiallyTrustworthy(*source) && !isPotentiallyTrustworthy(url);
        // Differs: browsers look at the schemes, those of loopback hosts, too.
        const bool isByScheme = source->scheme() == "https" && url.scheme() != "https";
        return isByTrust == isByScheme || !departs(profile, Difference::ReferrerDowngrade, trace) ? isByTrust
                                                                                                  : isByScheme;
    };
    switch (policy) {
    case ReferrerPolicy::Empty:
    case ReferrerPolicy::NoReferrer:
        break;
    case ReferrerPolicy::Origin:
        result = originOnly();
        break;
    case ReferrerPolicy::UnsafeUrl:
        result = full();
        break;
    case ReferrerPolicy::StrictOrigin:
        if (!isDowngrade())
            result = originOnly();
        break;
    case ReferrerPolicy::StrictOriginWhenCrossOrigin:
        if (isSameOriginRequest)
            result = full();
        else if (!isDowngrade())
            result = originOnly();
        break;
    case ReferrerPolicy::SameOrigin:
        if (isSameOriginRequest)
            result = full();
        break;
    case ReferrerPolicy::OriginWhenCrossOrigin:
        result = isSameOriginRequest ? full() : originOnly();
        break;
    case ReferrerPolicy::NoReferrerWhenDowngrade:
        if (!isDowngrade())
            result = full();
        break;
    }
    trace.step(StepId::ReferrerResult, nameOf(policy),
        result.kind == Referrer::Kind::Url ? std::string_view(result.url.href()) : std::string_view("no referrer"));
    return result;
}

} // namespace fetchscope
