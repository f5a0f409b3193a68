#include "core/writing/report/check_report.h"
#include "core/writing/report/markup.h"

namespace fetchscope {

namespace {

std::string joinedLines(const Check& check)
{
    std::string text;
    for (const std::string& line : linesOf(check))
        text.append(line).append("\n");
    if (!check.command.empty())
        text.append("look at it: ").append(check.command).append("\n");
    return text;
}

void addAttribute(std::string& text, std::string_view name, std::string_view value)
{
    text.append(" ").append(name).append("=\"");
    addMarkup(text, value);
    text.append("\"");
}

void addCounts(std::string& text, std::size_t tests, std::size_t failures, std::size_t errors, std::size_t skipped)
{
    addAttribute(text, "tests", std::to_string(tests));
    addAttribute(text, "failures", std::to_string(failures));
    addAttribute(text, "errors", std::to_string(errors));
    addAttribute(text, "skipped", std::to_string(skipped));
    text.append(">\n");
}

/// What is a failure, an error or skipped, as an element in its test case.
void addJunitResult(std::string& text, std::string_view element, const Check& check)
{
    text.append("<").append(element);
    const std::string_view type = check.reason == Reason::None ? nameOf(check.status) : infoOf(check.reason).code;
    if (element != "skipped")
        addAttribute(text, "type", type);
    addAttribute(text, "message", check.faults.empty() ? std::string() : textOf(check.faults.front()));
    text.append(">");
    addMarkup(text, joinedLines(check));
    text.append("</").append(element).append(">");
}

void addJunitCase(std::string& text, const CheckReport& report, const CheckedFile& file, const Check& check)
{
    text.append("<testcase");
    addAttribute(text, "classname", file.name);
    addAttribute(text, "name", titleOf(check));
    if (check.status == CheckStatus::Passed) {
        text.append("/>\n");
        return;
    }
    text.append(">");
    if (report.isFailure(check)) {
        addJunitResult(text, "failure", check);
    } else if (check.status == CheckStatus::NotReached) {
        addJunitResult(text, "error", check);
    } else if (check.status == CheckStatus::Skipped) {
        addJunitResult(text, "skipped", check);
    } else {
        text.append("<system-out>");
        addMarkup(text, joinedLines(check));
        text.append("</system-out>");
    }
    text.append("</testcase>\n");
}

/// A value of TAP's or of a YAML block in it, on one line.
std::string onOneLine(std::string_view value)
{
    std::string text;
    for (const char c : value)
        text += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    return text;
}

/// A text between double quotes, as YAML has it.
std::string inQuotes(std::string_view value)
{
    std::string text(1, '"');
    for (const char c : onOneLine(value)) {
        if (c == '"' || c == '\\')
            text += '\\';
        text += c;
    }
    return text.append("\"");
}

/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions
std::string escapedForGithub(std::string_view value, bool isProperty)
{
    std::string text;
    for (const char c : value) {
        if (c == '%')
            text += "%25";
        else if (c == '\r')
            text += "%0D";
        else if (c == '\n')
            text += "%0A";
        else if (isProperty && c == ':')
            text += "%3A";
        else if (isProperty && c == ',')
            text += "%2C";
        else
            text += c;
    }
    return text;
}

void addAnnotation(std::string& text, std::string_view level, const CheckedFile& file, std::size_t line,
    std::string_view title, std::string_view message)
{
    text.append("::").append(level).append(" file=").append(escapedForGithub(file.path, true));
    if (line > 0)
        text.append(",line=").append(std::to_string(line));
    text.append(",title=").append(escapedForGithub(title, true)).append("::");
    text.append(escapedForGithub(message, false)).append("\n");
}

} // namespace

std::string writeChecksJunit(const CheckReport& report)
{
    const CheckTotals& all = report.totals;
    std::string text("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"fetchscope test\"");
    addCounts(text, all.checks() + all.wrongFiles, report.failures(), all.notReached + all.wrongFiles, all.skipped);
    for (const CheckedFile& file : report.files) {
        CheckTotals totals;
        totals.count(file);
        text.append("<testsuite");
        addAttribute(text, "name", file.name);
        addCounts(text, totals.checks() + totals.wrongFiles, totals.failed + (report.isStrict ? totals.warned : 0),
            totals.notReached + totals.wrongFiles, totals.skipped);
        if (file.hasError) {
            text.append("<testcase");
            addAttribute(text, "classname", file.name);
            text.append(" name=\"reading\"><error");
            addAttribute(text, "message", describe(file.error));
            text.append("/></testcase>\n");
        }
        for (const Check& check : file.checks)
            addJunitCase(text, report, file, check);
        text.append("</testsuite>\n");
    }
    return text.append("</testsuites>\n");
}

std::string writeChecksTap(const CheckReport& report)
{
    const std::size_t count = report.totals.checks() + report.totals.wrongFiles;
    std::string text("TAP version 13\n1..");
    text.append(std::to_string(count)).append("\n");
    std::size_t number = 0;
    const auto addLine = [&](bool isGood, const std::string& name) {
        // A number sign would begin a directive.
        std::string plain;
        for (const char c : onOneLine(name))
            plain.append(c == '#' ? "\\#" : std::string(1, c));
        text.append(isGood ? "ok " : "not ok ").append(std::to_string(++number)).append(" - ").append(plain);
    };
    for (const CheckedFile& file : report.files) {
        if (file.hasError) {
            addLine(false, file.name + ": " + describe(file.error));
            text.append("\n");
        }
        for (const Check& check : file.checks) {
            const bool isGood = !report.isFailure(check) && check.status != CheckStatus::NotReached;
            addLine(isGood, file.name + ": " + titleOf(check));
            if (check.status == CheckStatus::Skipped && !check.faults.empty())
                text.append(" # SKIP ").append(onOneLine(textOf(check.faults.front())));
            text.append("\n");
            if (isGood)
                continue;
            text.append("  ---\n  message:\n");
            for (const std::string& line : linesOf(check))
                text.append("    - ").append(inQuotes(line)).append("\n");
            if (!check.command.empty())
                text.append("  command: ").append(inQuotes(check.command)).append("\n");
            text.append("  ...\n");
        }
    }
    return text;
}

std::string writeChecksGithub(const CheckReport& report)
{
    std::string text;
    for (const CheckedFile& file : report.files) {
        if (file.hasError)
            addAnnotation(text, "error", file, 0, "this cannot be tested", describe(file.error));
        for (const Check& check : file.checks) {
            if (!check.isProblem())
                continue;
            const bool isError = report.isFailure(check) || check.status == CheckStatus::NotReached;
            addAnnotation(text, isError ? "error" : "warning", file, check.line, titleOf(check), joinedLines(check));
        }
    }
    return text.append(countsOf(report)).append("\n");
}

} // namespace fetchscope
