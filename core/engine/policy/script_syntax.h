#pragma once

#include <string_view>

namespace fetchscope {

/// Is it JSON (RFC 8259), as a whole?
bool parsesAsJson(std::string_view text);

/// Could it be a classic script? Not a parser: it looks at tokens and finds what no script can begin with, brackets
/// that do not fit, literals that do not end, words in a row. What it lets pass may still be no script.
bool mayBeJavaScript(std::string_view text);

} // namespace fetchscope
