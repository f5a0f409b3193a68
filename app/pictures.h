#pragma once

#include "core/engine/simulation/run.h"
#include "core/writing/page/handout_format.h"
#include "core/writing/page/scenario_page.h"

#include <functional>
#include <optional>
#include <string>

/// What takes the window's own drawing: timelines as pictures, and documents as PDF.
namespace fetchscope {

/// Writes the timeline of a run into a file, in a format that is a picture. Null: done; else what is wrong, in words.
std::optional<std::string> writeTimelinePicture(const RunPointer& run, const std::string& path, HandoutFormat format);
/// Writes a document of Markdown as PDF, with timelines as pictures. `markdown` makes it with the options that it is
/// given. Null: done; else what is wrong.
std::optional<std::string> writePdf(const HandoutOptions& options, const std::string& path,
    const std::function<std::string(const HandoutOptions& options)>& markdown);

} // namespace fetchscope
