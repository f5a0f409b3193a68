#include "core/engine/base/ascii.h"
#include "core/telling/explain/words.h"
#include "core/writing/report/run_report.h"
#include "core/writing/report/run_words.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// One line, without what would end it or steer a terminal.
std::string oneLine(std::string_view value)
{
    std::string line;
    for (const char c : readable(value)) {
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            line += "\xEF\xBF\xBD";
        else
            line += c;
    }
    return line;
}

/// Text in which nothing is a mark of Markdown or HTML.
std::string plain(std::string_view value)
{
    std::string text;
    const std::string line = oneLine(value);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        // At the beginning of a paragraph these make lists, headings and rules.
        const bool isFirst = i == 0 && (c == '+' || c == '-' || c == '=');
        const bool endsNumber = (c == '.' || c == ')') && i > 0 && i < 10
            && std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i), isAsciiDigit);
        if (isFirst || endsNumber || std::string_view("\\`*_[]<>#|~&!").find(c) != std::string_view::npos)
            text += '\\';
        text += c;
    }
    return text;
}

/// The longest run of backticks.
std::size_t longestRun(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

/// Text as code, which nothing inside of it ends.
std::string code(std::string_view value)
{
    const std::string line = oneLine(value);
    if (line.empty())
        return "(empty)";
    const std::string fence(longestRun(line) + 1, '`');
    const bool needsRoom = line.front() == '`' || line.back() == '`' || (line.front() == ' ' && line.back() == ' ');
    const std::string room = needsRoom ? " " : "";
    return fence + room + line + room + fence;
}

/// The same in a table, where a bar needs its backslash even inside of code.
std::string codeCell(std::string_view value)
{
    std::string cell = code(value);
    for (std::size_t at = cell.find('|'); at != std::string::npos; at = cell.find('|', at + 2))
        cell.insert(at, 1, '\\');
    return cell;
}

class RunMarkdown
{
public:
    RunMarkdown(const Scenario& scenario, const RunResult& result, ShownSteps steps)
        : m_scenario(scenario)
        , m_result(result)
        , m_steps(steps)
    {
    }

    std::string write();

private:
    void paragraph(const std::string& line) { m_text.append(line).append("\n\n"); }
    void action(const ActionResult& action);
    void verdict(const ActionResult& action);
    void unmetExpectations(const ActionResult& action);
    void exchanges(const ActionResult& action);
    void headers(std::string_view title, const HeaderList& headers);
    void steps(const ActionResult& action);
    void block(std::string_view lines);
    void stores();

    const Scenario& m_scenario;
    const RunResult& m_result;
    ShownSteps m_steps;
    std::string m_text;
};

/// Lines as they are, in a fence that they cannot close.
void RunMarkdown::block(std::string_view lines)
{
    const std::string fence(std::max<std::size_t>(3, longestRun(lines) + 1), '`');
    m_text.append(fence).append("text\n");
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        m_text.append(oneLine(line)).append("\n");
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    m_text.append(fence).append("\n\n");
}

void RunMarkdown::verdict(const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    std::string line("**");
    line.append(plain(nameOf(outcome.verdict))).append("**");
    if (outcome.verdict == Verdict::Blocked && outcome.cause) {
        line.append(" ").append(code(infoOf(outcome.cause->reason).code));
    } else if (isGood(outcome.verdict)) {
        line.append(" (").append(plain(nameOf(outcome.responseType))).append(", status ");
        line.append(std::to_string(outcome.status)).append(")");
    }
    paragraph(line + ": " + plain(explainOutcome(m_scenario, m_result, action)));
    if (outcome.use)
        paragraph(plain(wordsOf(*outcome.use)));
    if (outcome.decidedAt != StepId::None)
        paragraph("Decided at [" + plain(placeOf(outcome.decidedAt)) + "](<" + linkOf(outcome.decidedAt) + ">).");
    if (action.ahead)
        paragraph("Asked for ahead: " + plain(wordsOf(*action.ahead)));
    unmetExpectations(action);
    paragraph(plain(wordsOfClassification(action, ", ")));
}

void RunMarkdown::unmetExpectations(const ActionResult& action)
{
    for (const Message& unmet : action.unmetExpectations)
        paragraph("Not as expected: " + plain(textOf(unmet)));
}

void RunMarkdown::headers(std::string_view title, const HeaderList& headers)
{
    if (headers.isEmpty())
        return;
    m_text.append("| ").append(title).append(" | Value |\n|---|---|\n");
    for (const HeaderView header : headers)
        m_text.append("| ").append(codeCell(header.name)).append(" | ").append(codeCell(header.value)).append(" |\n");
    m_text += "\n";
}

void RunMarkdown::exchanges(const ActionResult& action)
{
    paragraph("### On the network");
    if (action.firstExchange == action.endExchange)
        paragraph("Nothing was sent.");
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = m_result.exchanges[i];
        const bool isPreflight = exchange.kind == Exchange::Kind::Preflight;
        paragraph("#### " + std::to_string(i - action.firstExchange + 1) + (isPreflight ? ". Preflight " : ". Request ")
            + code(exchange.method + " " + exchange.url));
        headers("Header of the request", exchange.requestHeaders);
        paragraph("Answer: " + plain(answerOf(exchange)));
        if (exchange.responseHeaders)
            headers("Header of the answer", *exchange.responseHeaders);
    }
}

