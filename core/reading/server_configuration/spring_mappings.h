#pragma once

#include "core/reading/server_configuration/spring_policy.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A policy of Spring, and for which paths it is.
struct SpringMapping
{
    /// Patterns as Ant has them (`/api/**`); none: all paths.
    std::vector<std::string> paths;
    SpringPolicy policy;
};

/// The mappings of a program, of YAML or of properties: annotations before registries before configurations, each kind
/// in the order of the text. The first that fits a path counts.
std::vector<SpringMapping> readSpringMappings(std::string_view program, ConfigurationDraft& draft);

} // namespace fetchscope
