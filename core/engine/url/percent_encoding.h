#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// The percent-encode sets the URL parser uses (https://url.spec.whatwg.org/#percent-encoded-bytes).
enum class PercentEncodeSet : unsigned char {
    C0Control = 1,
    Fragment = 2,
    Query = 4,
    SpecialQuery = 8,
    Path = 16,
    Userinfo = 32,
};

/// Is the byte, taken as a code point, in the set? Bytes from 0x7F on are in every set.
bool isInPercentEncodeSet(unsigned char byte, PercentEncodeSet set);

/// https://url.spec.whatwg.org/#string-utf-8-percent-encode on UTF-8 text; the result goes to the end of `output`.
void appendPercentEncoded(std::string& output, std::string_view text, PercentEncodeSet set);
void appendPercentEncoded(std::string& output, unsigned char byte, PercentEncodeSet set);

/// https://url.spec.whatwg.org/#percent-decode
std::string percentDecode(std::string_view bytes);

} // namespace fetchscope
