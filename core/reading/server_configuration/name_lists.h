#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Lists of methods and of names of headers.
namespace fetchscope {

/// As one text.
std::string joinedNames(const std::vector<std::string>& names, std::string_view separator = ",");
/// An expression for lists with commas (Access-Control-Request-Headers) of which each name is one of these.
std::string expressionOfNames(const std::vector<std::string>& names);
/// The text, with all that means something in an expression escaped.
std::string escapedForExpression(std::string_view text);

} // namespace fetchscope
