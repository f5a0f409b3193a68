#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A parsed single range (https://fetch.spec.whatwg.org/#simple-range-header-value).
struct SingleRange
{
    std::optional<std::uint64_t> start;
    std::optional<std::uint64_t> end;
    bool operator==(const SingleRange&) const = default;
};
enum class AllowWhitespace : bool { No, Yes };
/// https://fetch.spec.whatwg.org/#simple-range-header-value. Null is failure. Numbers over 2^64-1 count as that.
std::optional<SingleRange> parseSingleRange(std::string_view value, AllowWhitespace allowWhitespace);

/// A Range of one valid range of bytes, written without what it could do without (as net/http/http_byte_range.cc in
/// Chromium does); null where it is not one.
std::optional<std::string> rewriteSingleRange(std::string_view value);

} // namespace fetchscope
