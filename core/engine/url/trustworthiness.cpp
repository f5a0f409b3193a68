#include "core/engine/url/trustworthiness.h"

#include "core/engine/url/ip_address.h"

namespace fetchscope {

namespace {

/// A host that is this machine, whatever the resolver says.
bool isLoopbackHost(std::string_view host)
{
    if (host == "[::1]" || (host.starts_with("127.") && isSerializedIpv4(host)))
        return true;
    if (host.ends_with('.'))
        host.remove_suffix(1);
    return host == "localhost" || host.ends_with(".localhost");
}

bool isTrustworthyTuple(std::string_view scheme, std::string_view host)
{
    return scheme == "https" || scheme == "wss" || scheme == "file" || isLoopbackHost(host);
}

} // namespace

bool isLoopback(const Origin& origin)
{
    return !origin.isOpaque() && isLoopbackHost(origin.host());
}

bool isPotentiallyTrustworthy(const Origin& origin)
{
    return !origin.isOpaque() && isTrustworthyTuple(origin.scheme(), origin.host());
}

bool isPotentiallyTrustworthy(const Url& url)
{
    // 1. What is encrypted, wherever it is; nearly all URLs are that.
    if (url.scheme() == "https" || url.scheme() == "wss")
        return true;
    // 2. Documents and data that come from whoever made them.
    if (url.scheme() == "about")
        return url.path() == "blank" || url.path() == "srcdoc";
    if (url.scheme() == "data")
        return true;
    // 3. Otherwise the origin counts; that of a special URL is in the URL itself.
    if (url.isSpecial())
        return isTrustworthyTuple(url.scheme(), url.host());
    return isPotentiallyTrustworthy(originOf(url));
}

} // namespace fetchscope
