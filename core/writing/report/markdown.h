#pragma once

#include <string>
#include <string_view>

/// Values as Markdown in which nothing of them is a mark of Markdown or HTML. All but the last are one line.
namespace fetchscope {

std::string plainMarkdown(std::string_view value);
/// As code, which nothing inside of it ends; `(empty)` for nothing.
std::string codeMarkdown(std::string_view value);
/// The same in a table, where a bar needs its backslash even inside of code.
std::string codeCellMarkdown(std::string_view value);
/// Lines as they are, in a fence that they cannot close, and an empty line behind it.
std::string fencedMarkdown(std::string_view lines);

} // namespace fetchscope
