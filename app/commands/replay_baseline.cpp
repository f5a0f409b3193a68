#include "app/commands/replay_baseline.h"

#include "app/commands/report_look.h"
#include "core/reading/io/text_file.h"
#include "core/writing/report/baseline_report.h"

#include <string>

namespace fetchscope {

ExitStatus ReplayBaseline::read()
{
    if (m_arguments.baseline.empty())
        return ExitStatus::Success;
    constexpr std::size_t mostBytes = std::size_t {256} << 20;
    const auto text = readTextFile(m_arguments.baseline, mostBytes);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    auto baseline = readBaseline(*text);
    if (!baseline) {
        complain(m_arguments.baseline + ": " + describe(baseline.error()));
        return ExitStatus::WrongInput;
    }
    m_before = *std::move(baseline);
    return ExitStatus::Success;
}

ExitStatus ReplayBaseline::compare(const ReplayReport& report, const ReportOutput& output) const
{
    const BaselineComparison comparison =
        compareToBaseline(*m_before, *report.table, report.passing, m_arguments.ignoresQueries);
    if (m_arguments.format == "json") {
        output(writeBaselineJson(comparison));
    } else if (m_arguments.format == "junit") {
        output(writeBaselineJunit(comparison));
    } else {
        TextReportOptions look = reportLook(m_arguments.color, m_arguments.output.empty());
        look.isVerbose = m_arguments.isVerbose;
        output(writeBaselineText(comparison, look));
    }
    return comparison.hasRegression() ? ExitStatus::ExpectationFailed : ExitStatus::Success;
}

ExitStatus ReplayBaseline::write(const ReplayReport& report) const
{
    if (m_arguments.writtenBaseline.empty())
        return ExitStatus::Success;
    const Baseline now = baselineOf(*report.table, report.passing, m_arguments.ignoresQueries);
    const auto written = writeTextFile(m_arguments.writtenBaseline, writeBaseline(now));
    if (written)
        return ExitStatus::Success;
    complain(describe(written.error()));
    return ExitStatus::IoFailed;
}

void addBaselineOptions(CLI::App& command, ReplayArguments& arguments)
{
    const std::string group = "Baseline";
    command
        .add_option("--baseline", arguments.baseline,
            "Compare with an earlier result (of --write-baseline or --format json), and exit with 1 only where "
            "something became worse; writes text, json or junit")
        ->group(group);
    command
        .add_option("--write-baseline", arguments.writtenBaseline, "Write the verdicts into this file, for --baseline")
        ->group(group);
    command
        .add_flag("--ignore-query", arguments.ignoresQueries,
            "Compare URLs without their queries, and write them so: for tokens and times in them")
        ->group(group);
}

} // namespace fetchscope
