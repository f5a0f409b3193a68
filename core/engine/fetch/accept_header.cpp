#include "core/engine/fetch/accept_header.h"

namespace fetchscope {

namespace {

/// https://fetch.spec.whatwg.org/#document-accept-header-value
constexpr std::string_view documentAcceptHeaderValue =
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// Step 12 of https://fetch.spec.whatwg.org/#concept-fetch
std::string_view standardAcceptFor(const Request& request)
{
    // 12.2.
    if (request.initiator == RequestInitiator::Prefetch)
        return documentAcceptHeaderValue;
    // 12.3.
    switch (request.destination) {
    case Destination::Document:
    case Destination::Frame:
    case Destination::Iframe:
        return documentAcceptHeaderValue;
    case Destination::Image:
        return "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
    case Destination::Json:
        return "application/json,*/*;q=0.5";
    case Destination::Style:
        return "text/css,*/*;q=0.1";
    case Destination::Text:
        return "text/plain,*/*;q=0.5";
    default:
        // 12.1.
        return "*/*";
    }
}

std::string_view chromiumAcceptFor(const Request& request)
{
    const bool isSpeculative =
        request.initiator == RequestInitiator::Prefetch || request.initiator == RequestInitiator::Prerender;
    // Signed exchanges are not taken by what speculation rules ask for.
    if (isSpeculative && request.isNavigationRequest())
        return "text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,"
               "*/*;q=0.8";
    if (request.initiator == RequestInitiator::Prefetch && request.mode == RequestMode::Cors)
        return "application/signed-exchange;v=b3;q=0.7,*/*;q=0.8";
    if (request.isNavigationRequest() || request.initiator == RequestInitiator::Prefetch)
        return "text/html,application/xhtml+xml,application/xml;q=0.9,image/jxl,image/avif,image/webp,image/apng,"
               "*/*;q=0.8,application/signed-exchange;v=b3;q=0.7";
    if (request.mode == RequestMode::WebSocket || request.mode == RequestMode::WebTransport)
        return {};
    if (request.destination == Destination::Image)
        return "image/jxl,image/avif,image/webp,image/apng,image/svg+xml,image/*,*/*;q=0.8";
    return standardAcceptFor(request);
}

std::string_view firefoxAcceptFor(const Request& request)
{
    switch (request.destination) {
    case Destination::Image:
        return "image/avif,image/webp,image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
    case Destination::Audio:
        return "audio/webm,audio/ogg,audio/wav,audio/*;q=0.9,application/ogg;q=0.7,video/*;q=0.6,*/*;q=0.5";
    case Destination::Video:
        return "video/webm,video/ogg,video/*;q=0.9,application/ogg;q=0.7,audio/*;q=0.6,*/*;q=0.5";
    case Destination::Font:
        return "application/font-woff2;q=1.0,application/font-woff;q=0.9,*/*;q=0.8";
    default:
        return standardAcceptFor(request);
    }
}

std::string_view safariAcceptFor(const Request& request)
{
    if (request.mode == RequestMode::WebSocket)
        return {};
    // What an object or embed asks for is a frame's document.
    if (request.destination == Destination::Object || request.destination == Destination::Embed)
        return documentAcceptHeaderValue;
    if (request.destination == Destination::Image)
        return "image/webp,image/avif,image/jxl,image/heic,image/heic-sequence,video/*;q=0.8,image/png,image/svg+xml,"
               "image/*;q=0.8,*/*;q=0.5";
    return standardAcceptFor(request);
}

} // namespace

std::string_view defaultAcceptFor(const Request& request, const Profile& profile, Tracer& trace)
{
    const auto choice = profile.choice<Difference::AcceptHeaders>();
    if (choice == "standard")
        return standardAcceptFor(request);
    // Differs: each browser names the formats it can show.
    const std::string_view own = choice == "chromium" ? chromiumAcceptFor(request)
        : choice == "firefox"                         ? firefoxAcceptFor(request)
                                                      : safariAcceptFor(request);
    if (trace.isOn() && own != standardAcceptFor(request))
        trace.mark(Difference::AcceptHeaders);
    return own;
}

} // namespace fetchscope
