#pragma once

#include "core/replay/baseline.h"
#include "core/writing/report/text_report.h"

#include <string>

/// What has changed since an earlier replay.
namespace fetchscope {

/// For a person: what became worse first, then the rest, and a line that counts. Of what is new and not blocked, and of
/// what is gone, each with `isVerbose` only.
std::string writeBaselineText(const BaselineComparison& comparison, const TextReportOptions& look);
/// One JSON object with what changed.
std::string writeBaselineJson(const BaselineComparison& comparison);
/// A test case for each request that changed, and one for all that did not; what became worse has failed.
std::string writeBaselineJunit(const BaselineComparison& comparison);

} // namespace fetchscope
