#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <string>

namespace fetchscope {

/// How a report for the terminal looks.
struct TextReportOptions
{
    /// ANSI colours. They never say anything alone: signs and words do.
    bool hasColor = false;
    /// Every step that was taken, with its algorithm and number; not only decisions.
    bool isVerbose = false;
    /// Arrows, marks and lines from Unicode; ASCII otherwise.
    bool hasUnicode = true;
    /// In characters; long texts are wrapped. 0: never.
    std::size_t width = 80;
    /// Every cookie of each request; not only those that were kept at home or not stored.
    bool showsCookies = false;
};

/// What happened, as a timeline for a person: page, requests, exchanges, decisions, verdicts. Ends with a line feed.
std::string writeTextReport(const Scenario& scenario, const RunResult& result, const TextReportOptions& options = {});

} // namespace fetchscope
