#include "core/engine/simulation/isolation_words.h"
#include "core/telling/explain/words.h"
#include "core/telling/handout/messages.h"
#include "core/telling/handout/outcome_words.h"
#include "core/telling/handout/profile_runs.h"
#include "core/telling/timeline/cookie_rows.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/telling/timeline/outcome_names.h"
#include "core/telling/timeline/step_roles.h"
#include "core/writing/report/markdown.h"
#include "core/writing/report/run_report.h"
#include "core/writing/report/run_words.h"

#include <algorithm>
#include <initializer_list>

namespace fetchscope {

namespace {

class RunMarkdown
{
public:
    RunMarkdown(const Scenario& scenario, const RunResult& result, ShownSteps steps, Phrasebook phrases)
        : m_scenario(scenario)
        , m_result(result)
        , m_steps(steps)
        , m_phrases(phrases)
        , m_cookieRows(cookieRowsOf(result))
    {
    }

    std::string write();

private:
    /// Words of ours in the language of the report, with nothing of Markdown in them.
    std::string said(const Message& message) const { return plainMarkdown(textOf(message, m_phrases)); }
    void paragraph(std::string_view line) { m_text.append(line).append("\n\n"); }
    void paragraph(const Message& message) { paragraph(said(message)); }
    void heading(std::string_view marks, const Message& words)
    {
        m_text.append(marks).append(" ").append(said(words)).append("\n\n");
    }
    void tableHead(std::initializer_list<Message> columns);
    void fact(const Message& name, const std::string& value);
    void facts();
    void action(const ActionResult& action);
    void verdict(const ActionResult& action);
    void unmetExpectations(const ActionResult& action);
    void exchanges(const ActionResult& action);
    void headers(const Message& title, const HeaderList& headers);
    void cookiesOf(std::size_t exchange);
    void steps(const ActionResult& action);
    void consoles(const ActionResult& action);
    void preflightCache();
    void cookies();
    void warnings();

