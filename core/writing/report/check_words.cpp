#include "core/writing/report/check_report.h"
#include "core/writing/report/run_words.h"

namespace fetchscope {

namespace {

std::string countOf(std::size_t count, std::string_view one, std::string_view several)
{
    return std::to_string(count).append(" ").append(count == 1 ? one : several);
}

} // namespace

std::string countsOf(const CheckReport& report)
{
    const CheckTotals& totals = report.totals;
    std::string text = countOf(totals.checks(), "check", "checks");
    text.append(" in ").append(countOf(report.files.size(), "file", "files"));
    if (!report.against.empty())
        text.append(" against ").append(report.against);
    text.append(": ").append(std::to_string(totals.passed)).append(" passed, ");
    text.append(std::to_string(totals.failed)).append(" failed");
    if (totals.warned > 0)
        text.append(", ").append(countOf(totals.warned, "warning", "warnings"));
    if (totals.skipped > 0)
        text.append(", ").append(std::to_string(totals.skipped)).append(" not tried");
    if (totals.notReached > 0)
        text.append(", ").append(std::to_string(totals.notReached)).append(" without an answer of the server");
    if (totals.withoutExpectations > 0)
        text.append("; ")
            .append(countOf(totals.withoutExpectations, "scenario expects", "scenarios expect"))
            .append(" nothing");
    if (totals.wrongFiles > 0)
        text.append("; ").append(countOf(totals.wrongFiles, "file is", "files are")).append(" wrong");
    return text;
}

std::string titleOf(const Check& check)
{
    std::string text = textOf(check.name);
    if (check.profile != ProfileId::Standard)
        text.append(" [").append(nameOf(check.profile)).append("]");
    if (!check.role.isEmpty())
        text.append(" (").append(textOf(check.role)).append(")");
    return text;
}

std::vector<std::string> linesOf(const Check& check)
{
    std::vector<std::string> lines;
    for (const Message& fault : check.faults)
        lines.push_back(textOf(fault));
    if (!check.explanation.empty())
        lines.push_back(check.explanation);
    if (check.decidedAt != StepId::None) {
        std::string decided("decided at: ");
        decided.append(placeOf(check.decidedAt));
        if (check.reason != Reason::None)
            decided.append(" (").append(infoOf(check.reason).code).append(")");
        lines.push_back(std::move(decided));
    }
    if (!check.advice.isEmpty())
        lines.push_back("what to do: " + textOf(check.advice));
    return lines;
}

} // namespace fetchscope
