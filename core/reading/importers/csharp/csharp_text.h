#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Parts of a text in C#: enough of its grammar to tell where an argument ends.
namespace fetchscope::csharp {

/// Behind what closes the bracket at a place; the end of the text where nothing does.
std::size_t endOfBrackets(std::string_view code, std::size_t open);
/// Where the statement ends that goes on at a place: its semicolon, or the end of the text.
std::size_t endOfStatement(std::string_view code, std::size_t from);
/// What stands between a bracket at a place and the one that closes it, by its commas.
std::vector<std::string_view> argumentsAt(std::string_view code, std::size_t open);
/// An expression as a script has it: `$"{root}/users"` as a template, `new Uri(text)` as its text.
std::string scriptOfExpression(std::string_view expression);
/// The text of a literal without anything open in it; empty for all others.
std::string_view textOfLiteral(std::string_view expression);

} // namespace fetchscope::csharp
