#pragma once

#include "core/engine/base/result.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A request as a server sees it that looks at Fetch Metadata.
struct MetadataView
{
    /// Empty: the header is not there.
    std::string_view site;
    std::string_view mode;
    std::string_view destination;
    std::string_view method;
};

/// What a server refuses by Fetch Metadata (https://w3c.github.io/webappsec-fetch-metadata/): rules that are tried in
/// order, the first that matches decides.
struct IsolationPolicy
{
    struct Rule
    {
        bool allows = true;
        /// Each empty: any. `-` stands for a header that is not there.
        std::vector<std::string> sites;
        std::vector<std::string> modes;
        std::vector<std::string> destinations;
        std::vector<std::string> methods;
        /// What must not be; empty: nothing.
        std::vector<std::string> exceptDestinations;
    };
    std::string name;
    std::string summary;
    std::vector<Rule> rules;
    /// Where no rule matches.
    bool allowsRest = false;

    bool allows(const MetadataView& request) const;
};

/// The policies that are built in: `resource-isolation`, `framing-isolation`, `navigation-isolation`.
const std::vector<IsolationPolicy>& builtInIsolationPolicies();
const IsolationPolicy* builtInIsolationPolicy(std::string_view name);

} // namespace fetchscope
