#pragma once

#include "core/telling/handout/cheat_sheet.h"

#include <span>
#include <string_view>

namespace fetchscope {

/// A table of a cheat sheet, and the headers that a chapter is about where it has this table.
struct SheetFact
{
    std::span<const std::string_view> headers;
    SheetTable (*table)(Phrasebook phrases);
};
std::span<const SheetFact> sheetFacts();

} // namespace fetchscope
