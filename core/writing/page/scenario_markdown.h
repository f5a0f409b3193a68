#pragma once

#include "core/writing/page/scenario_page.h"

#include <string>

namespace fetchscope {

/// The same as scenario_page.h, as Markdown; with the timeline as a picture under its title where the options have one.
std::string writeScenarioMarkdown(const RunPointer& run, const HandoutOptions& options = {});

} // namespace fetchscope
