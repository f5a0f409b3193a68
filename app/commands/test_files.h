#pragma once

#include "app/standard_streams.h"

#include <string>
#include <vector>

namespace fetchscope {

/// The files that `fetchscope test` was called with; of folders what may hold scenarios or policies (`.json`,
/// `.ndjson`, `.jsonl`), however deep, but for hidden folders and `node_modules`. In the order of the call, of a folder
/// in that of the names, each once. What cannot be read is said; the status says so, too.
ExitStatus findTestFiles(const std::vector<std::string>& arguments, std::vector<std::string>& files);

/// Does the file hold a scenario a line?
bool hasScenarioLines(const std::string& path);

} // namespace fetchscope
