#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// https://infra.spec.whatwg.org/#forgiving-base64-decode: white space does not count, and padding may be missing. Null
/// is failure.
std::optional<std::string> forgivingBase64Decode(std::string_view text);
/// https://infra.spec.whatwg.org/#forgiving-base64-encode, with padding.
std::string base64Encode(std::string_view bytes);

} // namespace fetchscope
