#pragma once

#include "core/reading/server_configuration/configuration_draft.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What a CorsConfiguration of Spring has
/// (https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html).
struct SpringPolicy
{
    std::vector<std::string> origins;
    std::vector<std::string> originPatterns;
    std::vector<std::string> methods;
    std::vector<std::string> headers;
    std::vector<std::string> exposed;
    std::string maxAge;
    bool allowsCredentials = false;
};

/// A list of a policy, and what sets it: calls of a configuration or of a registry, the name of a property, then of an
/// annotation's parameter.
struct SpringPolicyPart
{
    std::vector<std::string> SpringPolicy::*list;
    std::array<std::string_view, 4> names;
};
const std::array<SpringPolicyPart, 5>& springPolicyParts();

/// Reads one configuration.
class SpringPolicyReader
{
public:
    /// `program`: where variables and settings are looked up.
    SpringPolicyReader(std::string_view program, ConfigurationDraft& draft, SpringPolicy policy = {})
        : m_program(program)
        , m_draft(draft)
        , m_policy(std::move(policy))
    {
    }

    /// What the calls and assignments of a text set.
    void takeCalls(std::string_view text);
    /// The parameters of @CrossOrigin.
    void takeAnnotation(std::string_view given);
    void takeList(std::vector<std::string> SpringPolicy::*list, const std::vector<std::string>& values);
    /// What counts where nothing is said, of annotations and registries.
    void takeDefaults();

    SpringPolicy& policy() { return m_policy; }

private:
    /// What `@Value("${name}")` before a variable or parameter of this name says; null where nothing does.
    std::optional<std::string> injected(std::string_view name) const;
    void takeTexts(std::string_view name, std::string_view arguments, std::vector<std::string>& list);

    std::string_view m_program;
    ConfigurationDraft& m_draft;
    SpringPolicy m_policy;
};

} // namespace fetchscope
