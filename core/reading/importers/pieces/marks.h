#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// A text without the numbers of its lines, where each has the next one before it: `12 | fetch(url)`; with spaces in
/// their place.
std::string withoutLineNumbers(std::string_view text);
/// A text without what shows its parts as code or as a quotation: elements around lines, stars around a bold line, `> `
/// before lines. Its lines stay.
std::string withoutQuoteMarks(std::string_view text);

/// A text with one backquote around each run of code, where reStructuredText has two (``…``).
std::string withSingleMarks(std::string_view text);
/// A text whose neighbouring lines each are a run of code (`…`), without these marks.
std::string withoutLineMarks(std::string_view text);

/// A text in which headers that stand in a table, behind each other in a line, or in a sentence about an answer have
/// lines of their own.
std::string withHeadersOnLines(std::string_view text);

/// A text in which settings that a sentence quotes (`"CORS_ORIGIN_ALLOW_ALL = True"`) have lines of their own.
std::string withSettingsOnLines(std::string_view text);

/// Where a change is shown in a fence (```diff), or as a whole file of changes: what it becomes. Lines that are taken
/// away are empty.
std::string withChangesMade(std::string_view text);

} // namespace fetchscope