    const Scenario& m_scenario;
    const RunResult& m_result;
    ShownSteps m_steps;
    Phrasebook m_phrases;
    std::vector<CookieRow> m_cookieRows;
    std::string m_text;
};

void RunMarkdown::tableHead(std::initializer_list<Message> columns)
{
    for (const Message& column : columns)
        m_text.append("| ").append(said(column)).append(" ");
    m_text += "|\n";
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_text += "|---";
    m_text += "|\n";
}

void RunMarkdown::fact(const Message& name, const std::string& value)
{
    m_text.append("- ").append(said(name)).append(": ").append(value).append("\n");
}

void RunMarkdown::facts()
{
    const Page& page = pageOf(m_scenario, m_result);
    fact(say<messages::HandoutPage>(), codeMarkdown(page.creationUrl.href()));
    fact(say<messages::HandoutOrigin>(), codeMarkdown(page.origin.serialize()));
    if (page.kind != GlobalKind::Window)
        fact(say<messages::HandoutAskedBy>(), codeMarkdown(nameOf(page.kind)));
    if (page.isFramed)
        fact(say<messages::HandoutFramedBy>(), codeMarkdown(page.topLevelUrl.href()));
    if (!page.hostPermissions.empty())
        fact(say<messages::HandoutHostPermissions>(), codeMarkdown(hostPermissionsOf(page)));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        fact(say<messages::HandoutFrame>(), codeMarkdown(attributes));
    if (const auto isolation = crossOriginIsolationOf(page, m_result.profile))
        fact(say<messages::HandoutIsolation>(), said(wordsOf(*isolation)));
    for (const NamedPage& named : m_scenario.pages)
        fact(say<messages::HandoutOtherPage>(), codeMarkdown(named.name + ": " + named.page.creationUrl.href()));
    fact(say<messages::HandoutRulesOf>(), said(messageFor(m_result.profile.id())));
    m_text += '\n';
}

void RunMarkdown::verdict(const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    std::string line("**");
    line.append(said(messageFor(action))).append("**");
    if (outcome.cause && outcome.cause->reason != Reason::None)
        line.append(" ").append(codeMarkdown(infoOf(outcome.cause->reason).code));
    line.append(": ").append(plainMarkdown(explainOutcome(m_scenario, m_result, action, m_phrases)));
    paragraph(line);
    if (outcome.decidedAt != StepId::None) {
        m_text.append("[").append(said(say<messages::HandoutDecidedAt>(placeText(outcome.decidedAt, m_phrases))));
        m_text.append("](<").append(linkOf(outcome.decidedAt)).append(">)\n\n");
    }
    if (const Message seen = action.isRequest ? seenByPage(outcome) : Message(); !seen.isEmpty())
        paragraph(seen);
    if (outcome.use)
        paragraph(messageFor(*outcome.use));
    if (action.ahead)
        paragraph(messageFor(*action.ahead));
    unmetExpectations(action);
}

void RunMarkdown::unmetExpectations(const ActionResult& action)
{
    for (const Message& unmet : action.unmetExpectations)
        paragraph(say<messages::HandoutUnmet>(unmet));
}

void RunMarkdown::headers(const Message& title, const HeaderList& headers)
{
    if (headers.isEmpty())
        return;
    tableHead({title, say<messages::HandoutValue>()});
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
    heading("###", say<messages::HandoutNetwork>());
    std::string classification = classificationText(action, m_phrases);
    if (action.classification.preflight)
        classification.append("; ").append(
            textOf(say<messages::HandoutCacheSaid>(nameOf(action.preflightCache)), m_phrases));
    paragraph(plainMarkdown(classification));
    if (action.firstExchange == action.endExchange)
        paragraph(say<messages::HandoutNothingSent>());
    for (std::size_t i = action.firstExchange; i < action.endExchange; ++i) {
        const Exchange& exchange = m_result.exchanges[i];
        const bool isPreflight = exchange.kind == Exchange::Kind::Preflight;
        std::string title("#### ");
        title.append(std::to_string(i - action.firstExchange + 1)).append(". ");
        title.append(said(isPreflight ? say<messages::HandoutWirePreflight>() : say<messages::HandoutWireRequest>()));
        paragraph(title.append(" ").append(codeMarkdown(exchange.method + " " + exchange.url)));
        headers(say<messages::HandoutRequestHeader>(), exchange.requestHeaders);
        MessageValue answer(answerText(exchange, m_phrases));
        if (exchange.sharedCache && exchange.sharedCache->state != SharedCacheNote::State::Miss)
            answer = say<messages::HandoutWireShared>(std::move(answer));
        if (exchange.rule < 0 && !exchange.networkFailure)
            answer = say<messages::HandoutWireNoRule>(std::move(answer));
        paragraph(say<messages::HandoutWireAnswer>(std::move(answer)));
        if (exchange.responseHeaders)
            headers(say<messages::HandoutAnswerHeader>(), *exchange.responseHeaders);
        cookiesOf(i);
    }
}

/// What became of each cookie, and why.
void RunMarkdown::cookiesOf(std::size_t exchange)
{
    const auto rows = rowsOfExchange(m_cookieRows, exchange);
    if (rows.empty())
        return;
    tableHead({say<messages::HandoutCookie>(), say<messages::HandoutCookieFate>(), say<messages::HandoutCookieWhy>(),
        say<messages::HandoutAddress>()});
    for (const CookieRow& row : rows) {
        const CookieFate& fate = *row.fate;
        const Cookie& cookie = fate.cookie;
        m_text.append("| ").append(codeCellMarkdown(cookie.name.empty() ? cookie.value : cookie.name)).append(" | ");
        m_text.append(said(messageFor(fate.kind))).append(" | ");
        m_text.append(plainMarkdown(reasonText(fate, m_phrases))).append(" | ");
        m_text.append(codeCellMarkdown(cookie.domain + cookie.path)).append(" |\n");
    }
    m_text += "\n";
}

void RunMarkdown::steps(const ActionResult& action)
{
    const auto isShown = [this](const StepRecord& step) { return m_steps == ShownSteps::All || isDecision(step); };
    const auto all = m_result.trace.steps().subspan(action.firstStep, action.endStep - action.firstStep);
    if (std::none_of(all.begin(), all.end(), isShown))
        return;
    heading(
        "###", m_steps == ShownSteps::All ? say<messages::HandoutAllSteps>() : say<messages::HandoutDecidingSteps>());
    tableHead({say<messages::HandoutStepResult>(), say<messages::HandoutStep>(), say<messages::HandoutStepPlace>()});
    for (const StepRecord& step : all) {
        if (!isShown(step))
            continue;
        m_text += "| ";
        if (isDecision(step))
            m_text += step.result == StepResult::Passed ? "✓ " : "✗ ";
        m_text.append(said(messageFor(toneOf(step)))).append(" | ");
        m_text.append(plainMarkdown(stepSentence(m_result.trace, step, m_phrases)));
        m_text.append(" | [").append(plainMarkdown(placeText(step.id, m_phrases)));
        m_text.append("](<").append(linkOf(step.id)).append(">) |\n");
    }
    m_text += "\n";
}

void RunMarkdown::consoles(const ActionResult& action)
{
    const auto consoles = consolesOf(m_scenario, m_result, action);
    if (!consoles.empty())
        heading("###", say<messages::HandoutConsole>());
    for (const auto& [browser, lines] : consoles) {
        paragraph(browser + ":");
        m_text += fencedMarkdown(lines);
    }
}

void RunMarkdown::action(const ActionResult& action)
{
    std::string title("## ");
    title.append(std::to_string(action.index + 1)).append(". ");
    const std::string what = actionText(m_scenario, action, m_phrases);
    if (!action.isRequest) {
        paragraph(title.append(plainMarkdown(what)));
        if (!action.storageAccess) {
            unmetExpectations(action);
            return;
        }
        verdict(action);
        steps(action);
        return;
    }
    paragraph(title.append(codeMarkdown(what)));
    verdict(action);
    exchanges(action);
    steps(action);
    consoles(action);
}

void RunMarkdown::preflightCache()
{
    if (m_result.preflightCacheEntries.empty())
        return;
    heading("##", say<messages::HandoutPreflightCache>());
    tableHead({say<messages::HandoutAllowed>(), say<messages::HandoutOrigin>(), say<messages::HandoutAddress>(),
        say<messages::HandoutLasts>()});
    for (const PreflightCacheEntry& entry : m_result.preflightCacheEntries) {
        m_text.append("| ").append(codeCellMarkdown(entry.value)).append(" | ");
        m_text.append(entry.key ? codeCellMarkdown(entry.key->origin) : "").append(" | ");
        m_text.append(entry.key ? codeCellMarkdown(entry.key->url) : "").append(" | ");
        m_text.append(plainMarkdown(elapsedTime(entry.maxAge, m_phrases))).append(" |\n");
    }
    m_text += "\n";
}

void RunMarkdown::cookies()
{
    if (m_result.cookies.empty())
        return;
    heading("##", say<messages::HandoutCookies>());
    tableHead({say<messages::HandoutCookie>(), say<messages::HandoutAddress>(), say<messages::HandoutPartition>()});
    for (const Cookie& cookie : m_result.cookies) {
        m_text.append("| ").append(codeCellMarkdown(cookie.name + "=" + cookie.value)).append(" | ");
        m_text.append(codeCellMarkdown(cookie.domain + cookie.path)).append(" | ");
        if (!cookie.partition.empty())
            m_text += said(say<messages::HandoutInTabsOf>(cookie.partition));
        m_text += " |\n";
    }
    m_text += "\n";
}

void RunMarkdown::warnings()
{
    if (m_result.warnings.empty())
        return;
    heading("##", say<messages::HandoutWarnings>());
    for (const Message& warning : m_result.warnings)
        m_text.append("- ").append(said(warning)).append("\n");
    m_text += "\n";
}

std::string RunMarkdown::write()
{
    m_text += "# ";
    paragraph(m_scenario.title.empty() ? said(say<messages::HandoutTitle>()) : plainMarkdown(m_scenario.title));
    facts();
    for (const ActionResult& result : m_result.actions)
        action(result);
    preflightCache();
    cookies();
    warnings();
    if (!m_scenario.notes.empty()) {
        heading("##", say<messages::HandoutNotes>());
        m_text += fencedMarkdown(m_scenario.notes);
    }
    m_text.pop_back();
    return std::move(m_text);
}

} // namespace

std::string writeRunMarkdown(const Scenario& scenario, const RunResult& result, ShownSteps steps, Phrasebook phrases)
{
    return RunMarkdown(scenario, result, steps, phrases).write();
}

} // namespace fetchscope
