#pragma once

#include "core/reading/importers/pieces/piece.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

/// Runs of code in a line of Markdown.
namespace fetchscope {

/// Does it give names to values, as the scripts beside it may use them?
bool givesNames(std::string_view code);
/// Takes those of a line that are pieces; what is spoken of in the text once more is not.
void takeCodeSpans(
    std::string_view text, std::string_view line, std::size_t number, std::vector<Piece>& pieces, int& messagesLeft);
/// `list.map(item => `<img src="${item}">`)`: does a script write a template in the line, and no sentence code?
bool hasTemplate(std::string_view line);
/// A line without its runs of code.
std::string withoutRuns(std::string_view line);
/// The same, but with what browsers printed, with addresses and with methods.
std::string withoutCodeSpans(std::string_view line);

} // namespace fetchscope
