#include "core/reading/importers/opaque_page.h"

#include "core/engine/url/url.h"

namespace fetchscope {

std::string pageOfNullOrigin(std::string_view requestUrl)
{
    constexpr std::string_view name = "index.html";
    const auto url = parseUrl(requestUrl);
    if (!url || url->scheme() != "file")
        return "file:///" + std::string(name);
    const std::string_view whole = url->hrefWithoutFragment();
    const std::string_view file = whole.substr(0, whole.find('?'));
    return std::string(file.substr(0, file.rfind('/') + 1)).append(name);
}

} // namespace fetchscope
