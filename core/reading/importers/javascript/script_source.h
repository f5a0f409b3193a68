#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// What of a text is script: the same text, with spaces in place of the rest, so that lines and columns stay. The rest
/// is a prompt, the marks of Markdown's code, and what stands outside of `<script>` in a page or a Vue component.
std::string scriptOf(std::string_view text);

/// A script without the brackets that close nothing, which stand behind what was cut out of a longer one.
struct StrayBrackets
{
    /// With spaces in their place; as it was where there are none, or where one that opens is missing elsewhere.
    std::string script;
    /// The offset of the first; null where there are none.
    std::optional<std::size_t> first;
};
StrayBrackets withoutStrayBrackets(std::string_view script);

} // namespace fetchscope::javascript
