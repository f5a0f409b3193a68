#pragma once

#include "core/engine/url/url.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace fetchscope {

/// A URL pattern as headers have it (https://urlpattern.spec.whatwg.org/): `https://*.example.com/api/:version`.
/// What is left out behind the last part that is given matches anything; a port that is left out is that of the scheme.
class UrlPattern
{
public:
    /// https://urlpattern.spec.whatwg.org/#build-a-url-pattern-from-an-http-structured-field-value, without a base URL.
    /// Null where the text is no pattern, has no scheme, or has a regular expression in it, which headers may not.
    static std::optional<UrlPattern> parse(std::string_view text);
    bool matches(const Url& url) const;
    /// As it was written.
    const std::string& text() const { return m_text; }

private:
    std::string m_text;
    /// Of scheme, host, port, path and query, a line each.
    std::shared_ptr<const re2::RE2> m_expression;
};

} // namespace fetchscope