void RunMarkdown::steps(const ActionResult& action)
{
    const auto isShown = [this](const StepRecord& step) { return m_steps == ShownSteps::All || isDecision(step); };
    const auto all = m_result.trace.steps().subspan(action.firstStep, action.endStep - action.firstStep);
    if (std::none_of(all.begin(), all.end(), isShown))
        return;
    paragraph(m_steps == ShownSteps::All ? "### Steps" : "### Steps that decided");
    m_text += "| Result | Step | In the standard |\n|---|---|---|\n";
    for (const StepRecord& step : all) {
        if (!isShown(step))
            continue;
        const std::string_view result = step.result == StepResult::Passed ? "✓ passed"
            : step.result == StepResult::Failed                           ? "✗ failed"
                                                                          : nameOf(step.result);
        m_text.append("| ").append(result).append(" | ");
        if (!infoOf(step.id).isModelled)
            m_text += "(not modelled) ";
        m_text.append(plain(describeStep(m_result.trace, step))).append(" | [").append(plain(placeOf(step.id)));
        m_text.append("](<").append(linkOf(step.id)).append(">) |\n");
    }
    m_text += "\n";
}

void RunMarkdown::action(const ActionResult& action)
{
    const Action& given = m_scenario.actions[action.index];
    const std::string heading = "## " + std::to_string(action.index + 1) + ". ";
    const auto* request = std::get_if<RequestAction>(&given.what);
    if (!request) {
        paragraph(heading + plain(wordsOfAction(given)));
        if (action.storageAccess)
            paragraph("**" + std::string(nameOf(*action.storageAccess))
                + "**: " + plain(explainOutcome(m_scenario, m_result, action)));
        unmetExpectations(action);
        if (action.storageAccess)
            steps(action);
        return;
    }
    paragraph(heading + code(headingOf(m_result, action, *request)));
    verdict(action);
    exchanges(action);
    steps(action);
    const auto consoles = consolesOf(m_scenario, m_result, action);
    if (!consoles.empty())
        paragraph("### On the console");
    for (const auto& [browser, lines] : consoles) {
        paragraph(browser + ":");
        block(lines);
    }
}

void RunMarkdown::stores()
{
    const auto list = [this](std::string_view title, const auto& values, const auto& wordsFor) {
        if (values.empty())
            return;
        m_text.append("## ").append(title).append("\n\n");
        for (const auto& value : values)
            m_text.append("- ").append(plain(wordsFor(value))).append("\n");
        m_text += "\n";
    };
    list("Preflight cache", m_result.preflightCacheEntries, [](const auto& entry) { return wordsOf(entry); });
    list("Cookies", m_result.cookies, [](const auto& cookie) { return wordsOf(cookie); });
    list("Warnings", m_result.warnings, [](const Message& warning) { return textOf(warning); });
    if (!m_scenario.notes.empty()) {
        paragraph("## Notes");
        block(m_scenario.notes);
    }
}

std::string RunMarkdown::write()
{
    paragraph("# " + (m_scenario.title.empty() ? std::string("What a browser does") : plain(m_scenario.title)));
    const Page& page = pageOf(m_scenario, m_result);
    std::string line = "Page " + code(page.creationUrl.href()) + ", origin " + code(page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        line += ", asked by " + code(nameOf(page.kind));
    if (page.isFramed)
        line += ", framed by " + code(page.topLevelUrl.href());
    if (!page.hostPermissions.empty())
        line += ", host permissions " + code(hostPermissionsOf(page));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        line += ", frame " + code(attributes);
    paragraph(line + ", rules of " + code(m_result.profile.name()));
    for (const ActionResult& result : m_result.actions)
        action(result);
    stores();
    m_text.pop_back();
    return std::move(m_text);
}

} // namespace

std::string writeRunMarkdown(const Scenario& scenario, const RunResult& result, ShownSteps steps)
{
    return RunMarkdown(scenario, result, steps).write();
}

} // namespace fetchscope
