#pragma once

#include <string>
#include <string_view>

/// Header values are bytes; what is shown to people is UTF-8. This is the seam.
namespace fetchscope {

/// Well-formed UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool isUtf8(std::string_view text);
/// Appends bytes as the UTF-8 of the characters with their numbers
/// (https://infra.spec.whatwg.org/#isomorphic-decode).
void appendIsomorphicDecoded(std::string& text, std::string_view bytes);
/// Appends what a person can read: the value itself where it is UTF-8, isomorphic decoded otherwise.
void appendReadable(std::string& text, std::string_view value);

} // namespace fetchscope
