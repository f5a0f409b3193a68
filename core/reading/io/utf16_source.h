#pragma once

#include "core/reading/io/byte_source.h"

#include <memory>
#include <string>
#include <string_view>

namespace fetchscope {

/// The name that iconv knows the encoding by, where a text begins as UTF-16 does (a byte order mark, or `{` or `[` in
/// two bytes); null for everything else.
const char* utf16EncodingOf(std::string_view beginning);

/// Gives the text of another source in UTF-8, with its byte order mark. Half of a pair of surrogates becomes U+FFFD.
std::unique_ptr<ByteSource> makeUtf16Source(const char* encoding, std::unique_ptr<ByteSource> inner, std::string name);

} // namespace fetchscope
