#include "core/engine/url/origin.h"

namespace fetchscope {

namespace {

/// Do the URLs with this scheme have a tuple origin of their own? (All special schemes but `file`.)
bool hasTupleOrigin(std::string_view scheme)
{
    return defaultPort(scheme).has_value();
}

/// The URL in a `blob:` URL's path where that has an http(s) scheme.
std::optional<Url> urlInBlob(const Url& url)
{
    auto inner = parseUrl(url.path());
    return inner && inner->hasHttpScheme() ? inner : std::nullopt;
}

bool isSameTuple(const Origin& origin, const Url& url)
{
    // Without userinfo the serialization begins with its origin's, and the path comes next.
    const std::string_view serialization = origin.serialize();
    const std::string& href = url.href();
    if (!url.includesCredentials() && url.hasHost() && !url.hasOpaquePath()) {
        const auto pathStart = static_cast<std::size_t>(url.path().data() - href.data());
        return pathStart == serialization.size() && href.compare(0, pathStart, serialization) == 0;
    }
    return hasTupleOrigin(url.scheme()) && origin.scheme() == url.scheme() && origin.host() == url.host()
        && origin.port() == url.port();
}

} // namespace

Origin Origin::makeOpaque(std::uint64_t identity)
{
    Origin origin;
    origin.m_identity = identity;
    return origin;
}

Origin Origin::makeTuple(std::string_view scheme, std::string_view host, std::optional<std::uint16_t> port)
{
    const bool needsPort = port && port != defaultPort(scheme);
    Origin origin;
    std::string& text = origin.m_serialization;
    text.reserve(scheme.size() + 3 + host.size() + 6);
    text += scheme;
    text += "://";
    origin.m_hostStart = static_cast<std::uint32_t>(text.size());
    text += host;
    origin.m_hostEnd = static_cast<std::uint32_t>(text.size());
    if (needsPort) {
        origin.m_port = *port;
        text += ':';
        text += std::to_string(*port);
    }
    return origin;
}

Origin originOf(const Url& url, std::uint64_t opaqueIdentity)
{
    if (hasTupleOrigin(url.scheme()))
        return Origin::makeTuple(url.scheme(), url.host(), url.port());
    if (url.scheme() == "blob") {
        if (const auto inner = urlInBlob(url))
            return Origin::makeTuple(inner->scheme(), inner->host(), inner->port());
    }
    return Origin::makeOpaque(opaqueIdentity);
}

bool isSameOrigin(const Origin& origin, const Url& url)
{
    if (origin.isOpaque())
        return false;
    if (url.scheme() != "blob")
        return isSameTuple(origin, url);
    const auto inner = urlInBlob(url);
    return inner && isSameTuple(origin, *inner);
}

bool isSameOrigin(const Url& a, const Url& b)
{
    if (a.scheme() == "blob" || b.scheme() == "blob")
        return isSameOrigin(originOf(a), b);
    return hasTupleOrigin(a.scheme()) && a.scheme() == b.scheme() && a.host() == b.host() && a.port() == b.port();
}

} // namespace fetchscope
