#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/advice/fix.h"
#include "core/writing/page/html_writer.h"

#include <vector>

namespace fetchscope {

/// What was tried to mend a run: each fix with its difference, where it works, and what it opens.
void writeFixes(HtmlWriter& html, const Run& run, const std::vector<Advice>& advice);

} // namespace fetchscope
