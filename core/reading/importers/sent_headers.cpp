#include "core/reading/importers/sent_headers.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

std::optional<std::string> takeHeader(RequestHeaders& headers, std::string_view name)
{
    std::optional<std::string> value;
    std::erase_if(headers, [&](const auto& header) {
        if (!asciiCaseInsensitiveEquals(header.first, name))
            return false;
        value = header.second;
        return true;
    });
    return value;
}

std::vector<Cookie> cookiesThatWereSent(std::string_view header, const Url& url)
{
    std::vector<Cookie> cookies;
    for (const std::string_view pair : strictlySplit(header, ';')) {
        const std::string_view stripped = strip(pair, isHttpTabOrSpace);
        const std::size_t equals = stripped.find('=');
        if (equals == std::string_view::npos || equals == 0)
            continue;
        Cookie cookie;
        cookie.name = stripped.substr(0, equals);
        cookie.value = stripped.substr(equals + 1);
        cookie.domain = url.host();
        cookie.secure = true;
        cookie.sameSite = SameSite::None;
        cookies.push_back(std::move(cookie));
    }
    return cookies;
}

} // namespace fetchscope
