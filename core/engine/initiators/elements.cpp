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

std::optional<Response> makeRequestOfStyleSheet(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: what an inline style sheet asks for knows nothing of the page's referrer policy in chromium.
    if (departs(profile, Difference::InlineSheetReferrerPolicy, trace))
        request.referrerPolicy = defaultReferrerPolicy;
    return std::nullopt;
}

std::optional<Response> makeManifest(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: browsers fetch a manifest without credentials, unless its link asks for them.
    if (request.credentialsMode == CredentialsMode::SameOrigin
        && departs(profile, Difference::ManifestCredentials, trace))
        request.credentialsMode = CredentialsMode::Omit;
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
