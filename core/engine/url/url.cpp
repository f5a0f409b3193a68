#include "core/engine/url/url.h"

#include "core/engine/url/ip_address.h"

#include <algorithm>

namespace fetchscope {

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

std::optional<std::string_view> Url::query() const
{
    if (m_queryStart == npos)
        return std::nullopt;
    return slice(m_queryStart + 1, std::min(std::size_t {m_fragmentStart}, m_href.size()));
}

std::optional<std::string_view> Url::fragment() const
{
    if (m_fragmentStart == npos)
        return std::nullopt;
    return slice(m_fragmentStart + 1, m_href.size());
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

} // namespace fetchscope
