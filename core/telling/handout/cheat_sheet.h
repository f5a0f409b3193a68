#pragma once

#include "core/engine/base/message.h"
#include "core/telling/lessons/lesson.h"

#include <string>
#include <vector>

namespace fetchscope {

struct SheetCell
{
    std::string text;
    /// Something of the wire or of a browser's own, and not words.
    bool isCode = false;
};
/// One table of a cheat sheet, as many cells in each row as it has columns.
struct SheetTable
{
    Message title;
    std::vector<Message> columns;
    std::vector<std::vector<SheetCell>> rows;
};

/// What a chapter's pupils look up later: the lists and limits that go with the headers its lessons are about, what
/// refused something in its scenarios, and where browsers differed in them. All of it comes from the tables that the
/// algorithms use, and from running the scenarios under each profile.
std::vector<SheetTable> cheatSheetOf(const Chapter& chapter, Phrasebook phrases = nullptr);

} // namespace fetchscope
