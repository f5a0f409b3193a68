#include "core/writing/report/check_report.h"
#include "core/writing/report/text_layout.h"

#include <set>

namespace fetchscope {

namespace {

using Style = TextLayout::Style;

struct StatusLook
{
    std::string_view word;
    Style style;
};

StatusLook lookOf(const CheckReport& report, const Check& check)
{
    if (report.isFailure(check))
        return {"FAILED", Style::Bad};
    switch (check.status) {
    case CheckStatus::Passed:
        return {"passed", Style::Good};
    case CheckStatus::Skipped:
        return {"not tried", Style::Dim};
    case CheckStatus::NotReached:
        return {"NO ANSWER", Style::Bad};
    case CheckStatus::Warned:
    case CheckStatus::Failed:
        break;
    }
    return {"warning", Style::Accent};
}

/// What is said once of a file: advice that many of its checks share, and a server that is away.
class Saying
{
public:
    bool isNew(const std::string& line) { return m_said.insert(line).second; }

private:
    std::set<std::string> m_said;
};

void addCheck(TextLayout& layout, const CheckReport& report, const Check& check, Saying& saying)
{
    const StatusLook look = lookOf(report, check);
    layout.paragraph(2, std::string(look.word).append("  "), titleOf(check), Style::Plain, look.style);
    for (const std::string& line : linesOf(check)) {
        if (line.starts_with("what to do: ") && !saying.isNew(line))
            continue;
        layout.paragraph(10, {}, line);
    }
    if (!check.command.empty())
        layout.wholeLine(10, "look at it: ", check.command);
}

/// Of checks that all say the same, the first stands for them.
bool isRepeated(const Check& check, Saying& saying)
{
    if (check.status != CheckStatus::NotReached)
        return false;
    return !saying.isNew(check.faults.empty() ? std::string() : textOf(check.faults.front()));
}

bool isShown(const CheckReport& report, const Check& check, const TextReportOptions& look)
{
    return look.isVerbose || report.isFailure(check) || check.isProblem();
}

void addFile(TextLayout& layout, const CheckReport& report, const CheckedFile& file, const TextReportOptions& look)
{
    Saying saying;
    bool hasHeading = false;
    const auto addHeading = [&] {
        if (!hasHeading)
            layout.paragraph(0, {}, file.title.empty() ? file.name : file.name + ": " + file.title, Style::Bold);
        hasHeading = true;
    };
    if (file.hasError) {
        addHeading();
        layout.paragraph(2, "WRONG  ", describe(file.error), Style::Plain, Style::Bad);
    }
    for (const Check& check : file.checks) {
        if (!isShown(report, check, look) || (!look.isVerbose && isRepeated(check, saying)))
            continue;
        addHeading();
        addCheck(layout, report, check, saying);
    }
    if (file.isWithoutExpectations && look.isVerbose) {
        addHeading();
        layout.paragraph(2, {}, "expects nothing: there is no \"expect\" in it", Style::Dim);
    }
    for (const Message& note : file.notes) {
        if (!look.isVerbose)
            break;
        addHeading();
        layout.paragraph(2, "note: ", textOf(note), Style::Dim, Style::Dim);
    }
    if (hasHeading)
        layout.blankLine();
}

} // namespace

std::string writeChecksText(const CheckReport& report, const TextReportOptions& look)
{
    TextLayout layout(look.width, look.hasColor);
    for (const CheckedFile& file : report.files)
        addFile(layout, report, file, look);
    const bool isGood = report.failures() == 0 && report.totals.notReached == 0 && report.totals.wrongFiles == 0;
    layout.paragraph(0, {}, countsOf(report), isGood ? Style::Good : Style::Bad);
    return layout.take();
}

} // namespace fetchscope
