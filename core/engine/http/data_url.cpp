#include "core/engine/http/data_url.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/base64.h"
#include "core/engine/url/percent_encoding.h"

#include <cstddef>
#include <utility>

namespace fetchscope {

namespace {

/// Takes `; base64` off the end, in any case and with any number of spaces; false where it is not there.
bool removeBase64Suffix(std::string_view& mimeType)
{
    constexpr std::string_view name = "base64";
    if (mimeType.size() < name.size() || !asciiCaseInsensitiveEquals(mimeType.substr(mimeType.size() - 6), name))
        return false;
    std::string_view rest = mimeType.substr(0, mimeType.size() - name.size());
    while (!rest.empty() && rest.back() == ' ')
        rest.remove_suffix(1);
    if (rest.empty() || rest.back() != ';')
        return false;
    rest.remove_suffix(1);
    mimeType = rest;
    return true;
}

} // namespace

std::optional<DataUrl> processDataUrl(const Url& url)
{
    // 2-9. What is before the first comma is the type, what is behind it the body; without a comma there is nothing.
    constexpr std::string_view prefix = "data:";
    std::string_view input = url.hrefWithoutFragment();
    if (input.substr(0, prefix.size()) != prefix)
        return std::nullopt;
    input.remove_prefix(prefix.size());
    const std::size_t comma = input.find(',');
    if (comma == std::string_view::npos)
        return std::nullopt;
    std::string_view mimeType = strip(input.substr(0, comma), isAsciiWhitespace);

    // 10-11. The body, through base64 where the type ends in it.
    std::string body = percentDecode(input.substr(comma + 1));
    if (removeBase64Suffix(mimeType)) {
        std::optional<std::string> decoded = forgivingBase64Decode(body);
        if (!decoded)
            return std::nullopt;
        body = std::move(*decoded);
    }

    // 12-14. The type, with what is meant where it lacks its essence or does not parse.
    std::optional<MimeType> record = !mimeType.empty() && mimeType.front() == ';'
        ? parseMimeType("text/plain" + std::string(mimeType))
        : parseMimeType(mimeType);
    if (!record)
        record = MimeType {"text", "plain", {{"charset", "US-ASCII"}}};
    return DataUrl {std::move(*record), std::move(body)};
}

} // namespace fetchscope
