#include "core/replay/isolation_policy.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool isAmong(const std::vector<std::string>& names, std::string_view value)
{
    return std::find(names.begin(), names.end(), value.empty() ? std::string_view("-") : value) != names.end();
}

bool fits(const std::vector<std::string>& names, std::string_view value)
{
    return names.empty() || isAmong(names, value);
}

} // namespace

bool IsolationPolicy::allows(const MetadataView& request) const
{
    const auto rule = std::find_if(rules.begin(), rules.end(), [&](const Rule& candidate) {
        return fits(candidate.sites, request.site) && fits(candidate.modes, request.mode)
            && fits(candidate.destinations, request.destination) && fits(candidate.methods, request.method)
            && !isAmong(candidate.exceptDestinations, request.destination);
    });
    return rule == rules.end() ? allowsRest : rule->allows;
}

const std::vector<IsolationPolicy>& builtInIsolationPolicies()
{
    using Rule = IsolationPolicy::Rule;
    // Old browsers send nothing; a policy that refused them would lock them out.
    static const Rule withoutMetadata {true, {"-"}, {}, {}, {}, {}};
    static const Rule own {true, {"same-origin", "same-site", "none"}, {}, {}, {}, {}};
    static const std::vector<IsolationPolicy> policies {
        {"resource-isolation",
            "Other sites may navigate here with GET, and not into an object or embed; all else of theirs is refused.",
            {withoutMetadata, own, {true, {}, {"navigate"}, {}, {"GET"}, {"object", "embed"}}}, false},
        {"framing-isolation", "Other sites may not put this site into a frame, an object or an embed.",
            {withoutMetadata, own, {false, {}, {}, {"iframe", "frame", "fencedframe", "object", "embed"}, {}, {}}},
            true},
        {"navigation-isolation", "Other sites may not navigate here at all.",
            {withoutMetadata, own, {false, {}, {"navigate"}, {}, {}, {}}}, true},
    };
    return policies;
}

const IsolationPolicy* builtInIsolationPolicy(std::string_view name)
{
    const auto& policies = builtInIsolationPolicies();
    const auto found = std::find_if(
        policies.begin(), policies.end(), [name](const IsolationPolicy& policy) { return policy.name == name; });
    return found == policies.end() ? nullptr : &*found;
}

} // namespace fetchscope
