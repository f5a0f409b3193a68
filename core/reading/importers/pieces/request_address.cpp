#include "core/reading/importers/pieces/request_address.h"

#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/importers/snippet_parts.h"

namespace fetchscope {

std::string addressOf(const RequestAction& request)
{
    const auto page = parseUrl(usualPage);
    const auto url = parseUrl(request.url, &*page);
    if (!url)
        return request.url;
    std::string address(url->host());
    // Those of http: and https: are null.
    if (const auto port = url->port())
        address.append(":").append(std::to_string(*port));
    address.append(url->path());
    while (address.ends_with('/'))
        address.pop_back();
    return address;
}

bool isAtOrigin(const RequestAction& request, const RequestAction& named)
{
    const auto page = parseUrl(usualPage);
    const auto url = parseUrl(request.url, &*page);
    const auto origin = parseUrl(named.url);
    return url && origin && origin->href().size() == originOf(*origin).serialize().size() + 1
        && isSameOrigin(*url, *origin);
}

std::string pathOf(const RequestAction& request)
{
    const auto page = parseUrl(usualPage);
    const auto url = parseUrl(request.url, &*page);
    return url ? std::string(url->path()) : std::string();
}

} // namespace fetchscope
