#include "core/url/url.h"

#include "core/url/ip_address.h"

#include <algorithm>

namespace fetchscope {

namespace {

std::string_view slice(const std::string& text, std::uint32_t start, std::size_t end)
{
    return start < end ? std::string_view(text).substr(start, end - start) : std::string_view();
}

} // namespace

// The serialization and the offsets into it:
//
//   https://user:password@host:8080/path?query#fragment
//        |      |         |   |    |    |     |
//        |      |         |   |    |    |     m_fragmentStart
//        |      |         |   |    |    m_queryStart
//        |      |         |   |    m_pathStart
//        |      |         |   m_hostEnd
//        |      |         m_hostStart
//        |      m_usernameEnd
//        m_schemeEnd
//
// Without a host, m_usernameEnd, m_hostStart and m_hostEnd stand behind the scheme's colon. The path begins behind the
// `/.` that keeps a path of two slashes from looking like a host.

std::string_view Url::scheme() const
{
    return slice(m_href, 0, m_schemeEnd);
}

std::string_view Url::username() const
{
    return m_hasHost ? slice(m_href, m_schemeEnd + 3, m_usernameEnd) : std::string_view();
}

std::string_view Url::password() const
{
    // Between the colon behind the username and the `@` before the host.
    return m_hostStart > m_usernameEnd + 1 ? slice(m_href, m_usernameEnd + 1, m_hostStart - 1) : std::string_view();
}

bool Url::hasHost() const
{
    return m_hasHost;
}

std::string_view Url::host() const
{
    return slice(m_href, m_hostStart, m_hostEnd);
}

std::optional<std::uint16_t> Url::port() const
{
    return m_port < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(m_port));
}

std::string_view Url::path() const
{
    return slice(
        m_href, m_pathStart, std::min({std::size_t {m_queryStart}, std::size_t {m_fragmentStart}, m_href.size()}));
}

bool Url::hasOpaquePath() const
{
    return m_opaquePath;
}

std::optional<std::string_view> Url::query() const
{
    if (m_queryStart == npos)
        return std::nullopt;
    return slice(m_href, m_queryStart + 1, std::min(std::size_t {m_fragmentStart}, m_href.size()));
}

std::optional<std::string_view> Url::fragment() const
{
    if (m_fragmentStart == npos)
        return std::nullopt;
    return slice(m_href, m_fragmentStart + 1, m_href.size());
}

std::string_view Url::hrefWithoutFragment() const
{
    return std::string_view(m_href).substr(0, m_fragmentStart);
}

std::string Url::wireHref() const
{
    const std::string_view kept = hrefWithoutFragment();
    if (!includesCredentials())
        return std::string(kept);
    std::string wire;
    wire.reserve(kept.size());
    wire += kept.substr(0, m_schemeEnd + 3);
    wire += kept.substr(m_hostStart);
    return wire;
}

bool Url::isSpecial() const
{
    return scheme() == "file" || defaultPort(scheme()).has_value();
}

bool Url::includesCredentials() const
{
    return m_hasHost && m_hostStart > m_schemeEnd + 3;
}

bool Url::hasHttpScheme() const
{
    return scheme() == "http" || scheme() == "https";
}

bool Url::hasLocalScheme() const
{
    return scheme() == "about" || scheme() == "blob" || scheme() == "data";
}

bool Url::hostIsIpAddress() const
{
    return isSerializedIpv6(host()) || (isSpecial() && isSerializedIpv4(host()));
}

void Url::replace(std::uint32_t start, std::uint32_t length, std::string_view text)
{
    m_href.replace(start, length, text);
    const std::uint32_t end = start + length;
    const auto delta = static_cast<std::uint32_t>(text.size()) - length; // wraps around where the text is shorter
    for (std::uint32_t* const offset :
        {&m_schemeEnd, &m_usernameEnd, &m_hostStart, &m_hostEnd, &m_pathStart, &m_queryStart, &m_fragmentStart}) {
        if (*offset >= end && *offset != npos)
            *offset += delta;
    }
}

void Url::setSpecialScheme(std::string_view scheme)
{
    if (!defaultPort(this->scheme()) || !defaultPort(scheme))
        return;
    replace(0, m_schemeEnd, scheme);
    setPort(port());
}

void Url::removeCredentials()
{
    if (!includesCredentials())
        return;
    replace(m_schemeEnd + 3, m_hostStart - (m_schemeEnd + 3), {});
    m_usernameEnd = m_hostStart;
}

void Url::setPort(std::optional<std::uint16_t> port)
{
    if (host().empty() || scheme() == "file")
        return;
    if (port == defaultPort(scheme()))
        port.reset();
    const std::uint32_t hostEnd = m_hostEnd;
    replace(hostEnd, m_pathStart - hostEnd, port ? ':' + std::to_string(*port) : std::string());
    m_hostEnd = hostEnd; // may have stood where the replaced text ended
    m_port = port ? std::int32_t {*port} : -1;
}

void Url::stripToOrigin()
{
    if (!m_hasHost)
        return;
    removeCredentials();
    m_href.resize(m_pathStart);
    m_href += '/';
    m_queryStart = npos;
    m_fragmentStart = npos;
}

void Url::setFragment(std::optional<std::string_view> serializedFragment)
{
    // The new fragment may be a part of this very URL.
    const std::optional<std::string> copy(serializedFragment);
    if (m_fragmentStart != npos)
        m_href.resize(m_fragmentStart);
    m_fragmentStart = npos;
    if (!copy)
        return;
    m_fragmentStart = static_cast<std::uint32_t>(m_href.size());
    m_href += '#';
    m_href += *copy;
}

std::optional<std::uint16_t> defaultPort(std::string_view scheme)
{
    if (scheme == "https" || scheme == "wss")
        return 443;
    if (scheme == "http" || scheme == "ws")
        return 80;
    if (scheme == "ftp")
        return 21;
    return std::nullopt;
}

} // namespace fetchscope
