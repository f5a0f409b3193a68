#pragma once

#include <optional>
#include <string_view>

/// What bytes are by their signature, whatever their Content-Type says (https://mimesniff.spec.whatwg.org/).
namespace fetchscope {

/// https://mimesniff.spec.whatwg.org/#matching-an-image-type-pattern; null for undefined.
std::optional<std::string_view> matchImageType(std::string_view bytes);
/// https://mimesniff.spec.whatwg.org/#matching-an-audio-or-video-type-pattern; null for undefined.
std::optional<std::string_view> matchAudioOrVideoType(std::string_view bytes);

} // namespace fetchscope
