#pragma once

#include "core/telling/checks/check.h"
#include "core/writing/report/text_report.h"

#include <string>
#include <vector>

/// What tests found. The same tests give the same bytes: nothing here says when, or how long it took.
namespace fetchscope {

struct CheckReport
{
    std::vector<CheckedFile> files;
    CheckTotals totals;
    /// The server that was held to it, as the caller named it; empty: the rules of each scenario.
    std::string against;
    /// Warnings count as failures.
    bool isStrict = false;

    bool isFailure(const Check& check) const
    {
        return check.status == CheckStatus::Failed || (isStrict && check.status == CheckStatus::Warned);
    }
    std::size_t failures() const { return totals.failed + (isStrict ? totals.warned : 0); }
};

/// For a person: what failed, how to look at it, and a last line that counts; with `isVerbose` all checks.
std::string writeChecksText(const CheckReport& report, const TextReportOptions& look);
/// One JSON object with all checks.
std::string writeChecksJson(const CheckReport& report);
/// Test results as continuous integration systems read them: a suite for each file.
std::string writeChecksJunit(const CheckReport& report);
/// The Test Anything Protocol, version 13.
std::string writeChecksTap(const CheckReport& report);
/// What GitHub shows beside the lines of a file (workflow commands), and the counts.
std::string writeChecksGithub(const CheckReport& report);

/// `12 checks in 3 files: 10 passed, 2 failed`.
std::string countsOf(const CheckReport& report);
/// The name of a check with the profile, where that is not the standard's, and what the origin is.
std::string titleOf(const Check& check);
/// What was expected and came, the sentence on it, what decided, what to do: a line each.
std::vector<std::string> linesOf(const Check& check);

} // namespace fetchscope
