#pragma once

#include "core/engine/url/url.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A match pattern of browser extensions (https://w3c.github.io/webextensions/specification/#match-patterns), as their
/// host permissions have it: `<all_urls>`, or scheme, host and path: `https://*.example.com/*`. Of a host permission
/// the path does not count.
class MatchPattern
{
public:
    /// Null where the text is no match pattern.
    static std::optional<MatchPattern> parse(std::string_view text);

    bool matches(const Url& url) const;
    const std::string& text() const { return m_text; }

private:
    bool matchesScheme(std::string_view scheme) const;
    bool matchesHost(std::string_view host) const;

    std::string m_text;
    /// `*`: http:, https:, ws: and wss:.
    std::string m_scheme;
    /// Empty: any.
    std::string m_host;
    /// And what ends in it, behind a dot.
    bool m_coversSubdomains = false;
    /// Null: any.
    std::optional<std::uint16_t> m_port;
};

} // namespace fetchscope
