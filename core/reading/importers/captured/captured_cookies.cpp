#include "core/reading/importers/captured/captured_cookies.h"

#include "core/reading/importers/sent_headers.h"

#include <algorithm>

namespace fetchscope {

void addCookies(std::vector<Cookie>& jar, std::string_view header, const Url& url)
{
    // Where no host is asked, none has set one.
    if (url.host().empty())
        return;
    for (Cookie& cookie : cookiesThatWereSent(header, url)) {
        const bool isThere = std::any_of(jar.begin(), jar.end(),
            [&cookie](const Cookie& other) { return other.name == cookie.name && other.domain == cookie.domain; });
        if (!isThere)
            jar.push_back(std::move(cookie));
    }
}

} // namespace fetchscope
