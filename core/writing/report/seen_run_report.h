#pragma once

#include "core/reading/json/json_writer.h"
#include "core/telling/loopback/seen_run.h"
#include "core/writing/report/text_report.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What a browser did beside what was predicted, for a person: step by step, in the scenario's names.
std::string writeSeenRunText(const SeenRun& run, const TextReportOptions& options = {});
/// One line for a browser: `Firefox 153.0: 3 of 3 actions came as predicted`.
std::string seenRunLine(const SeenRun& run);
/// The same for programs, and to be kept: the scenario as it was given, and all that came. See
/// resources/scenarios/README.md. Ends with a line feed.
std::string writeSeenRunsJson(const std::vector<const SeenRun*>& runs, JsonWriter::Layout layout);

} // namespace fetchscope
