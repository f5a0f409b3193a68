#include "core/engine/url/url_text.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Where the authority of a URL ends; npos where it has none.
std::size_t endOfAuthority(std::string_view url)
{
    const std::size_t slashes = url.find("://");
    if (slashes == std::string_view::npos)
        return std::string_view::npos;
    return std::min(url.find_first_of("/?#", slashes + 3), url.size());
}

} // namespace

std::string_view originOfUrl(std::string_view url)
{
    return url.substr(0, endOfAuthority(url));
}

std::string_view pathOfUrl(std::string_view url)
{
    const std::size_t end = endOfAuthority(url);
    if (end == std::string_view::npos)
        return url;
    return end == url.size() ? std::string_view("/") : url.substr(end);
}

} // namespace fetchscope
