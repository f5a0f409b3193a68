#include "core/engine/initiators/navigations.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// The pairs of a text such as `a=1&b=2`.
std::vector<FormEntry> entriesOfText(std::string_view text)
{
    std::vector<FormEntry> entries;
    if (text.empty())
        return entries;
    for (const std::string_view pair : strictlySplit(text, '&')) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        FormEntry& entry = entries.emplace_back();
        entry.name = pair.substr(0, equals);
        entry.value = pair.substr(std::min(equals + 1, pair.size()));
    }
    return entries;
}

/// https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm, the last steps:
/// with GET the entries become the query, with POST the body.
void submitForm(const RequestAction& action, Request& request)
{
    std::vector<FormEntry> entries;
    if (action.body)
        entries = action.body->kind == BodyInit::Kind::Text ? entriesOfText(action.body->data) : action.body->entries;
    if (!asciiCaseInsensitiveEquals(action.method.value_or("get"), "post")) {
        // "Mutate action URL": the query is replaced, even by an empty one.
        std::string href(request.currentUrl().hrefWithoutFragment());
        href = href.substr(0, href.find('?'));
        href += '?' + serializeUrlEncoded(entries);
        if (const auto fragment = request.currentUrl().fragment())
            href += '#' + std::string(*fragment);
        if (auto url = parseUrl(href))
            request.changeableCurrentUrl() = std::move(*url);
        return;
    }
    request.method = "POST";
    BodyInit init;
    init.entries = std::move(entries);
    const std::string enctype = asciiLowercase(action.enctype.value_or(std::string()));
    std::string contentType;
    if (enctype == "multipart/form-data") {
        init.kind = BodyInit::Kind::FormData;
    } else if (enctype == "text/plain") {
        for (const FormEntry& entry : init.entries)
            init.data += entry.name + "=" + entry.value + "\r\n";
        contentType = "text/plain";
    } else {
        init.kind = BodyInit::Kind::UrlEncoded;
        contentType = "application/x-www-form-urlencoded";
    }
    BodyWithType bodyWithType = extractBody(init);
    if (contentType.empty())
        contentType = bodyWithType.type.value_or(std::string());
    request.body = std::move(bodyWithType.body);
    request.headerList.append("Content-Type", contentType);
}

/// https://w3c.github.io/webappsec-upgrade-insecure-requests/#preference: browsers prefer secure documents.
void preferSecureDocument(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: safari asks where there is something to prefer.
    if (request.currentUrl().scheme() == "https" && departs(profile, Difference::UpgradeHeader, trace))
        return;
    request.headerList.append("Upgrade-Insecure-Requests", "1");
}

/// What a page does to navigate its tab, a new one, or the frame that it is in.
void beginNavigation(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    request.userActivation = action.userActivation;
    // Differs: chromium forgets a click in a frame of another site where the tab is navigated.
    if (action.userActivation && page.isInFrame() && isNavigationOfTab(action)
        && !isSameSite(page.topLevelOrigin, page.creationUrl)
        && departs(profile, Difference::TopNavigationActivation, trace))
        request.userActivation = false;
    // https://html.spec.whatwg.org/multipage/browsing-the-web.html#create-navigation-params-by-fetching, 2. and 8.: the
    // frame's element gives the destination, and a tab has an origin that began it.
    request.isOfOwnFrame = isNavigationOfOwnFrame(action, page);
    if (request.isOfOwnFrame) {
        request.destination = Destination::Iframe;
        trace.step(StepId::NavigationOfFrame, page.topLevelUrl.href());
    } else {
        request.topLevelNavigationInitiatorOrigin = page.origin;
    }
}

/// Differs: browsers let no frame of another origin take the user elsewhere who has not touched it. (What a sandbox
/// says of that is asked of the sandbox alone.)
std::optional<Response> refusedToLeadTab(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, const Request& request)
{
    if (!page.isInFrame() || !isNavigationOfTab(action) || action.userActivation || page.frameSandbox
        || page.origin == page.topLevelOrigin)
        return std::nullopt;
    const auto choice = profile.choice<Difference::TopNavigationByFrame>();
    if (choice == "allowed" || (choice == "within-site" && isSameSite(page.topLevelOrigin, request.currentUrl())))
        return std::nullopt;
    trace.mark(Difference::TopNavigationByFrame);
    return refuseByApi(trace, StepId::TopNavigationForbids, Reason::TopNavigation, request.currentUrl().href(),
        request.currentUrl().href(), page.topLevelUrl.href());
}

/// https://wicg.github.io/nav-speculation/prefetch.html#list-of-sufficiently-strict-speculative-navigation-referrer-policies
bool isStrictForSpeculation(ReferrerPolicy policy)
{
    switch (policy) {
    case ReferrerPolicy::Empty:
    case ReferrerPolicy::StrictOriginWhenCrossOrigin:
    case ReferrerPolicy::StrictOrigin:
    case ReferrerPolicy::SameOrigin:
    case ReferrerPolicy::NoReferrer:
        return true;
    default:
        return false;
    }
}

/// The policy of the rule, or else of the page.
ReferrerPolicy policyOfSpeculation(const RequestAction& action, const Page& page)
{
    const auto own = action.referrerPolicy ? valueNamed<ReferrerPolicy>(asciiLowercase(*action.referrerPolicy))
                                           : std::optional<ReferrerPolicy>();
    return own.value_or(ReferrerPolicy::Empty) == ReferrerPolicy::Empty ? page.policyContainer.referrerPolicy : *own;
}

} // namespace

