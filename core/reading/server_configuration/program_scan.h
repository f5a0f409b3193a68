#pragma once

#include <cstddef>
#include <string>
#include <string_view>

/// Names, calls and brackets in programs of any language.
namespace fetchscope {

/// The program, with spaces in place of what stands behind `//` and between `/*` and `*/`.
std::string withoutComments(std::string_view program);
/// The same of lines that begin with `#`, which open no block, and of what stands between `<!--` and `-->`.
std::string withoutHashComments(std::string_view program);
std::string withoutXmlComments(std::string_view text);
/// Of a name in a program: letters, digits, `_`, `$`.
bool isNameCharacter(char c);
/// The variable that gets what follows the text: `const name =`; empty where the text ends with no assignment.
std::string_view assignedVariable(std::string_view before);
/// Behind the parenthesis of a call of `callee` at or after an offset; npos where there is none.
std::size_t findCall(std::string_view program, std::string_view callee, std::size_t offset = 0);
/// Where the bracket is closed that opens right before the offset, outside of texts; the end of the program where it is
/// not.
std::size_t endOfBrackets(std::string_view program, std::size_t offset);
/// Where the bracket opens that is closed at an offset, by counting; npos where none does.
std::size_t startOfBrackets(std::string_view program, std::size_t closing);

} // namespace fetchscope
