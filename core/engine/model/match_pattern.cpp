#include "core/engine/model/match_pattern.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

constexpr std::array<std::string_view, 5> schemesOfPatterns {"*", "http", "https", "ws", "wss"};

/// The schemes that a star stands for, and `<all_urls>`.
bool isWebScheme(std::string_view scheme)
{
    return scheme == "http" || scheme == "https" || scheme == "ws" || scheme == "wss";
}

/// A host as URLs have it; null where it is none.
std::optional<std::string> normalizedHost(std::string_view host)
{
    const bool isIpv6 = host.starts_with('[') && host.ends_with(']');
    if (host.empty() || (!isIpv6 && host.find_first_of("*@:?#[]") != std::string_view::npos))
        return std::nullopt;
    const auto url = parseUrl(std::string("https://").append(host));
    return url ? std::optional(std::string(url->host())) : std::nullopt;
}

} // namespace

std::optional<MatchPattern> MatchPattern::parse(std::string_view text)
{
    MatchPattern pattern;
    pattern.m_text = text;
    if (text == "<all_urls>") {
        pattern.m_scheme = "*";
        return pattern;
    }
    // 1. The scheme.
    const std::size_t separator = text.find("://");
    const std::string_view scheme = text.substr(0, separator);
    if (separator == std::string_view::npos
        || std::find(schemesOfPatterns.begin(), schemesOfPatterns.end(), scheme) == schemesOfPatterns.end())
        return std::nullopt;
    pattern.m_scheme = scheme;
    // 2. There is a path, whatever it is.
    const std::string_view rest = text.substr(separator + 3);
    const std::size_t path = rest.find('/');
    if (path == std::string_view::npos)
        return std::nullopt;
    std::string_view host = rest.substr(0, path);
    // 3. A port behind the host, where there is one.
    const std::size_t colon = host.ends_with(']') ? std::string_view::npos : host.rfind(':');
    if (colon != std::string_view::npos) {
        const std::string_view port = host.substr(colon + 1);
        host = host.substr(0, colon);
        std::uint16_t number = 0;
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), number);
        const bool isNumber = error == std::errc() && end == port.data() + port.size();
        if (!isNumber && port != "*")
            return std::nullopt;
        if (isNumber)
            pattern.m_port = number;
    }
    // 4. The host: any, a name with all below it, or a name.
    if (host == "*")
        return pattern;
    if (host.starts_with("*.")) {
        pattern.m_coversSubdomains = true;
        host.remove_prefix(2);
    }
    auto normalized = normalizedHost(host);
    if (!normalized)
        return std::nullopt;
    pattern.m_host = *std::move(normalized);
    return pattern;
}

bool MatchPattern::matchesScheme(std::string_view scheme) const
{
    return m_scheme == "*" ? isWebScheme(scheme) : m_scheme == scheme;
}

bool MatchPattern::matchesHost(std::string_view host) const
{
    if (m_host.empty() || host == m_host)
        return true;
    return m_coversSubdomains && host.size() > m_host.size() && host.ends_with(m_host)
        && host[host.size() - m_host.size() - 1] == '.';
}

bool MatchPattern::matches(const Url& url) const
{
    if (!matchesScheme(url.scheme()) || !matchesHost(url.host()))
        return false;
    return !m_port || m_port == (url.port() ? url.port() : defaultPort(url.scheme()));
}

} // namespace fetchscope
