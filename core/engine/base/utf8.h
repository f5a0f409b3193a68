#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

bool isAscii(std::string_view text);

/// https://encoding.spec.whatwg.org/#utf-8-decode-without-bom, the result again as UTF-8: each longest prefix of a
/// sequence that turns out to be none becomes one U+FFFD.
std::string replaceInvalidUtf8(std::string_view bytes);

} // namespace fetchscope
