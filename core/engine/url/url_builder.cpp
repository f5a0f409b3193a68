#include "core/engine/url/url_builder.h"

#include <cstddef>
#include <utility>

namespace fetchscope {

namespace {

constexpr std::size_t longestSerialization = std::size_t {1} << 30U;

std::size_t sizeOf(const std::optional<std::string>& text)
{
    return text ? text->size() + 1 : 0;
}

} // namespace

std::optional<Url> UrlBuilder::fromRecord(const UrlRecord& record)
{
    constexpr std::size_t delimitersAndPort = 16;
    const std::size_t size = record.scheme.size() + record.username.size() + record.password.size()
        + sizeOf(record.host) + record.path.size() + sizeOf(record.query) + sizeOf(record.fragment) + delimitersAndPort;
    if (size > longestSerialization)
        return std::nullopt;

    Url url;
    std::string& href = url.m_href;
    href.reserve(size);
    const auto here = [&href] { return static_cast<std::uint32_t>(href.size()); };

    // 1. The scheme.
    href += record.scheme;
    url.m_schemeEnd = here();
    href += ':';
    url.m_usernameEnd = url.m_hostStart = url.m_hostEnd = here();
    // 2. Credentials, host and port.
    if (record.host) {
        url.m_hasHost = true;
        href += "//";
        href += record.username;
        url.m_usernameEnd = here();
        if (!record.password.empty()) {
            href += ':';
            href += record.password;
        }
        if (!record.username.empty() || !record.password.empty())
            href += '@';
        url.m_hostStart = here();
        href += *record.host;
        url.m_hostEnd = here();
        if (record.port) {
            href += ':';
            href += std::to_string(*record.port);
            url.m_port = *record.port;
        }
    } else if (!record.opaquePath && record.path.starts_with("//")) {
        // 3. Without a host, a path must not begin as if there were one.
        href += "/.";
    }
    // 4. The rest.
    url.m_opaquePath = record.opaquePath;
    url.m_pathStart = here();
    href += record.path;
    if (record.query) {
        url.m_queryStart = here();
        href += '?';
        href += *record.query;
    }
    if (record.fragment) {
        url.m_fragmentStart = here();
        href += '#';
        href += *record.fragment;
    }
    return url;
}

Url UrlBuilder::fromSerialization(std::string&& href, const UrlOffsets& offsets)
{
    Url url;
    url.m_href = std::move(href);
    url.m_schemeEnd = offsets.schemeEnd;
    url.m_usernameEnd = url.m_hostStart = offsets.schemeEnd + 3;
    url.m_hostEnd = offsets.hostEnd;
    url.m_pathStart = offsets.pathStart;
    url.m_queryStart = offsets.queryStart.value_or(Url::npos);
    url.m_fragmentStart = offsets.fragmentStart.value_or(Url::npos);
    url.m_port = offsets.port ? std::int32_t {*offsets.port} : -1;
    url.m_hasHost = true;
    return url;
}

Url UrlBuilder::withPathOf(const Url& base, std::string&& href, const UrlOffsets& offsets)
{
    Url url;
    url.m_href = std::move(href);
    url.m_schemeEnd = base.m_schemeEnd;
    url.m_usernameEnd = base.m_usernameEnd;
    url.m_hostStart = base.m_hostStart;
    url.m_hostEnd = base.m_hostEnd;
    url.m_pathStart = offsets.pathStart;
    url.m_queryStart = offsets.queryStart.value_or(Url::npos);
    url.m_fragmentStart = offsets.fragmentStart.value_or(Url::npos);
    url.m_port = base.m_port;
    url.m_hasHost = base.m_hasHost;
    return url;
}

std::string_view UrlBuilder::beforePath(const Url& url)
{
    return std::string_view(url.m_href).substr(0, url.m_pathStart);
}

} // namespace fetchscope
