#include "core/engine/initiators/elements.h"

#include "core/engine/policy/referrer.h"

namespace fetchscope {

namespace {

/// https://fetch.spec.whatwg.org/#concept-potential-destination-translate; null where `as` names no destination.
std::optional<Destination> destinationOfAs(const std::string& as)
{
    if (as == "fetch")
        return Destination::Empty;
    return valueNamed<Destination>(as);
}

} // namespace

std::optional<Response> makeMediaRequest(Request& request)
{
    request.headerList.append("Range", "bytes=0-");
    return std::nullopt;
}

std::optional<Response> makeTextTrack(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: firefox sends no referrer for text tracks.
    if (departs(profile, Difference::TrackReferrer, trace))
        request.referrer.kind = Referrer::Kind::NoReferrer;
    return std::nullopt;
}

std::optional<Response> makeRequestOfStyleSheet(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    const bool isImport = request.destination == Destination::Style;
    // Differs: safari asks for shapes without cookies.
    if (action.initiator == InitiatorKind::CssShape && departs(profile, Difference::ShapeCredentials, trace))
        request.credentialsMode = CredentialsMode::Omit;
    if (!action.styleSheet) {
        // Differs: what an inline style sheet asks for, but another sheet, knows nothing of the page's referrer policy
        // in chromium.
        if (!isImport && departs(profile, Difference::InlineSheetReferrerPolicy, trace))
            request.referrerPolicy = defaultReferrerPolicy;
        return std::nullopt;
    }
    // Differs: an external sheet has a policy of its own in browsers, which is the default one.
    const auto choice = profile.choice<Difference::ExternalSheetReferrerPolicy>();
    if (choice == "default" || (choice == "default-but-for-imports" && !isImport)) {
        trace.mark(Difference::ExternalSheetReferrerPolicy);
        request.referrerPolicy = defaultReferrerPolicy;
    }
    // Differs: firefox lets a sheet ask for all but fonts in its own name.
    if (request.destination != Destination::Font && departs(profile, Difference::StyleSheetSite, trace))
        request.askingOrigin = originOf(request.referrer.url);
    return std::nullopt;
}

std::optional<Response> makeUse(const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: browsers look at the origin before they look at the page's policies. (Not at that of mixed content,
    // which is upgraded first.)
    const Url& url = request.currentUrl();
    const bool isUpgraded = page.creationUrl.scheme() == "https" && url.scheme() == "http";
    if (!isSameOrigin(page.origin, url) && url.hasHttpScheme() && !isUpgraded
        && departs(profile, Difference::UseOrigin, trace)) {
        return refuseByApi(
            trace, StepId::MainModeSameOrigin, Reason::ModeSameOrigin, url.href(), page.origin.serialize(), url.href());
    }
    return std::nullopt;
}

std::optional<Response> makeManifest(Request& request)
{
    request.initiator = RequestInitiator::Manifest;
    return std::nullopt;
}

std::optional<Response> makePreload(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    const auto destination = destinationOfAs(action.as.value_or(std::string()));
    if (!destination || (*destination == Destination::Track && departs(profile, Difference::PreloadTrack, trace)))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, action.as.value_or(std::string()));
    request.destination = *destination;
    // Differs: firefox preloads fonts as a style sheet would load them.
    if (*destination == Destination::Font && !action.crossorigin && departs(profile, Difference::PreloadFont, trace)) {
        request.mode = RequestMode::Cors;
        request.credentialsMode = CredentialsMode::SameOrigin;
    }
    return std::nullopt;
}

std::optional<Response> makeModulePreload(const RequestAction& action, Request& request)
{
    if (action.as)
        request.destination = destinationOfAs(*action.as).value_or(Destination::Script);
    return std::nullopt;
}

std::optional<Response> makePrefetch(Request& request)
{
    request.initiator = RequestInitiator::Prefetch;
    return std::nullopt;
}

} // namespace fetchscope
