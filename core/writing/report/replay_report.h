#pragma once

#include "core/reading/har/recording.h"
#include "core/reading/json/json_writer.h"
#include "core/replay/entry_table.h"
#include "core/replay/totals.h"
#include "core/writing/report/text_report.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A file that was replayed.
struct ReplayedFile
{
    std::string name;
    /// Of its last recording.
    RecordingInfo info;
    /// Whose rules decided in the end.
    std::string rules;
    std::vector<RecordingWarning> warnings;
    /// Warnings beyond those that are kept.
    std::uint64_t moreWarnings = 0;
    /// Why it could not be read to its end; empty where it could.
    Message error;
};

/// Which entries a report lists.
enum class ReplayRows : std::uint8_t { All, Blocked, Changed, Contradictions, Findings, Refused, Cookies };
template <> struct Names<ReplayRows>
{
    static constexpr std::array<std::string_view, 7> list {
        "all", "blocked", "changed", "contradictions", "findings", "refused", "cookies"};
};
bool isListed(const JudgedEntry& entry, ReplayRows rows);

/// What there is to report.
struct ReplayReport
{
    std::string profile;
    /// What was different from the recording, in words; empty: nothing.
    std::string whatIf;
    /// The policy that requests were audited with; may be empty.
    std::string audit;
    std::vector<ReplayedFile> files;
    ReplayTotals totals;
    const EntryTable* table = nullptr;
    ReplayRows rows = ReplayRows::All;
    /// Of the table's rows, those that pass a filter; empty: no filter.
    std::vector<char> passing;
    /// Is the reason one that the caller looks for? Empty: none is.
    std::function<bool(Reason)> failsOn;
};

/// Is a row of the table among those that are listed?
bool isListed(const ReplayReport& report, std::size_t row, const JudgedEntry& entry);

/// Takes a report piece by piece; false: it cannot be written.
using ReportOutput = std::function<bool(std::string_view)>;

/// For a person: totals by reason and host first, then the entries.
bool writeReplayText(const ReplayReport& report, const TextReportOptions& options, const ReportOutput& output);
/// One JSON object.
bool writeReplayJson(const ReplayReport& report, const ReportOutput& output);
/// The entries as a table (RFC 4180), with a line of names.
bool writeReplayCsv(const ReplayReport& report, const ReportOutput& output);
/// One page that needs nothing else.
bool writeReplayHtml(const ReplayReport& report, const ReportOutput& output);
/// Test results as continuous integration systems read them: a test case for each request. It fails where the request
/// is blocked; with a what-if, where it breaks; with `failsOn`, where that matches.
bool writeReplayJunit(const ReplayReport& report, const ReportOutput& output);

/// An entry as JSON object, as it stands in a line of `--format ndjson`.
void writeJudgedEntry(JsonWriter& writer, const JudgedEntry& entry, std::string_view file);
void writeReplayTotals(JsonWriter& writer, const ReplayTotals& totals);

/// Does this entry count as failed, in a test report and for `--fail-on`?
bool isFailure(const JudgedEntry& entry, const std::function<bool(Reason)>& failsOn);

} // namespace fetchscope
