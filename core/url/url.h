#pragma once

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
    std::string_view scheme() const;
    std::string_view username() const;
    std::string_view password() const;
    /// False for a null host (`data:`, `about:`, `mailto:`).
    bool hasHost() const;
    /// The serialized host (an IPv6 address with its brackets); empty for an empty and for a null host.
    std::string_view host() const;
    /// Null where the scheme's default port is meant.
    std::optional<std::uint16_t> port() const;
    /// The serialized path (https://url.spec.whatwg.org/#url-path-serializer).
    std::string_view path() const;
    bool hasOpaquePath() const;
    /// Without its `?`; null and empty are different.
    std::optional<std::string_view> query() const;
    /// Without its `#`; null and empty are different.
    std::optional<std::string_view> fragment() const;

    /// https://url.spec.whatwg.org/#concept-url-serializer
    const std::string& href() const { return m_href; }
    /// The serialization with exclude fragment set to true.
    std::string_view hrefWithoutFragment() const;
    /// What goes on the wire: no fragment and no userinfo.
    std::string wireHref() const;

    /// https://url.spec.whatwg.org/#is-special
    bool isSpecial() const;
    /// https://url.spec.whatwg.org/#include-credentials
    bool includesCredentials() const;
    /// https://fetch.spec.whatwg.org/#http-scheme: `http` or `https`.
    bool hasHttpScheme() const;
    /// https://fetch.spec.whatwg.org/#local-scheme: `about`, `blob` or `data`.
    bool hasLocalScheme() const;
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
std::optional<std::uint16_t> defaultPort(std::string_view scheme);

} // namespace fetchscope
