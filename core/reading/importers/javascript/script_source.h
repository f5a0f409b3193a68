#pragma once

#include <string>
#include <string_view>

namespace fetchscope::javascript {

/// What of a text is script: the same text, with spaces in place of the rest, so that lines and columns stay. The rest
/// is a prompt, the marks of Markdown's code, and what stands outside of `<script>` in a page or a Vue component.
std::string scriptOf(std::string_view text);

} // namespace fetchscope::javascript
