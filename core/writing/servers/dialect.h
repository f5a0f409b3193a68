#pragma once

#include "core/engine/base/result.h"
#include "core/writing/servers/policy_values.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace fetchscope {

/// How it is known that a dialect does what its policy says.
enum class DialectTrial : std::uint8_t {
    Runs, ///< servers are started with what is written, and asked (tests/servers)
    Documented, ///< what is written is held to the documentation
};

/// What a dialect cannot say. Every other policy can be written.
struct DialectLimits
{
    bool takesPatterns = true;
    bool takesNull = true;
    /// The only methods that it takes, separated by `, `; empty: any.
    std::string_view methods = {};
};

/// One kind of server, proxy or framework that is configured. The list is dialects.def.
struct Dialect
{
    /// On the command line: lower case.
    std::string_view id;
    std::string_view title;
    /// What the text is written in: `nginx`, `javascript`, `yaml`…
    std::string_view language;
    /// What the file is usually called.
    std::string_view fileName;
    DialectTrial trial;
    DialectLimits limits;
    /// The address of the documentation that it follows.
    std::string_view documentation;
    std::string (*write)(const ServerPolicy& policy, const ServerPlace& place);
};

std::span<const Dialect> allDialects();
/// Null where there is none by this id.
const Dialect* dialectNamed(std::string_view id);

/// The whole configuration as text; an error where the dialect cannot say what the policy does.
Result<std::string> writeConfiguration(
    const Dialect& dialect, const ServerPolicy& policy, const ServerPlace& place = {});

} // namespace fetchscope
