#include "core/telling/explain/safari_header_names.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace fetchscope {

namespace {

/// Those of WebKit's HTTPHeaderNames.in that a page can set, or that come with a body.
constexpr auto knownNames = std::to_array<std::string_view>({"Accept", "Accept-Language", "Accept-Ranges",
    "Access-Control-Allow-Credentials", "Access-Control-Allow-Headers", "Access-Control-Allow-Methods",
    "Access-Control-Allow-Origin", "Access-Control-Expose-Headers", "Access-Control-Max-Age", "Age", "Authorization",
    "Cache-Control", "Content-Disposition", "Content-Encoding", "Content-Language", "Content-Location", "Content-Range",
    "Content-Security-Policy", "Content-Security-Policy-Report-Only", "Content-Type", "Cross-Origin-Embedder-Policy",
    "Cross-Origin-Opener-Policy", "Cross-Origin-Resource-Policy", "Default-Style", "ETag", "Expires", "If-Match",
    "If-Modified-Since", "If-None-Match", "If-Range", "If-Unmodified-Since", "Last-Event-ID", "Last-Modified", "Link",
    "Location", "Ping-From", "Ping-To", "Pragma", "Purpose", "Range", "Referrer-Policy", "Refresh", "Server",
    "Server-Timing", "Service-Worker", "Service-Worker-Allowed", "SourceMap", "Timing-Allow-Origin",
    "Upgrade-Insecure-Requests", "User-Agent", "Vary", "X-Content-Type-Options", "X-DNS-Prefetch-Control",
    "X-Frame-Options", "X-SourceMap", "X-XSS-Protection"});

/// Null where Safari does not know the name.
const std::string_view* knownName(std::string_view name)
{
    const auto* found = std::find_if(knownNames.begin(), knownNames.end(),
        [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
    return found == knownNames.end() ? nullptr : found;
}

bool isIn(const std::vector<std::string>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
        [name](const std::string& listed) { return asciiCaseInsensitiveEquals(listed, name); });
}

/// The names of the headers that the page set, in its spelling, and of what its body brings along.
std::vector<std::string> namesOfPage(const RequestAction& action)
{
    std::vector<std::string> names;
    if (action.headers) {
        for (const auto& [name, value] : *action.headers)
            names.push_back(name);
    }
    names.emplace_back("Content-Type");
    return names;
}

} // namespace

std::string headerRefusedInSafari(const OutcomeFacts& facts)
{
    const std::vector<std::string> refused = facts.refusedHeaderNames();
    if (refused.empty())
        return facts.refusedHeaderName();
    const std::vector<std::string> names = namesOfPage(*facts.request());
    const auto isRefused = [&](const std::string& name) { return isIn(refused, name); };
    for (const std::string& name : names) {
        const std::string_view* known = knownName(name);
        if (known != nullptr && isRefused(name))
            return std::string(*known);
    }
    const auto other = std::find_if(names.begin(), names.end(), isRefused);
    return other == names.end() ? facts.refusedHeaderName() : *other;
}

} // namespace fetchscope
