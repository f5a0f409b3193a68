#pragma once

#include "core/engine/initiators/request_start.h"

#include <optional>
#include <string_view>

/// What elements and style sheets do for a subresource beside what their row in initiators.def says. Each returns a
/// refusal where the browser does not ask at all.
namespace fetchscope {

/// Does the attribute `as` name the script of a worker or a worklet?
bool isPreloadedForWorker(std::string_view as);

/// Audio and video are fetched by byte ranges.
std::optional<Response> makeMediaRequest(Request& request);
std::optional<Response> makeTextTrack(const Profile& profile, Tracer& trace, Request& request);
/// Fonts, images and style sheets that a style sheet names.
std::optional<Response> makeRequestOfStyleSheet(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);
/// https://svgwg.org/svg2-draft/linking.html#processingURL-fetch
std::optional<Response> makeUse(const Page& page, const Profile& profile, Tracer& trace, Request& request);
/// https://html.spec.whatwg.org/multipage/links.html#link-type-manifest
std::optional<Response> makeManifest(const Profile& profile, Tracer& trace, Request& request);
/// https://html.spec.whatwg.org/multipage/links.html#link-type-preload
std::optional<Response> makePreload(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);
/// https://html.spec.whatwg.org/multipage/links.html#link-type-modulepreload
std::optional<Response> makeModulePreload(
    const RequestAction& action, const Profile& profile, Tracer& trace, Request& request);
std::optional<Response> makePrefetch(const Profile& profile, Tracer& trace, Request& request);

} // namespace fetchscope
