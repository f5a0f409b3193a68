#pragma once

#include "core/engine/url/url_pattern.h"

#include <string>
#include <vector>

namespace fetchscope {

/// https://wicg.github.io/connection-allowlists/#connection-allowlist
struct ConnectionAllowlist
{
    /// The header's value; empty where there is none.
    std::string serialized;
    std::vector<UrlPattern> patterns;
    /// Wherever a redirect leads, once the first URL was allowed.
    bool allowsRedirects = false;
    /// The value is a list in parentheses, as it has to be.
    bool isWellFormed = false;

    bool isEmpty() const { return serialized.empty(); }
};

} // namespace fetchscope
