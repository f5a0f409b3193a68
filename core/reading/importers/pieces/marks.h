#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// A text without what shows its parts as code or as a quotation: elements around lines, stars around a bold line, `> `
/// before most lines. Its lines stay.
std::string withoutQuoteMarks(std::string_view text);

} // namespace fetchscope
