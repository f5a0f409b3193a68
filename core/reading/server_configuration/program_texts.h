#pragma once

#include <string>
#include <string_view>
#include <vector>

/// Texts in programs of languages that are not read as literals: Java, Kotlin, Rust, Elixir.
namespace fetchscope {

/// The texts in double quotes, in their order.
std::vector<std::string> quotedTexts(std::string_view code);
/// The names in what a call is given, without those of members, types and calls of them: `origins` of
/// `origins.split(",")`.
std::vector<std::string_view> namesIn(std::string_view code);
/// What a variable of the program is given (`let origins = […];`), to the end of its statement; empty where it is given
/// nothing.
std::string_view valueOfVariable(std::string_view program, std::string_view name);
/// A call by its name at or after an offset, with a `.` before it or without: what stands in its parentheses; `at` is
/// then behind them, or npos where there is none.
std::string_view nextCall(std::string_view program, std::string_view name, std::size_t& at);

} // namespace fetchscope
