#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace fetchscope {

/// https://w3c.github.io/webappsec-csp/#directives
struct CspDirective
{
    /// In lower case.
    std::string name;
    std::vector<std::string> values;
};

/// https://w3c.github.io/webappsec-csp/#content-security-policy-object
struct ContentSecurityPolicy
{
    std::vector<CspDirective> directives;
    /// Disposition "report": violations are reported, nothing is blocked.
    bool reportOnly = false;
    /// As the page was delivered with it.
    std::string serialized;

    const CspDirective* directive(std::string_view name) const
    {
        for (const CspDirective& candidate : directives) {
            if (candidate.name == name)
                return &candidate;
        }
        return nullptr;
    }
};

} // namespace fetchscope
