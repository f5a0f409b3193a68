#pragma once

#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// An origin of the HTML Standard (https://html.spec.whatwg.org/multipage/browsers.html#concept-origin): a tuple
/// origin (scheme, host, port), or an opaque one, which is the same origin only as itself.
///
/// A tuple origin's serialization is unique, so it stands for the tuple; an opaque origin has an identity instead.
class Origin
{
public:
    /// An opaque origin with the given identity. Two opaque origins are the same where their identities are.
    static Origin makeOpaque(std::uint64_t identity);
    static Origin makeTuple(std::string_view scheme, std::string_view host, std::optional<std::uint16_t> port);

    bool isOpaque() const { return m_serialization.empty(); }
    std::string_view scheme() const
    {
        return isOpaque() ? std::string_view() : std::string_view(m_serialization).substr(0, m_hostStart - 3);
    }
    /// The serialized host.
    std::string_view host() const { return {m_serialization.data() + m_hostStart, m_hostEnd - m_hostStart}; }
    std::optional<std::uint16_t> port() const
    {
        return m_port < 0 ? std::nullopt : std::optional(static_cast<std::uint16_t>(m_port));
    }
    /// https://html.spec.whatwg.org/multipage/browsers.html#ascii-serialisation-of-an-origin (`null` where opaque)
    std::string_view serialize() const { return isOpaque() ? std::string_view("null") : m_serialization; }

    /// https://html.spec.whatwg.org/multipage/browsers.html#same-origin
    bool operator==(const Origin&) const = default;

private:
    std::string m_serialization; // empty: opaque
    std::uint64_t m_identity = 0;
    std::uint32_t m_hostStart = 0;
    std::uint32_t m_hostEnd = 0;
    std::int32_t m_port = -1;
};

/// https://url.spec.whatwg.org/#concept-url-origin. `blob:` gives the origin of the URL in its path where that is
/// http(s); `file:` and all other schemes give an opaque origin with identity 0 made from nothing: callers that need a
/// fresh one pass `opaqueIdentity`.
Origin originOf(const Url& url, std::uint64_t opaqueIdentity = 0);

/// Is the URL's origin the same as this one? (No origin is made.)
bool isSameOrigin(const Origin& origin, const Url& url);
bool isSameOrigin(const Url& a, const Url& b);

} // namespace fetchscope