bool isNavigationOfTab(const RequestAction& action)
{
    return action.target == NavigationTarget::Top || action.target == NavigationTarget::Parent;
}

bool isNavigationAway(const RequestAction& action)
{
    return infoOf(action.initiator).group == InitiatorGroup::Navigations
        && action.initiator != InitiatorKind::WindowOpen && action.target != NavigationTarget::Blank;
}

bool isNavigationOfOwnFrame(const RequestAction& action, const Page& page)
{
    const StartRule rule = infoOf(action.initiator).start;
    return page.isInFrame() && (rule == StartRule::Navigation || rule == StartRule::Form)
        && action.initiator != InitiatorKind::WindowOpen
        && action.target.value_or(NavigationTarget::Self) == NavigationTarget::Self;
}

std::optional<Response> makeNavigation(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    beginNavigation(action, page, profile, trace, request);
    // Differs: to firefox a script of an opaque origin that sets location has no URL to name.
    if (action.initiator == InitiatorKind::Location && page.origin.isOpaque()
        && profile.choice<Difference::OpaqueOriginReferrer>() == "sent")
        request.referrer.kind = Referrer::Kind::NoReferrer;
    if (auto refused = refusedToLeadTab(action, page, profile, trace, request))
        return refused;
    preferSecureDocument(profile, trace, request);
    return std::nullopt;
}

std::optional<Response> makeFormSubmission(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    beginNavigation(action, page, profile, trace, request);
    request.isFormSubmission = true;
    submitForm(action, request);
    if (auto refused = refusedToLeadTab(action, page, profile, trace, request))
        return refused;
    // Differs: browsers ask the user before a secure page sends a form to an insecure URL.
    if (page.creationUrl.scheme() == "https" && !shouldUpgradeInsecureRequests(page)
        && !isPotentiallyTrustworthy(request.currentUrl()) && departs(profile, Difference::InsecureForm, trace))
        return refuseByApi(StepId::ElementUnsupported, Reason::MixedContent, request.currentUrl().href());
    preferSecureDocument(profile, trace, request);
    // Differs: chromium asks caches to revalidate what a form is posted to.
    if (request.method == "POST" && departs(profile, Difference::FormPostCacheControl, trace))
        request.headerList.append("Cache-Control", "max-age=0");
    return std::nullopt;
}

std::optional<Response> makeNavigationOfAddressBar(const Profile& profile, Tracer& trace, Request& request)
{
    // No client, no referrer, and the target's own origin.
    request.client = nullptr;
    request.origin = originOf(request.currentUrl());
    request.referrer.kind = Referrer::Kind::NoReferrer;
    request.isDirectlyUserInitiated = true;
    request.userActivation = true;
    preferSecureDocument(profile, trace, request);
    return std::nullopt;
}

std::optional<Response> makeSpeculation(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    beginNavigation(action, page, profile, trace, request);
    if (departs(profile, Difference::SpeculationRules, trace))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, nameOf(action.initiator));
    request.initiator =
        action.initiator == InitiatorKind::Prerender ? RequestInitiator::Prerender : RequestInitiator::Prefetch;
    // https://html.spec.whatwg.org/multipage/speculative-loading.html#consider-speculative-loads: of tabs only.
    if (page.isFramed) {
        return refuseByApi(
            trace, StepId::SpeculationFramed, Reason::ApiUnsupported, page.creationUrl.href(), page.creationUrl.href());
    }
    // https://html.spec.whatwg.org/multipage/speculative-loading.html#speculation-rule-tag: printable ASCII, or the
    // rule is none.
    if (action.tag && !std::all_of(action.tag->begin(), action.tag->end(), [](char c) { return c >= ' ' && c <= '~'; }))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiInvalidOption, "tag");
    // A prefetch needs a URL that can be trusted.
    if (!isPotentiallyTrustworthy(request.currentUrl())) {
        return refuseByApi(trace, StepId::SpeculationInsecure, Reason::ApiUnsupported, request.currentUrl().href(),
            request.currentUrl().href());
    }
    if (action.anonymousClientIp) {
        if (departs(profile, Difference::SpeculationClientIp, trace))
            return refuseByApi(trace, StepId::SpeculationClientIp, Reason::ApiUnsupported, "anonymousClientIp");
        request.anonymousClientIp = !isSameOrigin(page.origin, request.currentUrl());
    }
    // Another site gets neither cookies nor a long referrer.
    if (!isSameSite(page.origin, request.currentUrl())) {
        const ReferrerPolicy policy = policyOfSpeculation(action, page);
        if (!isStrictForSpeculation(policy)) {
            return refuseByApi(
                trace, StepId::SpeculationReferrer, Reason::ApiUnsupported, nameOf(policy), nameOf(policy));
        }
        request.credentialsMode = CredentialsMode::Omit;
    }
    request.speculationTag = action.tag;
    request.isDirectlyUserInitiated = profile.departs(Difference::SpeculationFetchSite);
    preferSecureDocument(profile, trace, request);
    return std::nullopt;
}

std::optional<Response> makeFrameNavigation(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    request.userActivation = action.userActivation;
    preferSecureDocument(profile, trace, request);
    return std::nullopt;
}

std::optional<Response> makePluginNavigation(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    request.userActivation = action.userActivation;
    if (!departs(profile, Difference::EmbedUpgradeHeader, trace))
        preferSecureDocument(profile, trace, request);
    return std::nullopt;
}

} // namespace fetchscope
