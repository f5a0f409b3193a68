#include "core/telling/explain/words.h"
#include "core/writing/report/markdown.h"
#include "core/writing/report/run_report.h"
#include "core/writing/report/run_words.h"

#include <algorithm>

namespace fetchscope {

namespace {

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
    void stores();

    const Scenario& m_scenario;
    const RunResult& m_result;
    ShownSteps m_steps;
    std::string m_text;
};

void RunMarkdown::verdict(const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    std::string line("**");
    line.append(plainMarkdown(nameOf(outcome.verdict))).append("**");
    if (outcome.verdict == Verdict::Blocked && outcome.cause) {
        line.append(" ").append(codeMarkdown(infoOf(outcome.cause->reason).code));
    } else if (isGood(outcome.verdict)) {
        line.append(" (").append(plainMarkdown(nameOf(outcome.responseType))).append(", status ");
        line.append(std::to_string(outcome.status)).append(")");
    }
    paragraph(line + ": " + plainMarkdown(explainOutcome(m_scenario, m_result, action)));
    if (outcome.use)
        paragraph(plainMarkdown(wordsOf(*outcome.use)));
    if (outcome.decidedAt != StepId::None)
        paragraph(
            "Decided at [" + plainMarkdown(placeOf(outcome.decidedAt)) + "](<" + linkOf(outcome.decidedAt) + ">).");
    if (action.ahead)
        paragraph("Asked for ahead: " + plainMarkdown(wordsOf(*action.ahead)));
    unmetExpectations(action);
    paragraph(plainMarkdown(wordsOfClassification(action, ", ")));
}

void RunMarkdown::unmetExpectations(const ActionResult& action)
{
    for (const Message& unmet : action.unmetExpectations)
        paragraph("Not as expected: " + plainMarkdown(textOf(unmet)));
}

void RunMarkdown::headers(std::string_view title, const HeaderList& headers)
{
    if (headers.isEmpty())
        return;
    m_text.append("| ").append(title).append(" | Value |\n|---|---|\n");
    for (const HeaderView header : headers)
        m_text.append("| ")
            .append(codeCellMarkdown(header.name))
            .append(" | ")
            .append(codeCellMarkdown(header.value))
            .append(" |\n");
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
            + codeMarkdown(exchange.method + " " + exchange.url));
        headers("Header of the request", exchange.requestHeaders);
        paragraph("Answer: " + plainMarkdown(answerOf(exchange)));
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
        m_text.append(plainMarkdown(describeStep(m_result.trace, step)))
            .append(" | [")
            .append(plainMarkdown(placeOf(step.id)));
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
        paragraph(heading + plainMarkdown(wordsOfAction(given)));
        if (action.storageAccess)
            paragraph("**" + std::string(nameOf(*action.storageAccess))
                + "**: " + plainMarkdown(explainOutcome(m_scenario, m_result, action)));
        unmetExpectations(action);
        if (action.storageAccess)
            steps(action);
        return;
    }
    paragraph(heading + codeMarkdown(headingOf(m_result, action, *request)));
    verdict(action);
    exchanges(action);
    steps(action);
    const auto consoles = consolesOf(m_scenario, m_result, action);
    if (!consoles.empty())
        paragraph("### On the console");
    for (const auto& [browser, lines] : consoles) {
        paragraph(browser + ":");
        m_text += fencedMarkdown(lines);
    }
}

void RunMarkdown::stores()
{
    const auto list = [this](std::string_view title, const auto& values, const auto& wordsFor) {
        if (values.empty())
            return;
        m_text.append("## ").append(title).append("\n\n");
        for (const auto& value : values)
            m_text.append("- ").append(plainMarkdown(wordsFor(value))).append("\n");
        m_text += "\n";
    };
    list("Preflight cache", m_result.preflightCacheEntries, [](const auto& entry) { return wordsOf(entry); });
    list("Cookies", m_result.cookies, [](const auto& cookie) { return wordsOf(cookie); });
    list("Warnings", m_result.warnings, [](const Message& warning) { return textOf(warning); });
    if (!m_scenario.notes.empty()) {
        paragraph("## Notes");
        m_text += fencedMarkdown(m_scenario.notes);
    }
}

std::string RunMarkdown::write()
{
    paragraph("# " + (m_scenario.title.empty() ? std::string("What a browser does") : plainMarkdown(m_scenario.title)));
    const Page& page = pageOf(m_scenario, m_result);
    std::string line =
        "Page " + codeMarkdown(page.creationUrl.href()) + ", origin " + codeMarkdown(page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        line += ", asked by " + codeMarkdown(nameOf(page.kind));
    if (page.isFramed)
        line += ", framed by " + codeMarkdown(page.topLevelUrl.href());
    if (!page.hostPermissions.empty())
        line += ", host permissions " + codeMarkdown(hostPermissionsOf(page));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        line += ", frame " + codeMarkdown(attributes);
    paragraph(line + ", rules of " + codeMarkdown(m_result.profile.name()));
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
