#pragma once

#include "core/reading/json/json_writer.h"
#include "core/telling/advice/fix.h"
#include "core/telling/advice/recording_fixes.h"
#include "core/writing/report/text_report.h"

#include <string>
#include <string_view>
#include <vector>

/// Fixes that were tried, as they stand in reports. They are numbered over all actions, from 1.
namespace fetchscope {

/// What can be done for the actions of a run, for what it was asked.
struct GivenAdvice
{
    const std::vector<Advice>& advice;
    /// The scenario's JSON as it was given; patches are made for it.
    std::string_view given;
};

std::string writeFixesText(const std::vector<Advice>& advice, const TextReportOptions& options);
std::string writeFixesMarkdown(const std::vector<Advice>& advice);
/// The value of `fixes` of one action: a list.
void writeFixes(JsonWriter& writer, const Scenario& scenario, const GivenAdvice& advice, std::size_t action);

/// What servers are to answer with so that requests of a recording are no longer blocked.
std::string writeRecordingFixesText(const RecordingAdvice& advice, const TextReportOptions& options);
/// The same as JSON: `{ "blocked", "unblocked", "fixes": [ { "host", "unblocks", "breaks", "responses", "arguments" } ]
/// }`; `responses` as a rules file has it.
std::string writeRecordingFixesJson(const RecordingAdvice& advice);

/// The changes alone, as a file of rules: `{ "responses": […] }`.
std::string writeRecordingRules(const RecordingAdvice& advice);

/// The fix with a number; null where there is none.
const Fix* fixNumbered(const std::vector<Advice>& advice, std::size_t number);

} // namespace fetchscope
