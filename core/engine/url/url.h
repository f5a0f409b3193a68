#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A URL record of the URL Standard (https://url.spec.whatwg.org/#concept-url), kept as its serialization and the
/// offsets of its components, so that a copy is one allocation. Made by parseUrl(), always valid.
///
/// Every view stays valid until the record is changed or destroyed.
class Url
{
public:
    /// The scheme without its colon, in lower case.
    std::string_view scheme() const { return {m_href.data(), m_schemeEnd}; }
    std::string_view username() const { return m_hasHost ? slice(m_schemeEnd + 3, m_usernameEnd) : std::string_view(); }
    std::string_view password() const
    {
        // Between the colon behind the username and the `@` before the host.
        return m_hostStart > m_usernameEnd + 1 ? slice(m_usernameEnd + 1, m_hostStart - 1) : std::string_view();
    }
    /// False for a null host (`data:`, `about:`, `mailto:`).
    bool hasHost() const { return m_hasHost; }
    /// The serialized host (an IPv6 address with its brackets); empty for an empty and for a null host.
    std::string_view host() const { return {m_href.data() + m_hostStart, m_hostEnd - m_hostStart}; }
    /// Null where the scheme's default port is meant.
    std::optional<std::uint16_t> port() const
    {
        return m_port < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(m_port));
    }
    /// The serialized path (https://url.spec.whatwg.org/#url-path-serializer).
    std::string_view path() const
    {
        return slice(m_pathStart, std::min({std::size_t {m_queryStart}, std::size_t {m_fragmentStart}, m_href.size()}));
    }
    bool hasOpaquePath() const { return m_opaquePath; }
    /// Without its `?`; null and empty are different.
    std::optional<std::string_view> query() const;
    /// Without its `#`; null and empty are different.
    std::optional<std::string_view> fragment() const;

    /// https://url.spec.whatwg.org/#concept-url-serializer
    const std::string& href() const { return m_href; }
    /// The serialization with exclude fragment set to true.
    std::string_view hrefWithoutFragment() const { return std::string_view(m_href).substr(0, m_fragmentStart); }
    /// What goes on the wire: no fragment and no userinfo.
    std::string wireHref() const;

    /// https://url.spec.whatwg.org/#is-special
    bool isSpecial() const;
    /// https://url.spec.whatwg.org/#include-credentials
    bool includesCredentials() const { return m_hasHost && m_hostStart > m_schemeEnd + 3; }
    /// https://fetch.spec.whatwg.org/#http-scheme: `http` or `https`.
    bool hasHttpScheme() const { return scheme() == "https" || scheme() == "http"; }
    /// https://fetch.spec.whatwg.org/#local-scheme: `about`, `blob` or `data`.
    bool hasLocalScheme() const { return scheme() == "about" || scheme() == "blob" || scheme() == "data"; }
    /// True for an IPv4 or IPv6 address as host.
    bool hostIsIpAddress() const;

    /// Changes the scheme, between special schemes other than `file` only (upgrades of `http:` and `ws:`); a port that
    /// is the new scheme's default becomes null.
    void setSpecialScheme(std::string_view scheme);
    void removeCredentials();
    /// Does nothing where the URL cannot have a port: no host, an empty one, or `file`.
    void setPort(std::optional<std::uint16_t> port);
    /// Makes the path `/`, the query and the fragment null and the credentials empty: what is left of a special URL is
    /// its origin. Does nothing where there is no host.
    void stripToOrigin();
    void setFragment(std::optional<std::string_view> serializedFragment);

    /// Compares all components, the fragment too (https://url.spec.whatwg.org/#concept-url-equals).
    bool operator==(const Url& other) const { return m_href == other.m_href; }

private:
    friend class UrlBuilder;
    std::string_view slice(std::uint32_t start, std::size_t end) const
    {
        return start < end ? std::string_view(m_href).substr(start, end - start) : std::string_view();
    }
    /// Replaces a part of the serialization and moves the offsets from the part's end on.
    void replace(std::uint32_t start, std::uint32_t length, std::string_view text);

    // Filled by the parser; see url.cpp.
    std::string m_href;
    std::uint32_t m_schemeEnd = 0; // of the colon
    std::uint32_t m_usernameEnd = 0;
    std::uint32_t m_hostStart = 0;
    std::uint32_t m_hostEnd = 0;
    std::uint32_t m_pathStart = 0;
    std::uint32_t m_queryStart = npos; // of the `?`
    std::uint32_t m_fragmentStart = npos; // of the `#`
    std::int32_t m_port = -1;
    bool m_hasHost = false;
    bool m_opaquePath = false;
    static constexpr std::uint32_t npos = 0xffffffffU;
};

/// The basic URL parser (https://url.spec.whatwg.org/#concept-basic-url-parser) on UTF-8 text, UTF-8 as the query's
/// encoding. Bytes that are no UTF-8 count as U+FFFD. Null on failure. Input over 32 MiB is a failure.
std::optional<Url> parseUrl(std::string_view input, const Url* base = nullptr);

/// The default port of a special scheme, null for others and for `file`.
constexpr std::optional<std::uint16_t> defaultPort(std::string_view scheme)
{
    if (scheme == "https" || scheme == "wss")
        return 443;
    if (scheme == "http" || scheme == "ws")
        return 80;
    if (scheme == "ftp")
        return 21;
    return std::nullopt;
}

inline bool Url::isSpecial() const
{
    return defaultPort(scheme()).has_value() || scheme() == "file";
}

} // namespace fetchscope
