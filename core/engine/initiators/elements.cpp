#include "core/engine/initiators/elements.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/policy/referrer.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace fetchscope {

namespace {

/// The keywords of the attribute `as` that are https://html.spec.whatwg.org/multipage/links.html#preload-destination
constexpr std::array<std::string_view, 6> preloadDestinations {"fetch", "font", "image", "script", "style", "track"};
/// and https://html.spec.whatwg.org/multipage/links.html#module-preload-destination
constexpr std::array<std::string_view, 9> modulePreloadDestinations {
    "audioworklet", "json", "paintworklet", "script", "serviceworker", "sharedworker", "style", "text", "worker"};

/// The destinations of https://fetch.spec.whatwg.org/#request-destination-script-like that are no scripts of the page.
constexpr std::array<std::string_view, 5> workerDestinations {
    "audioworklet", "paintworklet", "serviceworker", "sharedworker", "worker"};

/// Destinations for which a link preloads neither.
constexpr std::array<std::string_view, 10> otherDestinations {
    "audio", "document", "embed", "frame", "iframe", "manifest", "object", "report", "video", "xslt"};

template <std::size_t Size> bool isAmong(const std::array<std::string_view, Size>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// https://fetch.spec.whatwg.org/#concept-potential-destination-translate
Destination destinationOfAs(std::string_view as)
{
    return as == "fetch" ? Destination::Empty : valueNamed<Destination>(as).value_or(Destination::Empty);
}

/// https://html.spec.whatwg.org/multipage/links.html#match-preload-type: is it a type that browsers have a use for?
bool matchesPreloadType(std::string_view type, Destination destination)
{
    if (type.empty() || destination == Destination::Empty)
        return true;
    const auto mimeType = parseMimeType(type);
    if (!mimeType)
        return false;
    constexpr std::array<std::string_view, 12> images {
        "apng", "avif", "bmp", "gif", "jpeg", "jpg", "pjpeg", "png", "svg+xml", "vnd.microsoft.icon", "webp", "x-icon"};
    constexpr std::array<std::string_view, 7> fonts {"collection", "otf", "sfnt", "ttf", "woff", "woff2", "opentype"};
    switch (destination) {
    case Destination::Font:
        return mimeType->type == "font" && isAmong(fonts, mimeType->subtype);
    case Destination::Image:
        return mimeType->type == "image" && isAmong(images, mimeType->subtype);
    case Destination::Script:
        return isJavaScriptMimeType(*mimeType);
    case Destination::Style:
        return mimeType->essence() == "text/css";
    default:
        return mimeType->essence() == "text/vtt";
    }
}

/// Is a module preload of this kind one, or does its link fire an error? `as` is null where the link has no
/// such attribute.
bool isModulePreload(std::optional<std::string_view> as, const Profile& profile)
{
    const std::string_view keyword = as.value_or("script");
    const auto choice = profile.choice<Difference::ModulePreloadAs>();
    if (choice == "no-workers")
        return keyword.empty() || keyword == "script" || keyword == "json" || keyword == "style";
    const bool isKeyword = isAmong(preloadDestinations, keyword) || isAmong(modulePreloadDestinations, keyword);
    if (!isKeyword)
        return choice != "scripts-only" || !isAmong(otherDestinations, keyword);
    if (choice == "scripts-only" && (keyword == "json" || keyword == "style" || keyword == "text"))
        return false;
    if (choice == "no-style" && keyword == "style")
        return false;
    return isAmong(modulePreloadDestinations, keyword);
}

/// A link whose attribute says what the browser does not preload.
Response refuseAttribute(Tracer& trace, StepId step, std::string_view value)
{
    return refuseByApi(trace, step, Reason::ApiUnsupported, value, value);
}

} // namespace

bool isPreloadedForWorker(std::string_view as)
{
    return isAmong(workerDestinations, as);
}

std::optional<Response> makeMediaRequest(Request& request)
{
    request.headerList.append("Range", "bytes=0-");
    return std::nullopt;
}

std::optional<Response> makeTextTrack(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: safari loads the tracks of other origins without CORS.
    if (request.mode == RequestMode::SameOrigin && departs(profile, Difference::TrackMode, trace))
        request.mode = RequestMode::NoCors;
    // Differs: firefox sends no referrer for text tracks.
    if (departs(profile, Difference::TrackReferrer, trace))
        request.referrer.kind = Referrer::Kind::NoReferrer;
    return std::nullopt;
}

std::optional<Response> makeRequestOfStyleSheet(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    const bool isImport = request.destination == Destination::Style;
    // Differs: safari asks for fonts without CORS.
    if (request.destination == Destination::Font && departs(profile, Difference::FontMode, trace)) {
        request.mode = RequestMode::NoCors;
        request.credentialsMode = CredentialsMode::Include;
    }
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
    // Differs: an external sheet that came with no policy has one of its own in browsers, which is the default one.
    const auto choice = profile.choice<Difference::ExternalSheetReferrerPolicy>();
    if (request.referrerPolicy == ReferrerPolicy::Empty
        && (choice == "default" || (choice == "default-but-for-imports" && !isImport))) {
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
    const std::string written = action.as.value_or(std::string());
    std::string as = asciiLowercase(written);
    // Differs: to safari a keyword with capitals is none, but for fetch.
    if (as != written && as != "fetch" && isAmong(preloadDestinations, as)
        && departs(profile, Difference::PreloadAsCase, trace))
        return refuseAttribute(trace, StepId::LinkAs, written);
    // Differs: safari preloads what workers and worklets run, and asks for it as for scripts.
    if (isPreloadedForWorker(written) && departs(profile, Difference::PreloadWorkers, trace))
        as = "script";
    const Destination destination = destinationOfAs(as);
    if (!isAmong(preloadDestinations, as)
        || (destination == Destination::Track && departs(profile, Difference::PreloadTrack, trace))) {
        return refuseAttribute(trace, StepId::LinkAs, as);
    }
    if (action.type && !matchesPreloadType(*action.type, destination)) {
        return refuseAttribute(trace, StepId::LinkType, *action.type);
    }
    request.destination = destination;
    request.isLinkPreload = true;
    // Differs: firefox preloads fonts as a style sheet would load them.
    if (destination == Destination::Font && !action.crossorigin && departs(profile, Difference::PreloadFont, trace)) {
        request.mode = RequestMode::Cors;
        request.credentialsMode = CredentialsMode::SameOrigin;
    }
    return std::nullopt;
}

std::optional<Response> makeModulePreload(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request)
{
    request.isModulePreload = true;
    std::optional<std::string> as;
    // Differs: to safari a keyword with capitals is none here, too.
    if (action.as)
        as = profile.departs(Difference::PreloadAsCase) ? *action.as : asciiLowercase(*action.as);
    // Differs: browsers have it for fewer destinations.
    if (!isModulePreload(as, profile)) {
        markDeciding(
            profile, {Difference::ModulePreloadAs}, trace, [&](const Profile& by) { return isModulePreload(as, by); });
        return refuseAttribute(trace, StepId::LinkAs, *as);
    }
    // Differs: firefox and webkit ask for all of them as for scripts.
    const bool isNamed = as && isAmong(modulePreloadDestinations, *as)
        && (profile.choice<Difference::ModulePreloadAs>() == "by-standard"
            || profile.choice<Difference::ModulePreloadAs>() == "no-workers");
    if (isNamed)
        request.destination = destinationOfAs(*as);
    return std::nullopt;
}

std::optional<Response> makePrefetch(const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: safari knows no such link.
    if (departs(profile, Difference::LinkPrefetch, trace))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "prefetch");
    request.initiator = RequestInitiator::Prefetch;
    return std::nullopt;
}

} // namespace fetchscope
