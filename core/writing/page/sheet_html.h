#pragma once

#include "core/telling/handout/cheat_sheet.h"
#include "core/writing/page/html_writer.h"

namespace fetchscope {

/// A chapter's cheat sheet under a heading of this level. Nothing where it has no tables.
void writeCheatSheet(HtmlWriter& html, const Chapter& chapter, int level);

} // namespace fetchscope
