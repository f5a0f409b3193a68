#include "core/engine/model/request.h"

#include "core/engine/url/site.h"

namespace fetchscope {

RedirectTaint redirectTaint(const Request& request)
{
    // 2. and 3.
    const Url* lastUrl = nullptr;
    RedirectTaint taint = request.isTaintedBeforeUpgrade ? RedirectTaint::SameSite : RedirectTaint::SameOrigin;

    // 4. Walk the URL list.
    // NOLINTNEXTLINE(clang-analyzer-core.NullDereference): a list with a size has URLs
    for (const Url& url : request.urlList) {
        // 4.1. The first URL has nothing before it.
        if (lastUrl == nullptr) {
            lastUrl = &url;
            continue;
        }
        const bool isSameOriginAsLast = isSameOrigin(url, *lastUrl);
        if (!isSameOriginAsLast && !isSameOrigin(request.origin, *lastUrl)) {
            // 4.2. Another site than the last URL, which was itself of another site than the request's origin.
            if (!isSameSite(originOf(url), *lastUrl) && !isSameSite(request.origin, *lastUrl))
                return RedirectTaint::CrossSite;
            // 4.3. The same with origins.
            taint = RedirectTaint::SameSite;
        }
        // 4.4.
        lastUrl = &url;
    }

    // 5.
    return taint;
}

std::string_view serializeRequestOrigin(const Request& request)
{
    if (request.urlList.size() > 1 && redirectTaint(request) != RedirectTaint::SameOrigin)
        return "null";
    return request.origin.serialize();
}

} // namespace fetchscope
