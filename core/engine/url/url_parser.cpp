#include "core/engine/url/url_parser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/engine/url/basic_url_parser.h"
#include "core/engine/url/fast_path.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::size_t longestInput = std::size_t {32} * 1024 * 1024;

constexpr bool isC0ControlOrSpace(char c)
{
    return static_cast<unsigned char>(c) <= 0x20;
}
constexpr bool isAsciiTabOrNewline(char c)
{
    return c == '\t' || c == '\n' || c == '\r';
}

} // namespace

std::optional<Url> detail::parseUrlWithoutFastPath(std::string_view input, const Url* base)
{
    if (input.size() > longestInput)
        return std::nullopt;
    // 1. What the machine never gets to see.
    input = strip(input, isC0ControlOrSpace);
    std::string cleaned;
    if (!isAscii(input)) {
        cleaned = replaceInvalidUtf8(input);
        input = cleaned;
    }
    if (std::any_of(input.begin(), input.end(), isAsciiTabOrNewline)) {
        std::string withoutNewlines;
        withoutNewlines.reserve(input.size());
        std::remove_copy_if(input.begin(), input.end(), std::back_inserter(withoutNewlines), isAsciiTabOrNewline);
        cleaned = std::move(withoutNewlines);
        input = cleaned;
    }
    // 2. A record nobody parsed is no base.
    if (base != nullptr && base->href().empty())
        base = nullptr;
    return detail::BasicUrlParser(input, base).run();
}

std::optional<Url> parseUrl(std::string_view input, const Url* base)
{
    if (auto url = detail::parseUsualUrl(input, base))
        return url;
    return detail::parseUrlWithoutFastPath(input, base);
}

} // namespace fetchscope
