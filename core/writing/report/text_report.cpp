#include "core/writing/report/text_report.h"

#include "core/engine/simulation/isolation_words.h"
#include "core/telling/explain/cookie_remedies.h"
#include "core/telling/explain/words.h"
#include "core/telling/timeline/cookie_rows.h"
#include "core/telling/timeline/elapsed_time.h"
#include "core/writing/report/run_words.h"
#include "core/writing/report/text_layout.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Style = TextLayout::Style;

/// The signs of the report, in Unicode or in ASCII.
struct Signs
{
    std::string_view sent;
    std::string_view answered;
    std::string_view failed;
    std::string_view good;
    std::string_view bad;
    std::string_view neutral;
    std::string_view separator;
};
constexpr Signs unicodeSigns {"──▶ ", "◀── ", "◀╌╌ ", "✓ ", "✗ ", "· ", " · "};
constexpr Signs asciiSigns {"--> ", "<-- ", "<-x ", "+ ", "x ", "- ", " | "};

class Report
{
public:
    Report(const Scenario& scenario, const RunResult& result, const TextReportOptions& options)
        : m_scenario(scenario)
        , m_result(result)
        , m_options(options)
        , m_signs(options.hasUnicode ? unicodeSigns : asciiSigns)
        , m_layout(options.width, options.hasColor)
        , m_cookieRows(cookieRowsOf(result))
    {
    }

    std::string write();

private:
    void writeHead();
    void writeAction(const ActionResult& action);
    void writeRequest(const ActionResult& action, const RequestAction& request);
    void writeTimeline(const ActionResult& action);
    void writeReport(const Exchange& report);
    void writeBeside(const Exchange& exchange, std::string_view what);
    void writeEarlyHint(const EarlyHint& hint);
    void writeExchange(std::size_t index);
    void writeCookies(std::size_t exchange, bool isOfAnswer);
    void writeHeaders(const HeaderList& headers);
    void writeStep(std::size_t index);
    void writeDifference(std::size_t indent, std::optional<Difference> difference);
    void writeOutcome(const ActionResult& action);
    void writeConsole(const ActionResult& action);
    void writeEnd();

    const Scenario& m_scenario;
    const RunResult& m_result;
    const TextReportOptions& m_options;
    const Signs& m_signs;
    TextLayout m_layout;
    std::vector<CookieRow> m_cookieRows;
    bool m_hasTimes = false;
};

void Report::writeHead()
{
    if (!m_scenario.title.empty())
        m_layout.paragraph(0, "", m_scenario.title, Style::Bold);
    const Page& page = pageOf(m_scenario, m_result);
    std::string line = page.creationUrl.href();
    line.append(m_signs.separator).append("origin ").append(page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        line.append(m_signs.separator).append(nameOf(page.kind));
    if (page.isFramed)
        line.append(m_signs.separator).append("framed by ").append(page.topLevelUrl.href());
    if (!page.hostPermissions.empty())
        line.append(m_signs.separator).append("host permissions ").append(hostPermissionsOf(page));
    if (const std::string attributes = frameAttributesOf(page); !attributes.empty())
        line.append(m_signs.separator).append("frame ").append(attributes);
    m_layout.paragraph(0, "Page     ", line, Style::Plain, Style::Dim);
    if (const auto isolation = crossOriginIsolationOf(page, m_result.profile))
        m_layout.paragraph(0, "         ", textOf(wordsOf(*isolation)), Style::Plain, Style::Dim);
    for (const NamedPage& named : m_scenario.pages) {
        std::string other = readable(named.name);
        other.append(": ").append(named.page.creationUrl.href());
        other.append(m_signs.separator).append("origin ").append(named.page.origin.serialize());
        m_layout.paragraph(0, "         ", other, Style::Plain, Style::Dim);
    }
    m_layout.paragraph(0, "Profile  ", m_result.profile.name(), Style::Plain, Style::Dim);
}

void Report::writeRequest(const ActionResult& action, const RequestAction& request)
{
    std::string line(nameOf(request.initiator));
    if (request.initiator != InitiatorKind::Inline)
        line.append(" ").append(readable(methodOf(request)));
    line.append(" ").append(readable(subjectOf(request)));
    if (pageNumberOf(m_scenario, action.index) != 0)
        line.append("  (page ").append(readable(m_scenario.actions[action.index].page)).append(")");
    m_layout.paragraph(0, std::to_string(action.index + 1) + "  ", line, Style::Bold, Style::Bold);
    m_layout.paragraph(3, "", wordsOfClassification(action, m_signs.separator), Style::Dim);
}

void Report::writeHeaders(const HeaderList& headers)
{
    for (const HeaderView header : headers)
        m_layout.paragraph(9, readable(header.name) + ": ", readable(header.value), Style::Plain, Style::Dim);
}

void Report::writeCookies(std::size_t exchange, bool isOfAnswer)
{
    for (const CookieRow& row : rowsOfExchange(m_cookieRows, exchange)) {
        const CookieFate& fate = *row.fate;
        if (fate.isOfAnswer() != isOfAnswer || !(m_options.showsCookies || isTelling(fate.kind, fate.why)))
            continue;
        std::string line = "cookie ";
        line.append(readable(fate.cookie.name.empty() ? fate.cookie.value : fate.cookie.name));
        if (m_options.showsCookies && !fate.cookie.domain.empty())
            line.append(" (").append(fate.cookie.domain).append(fate.cookie.path).append(")");
        line.append(": ").append(textOf(messageFor(fate.kind)));
        if (fate.why != CookieVerdict::Accepted)
            line.append(": ").append(describe(fate.why));
        if (m_options.showsCookies && row.setBy)
            line.append(" (set by the answer to request ").append(std::to_string(*row.setBy + 1)).append(")");
        if (m_options.showsCookies && isTelling(fate.kind, fate.why) && !remedyFor(fate.why).empty())
            line.append(". ").append(remedyFor(fate.why));
        m_layout.paragraph(7, fate.isTrouble() ? m_signs.neutral : m_signs.good, line, Style::Plain,
            fate.isTrouble() ? Style::Dim : Style::Good);
    }
}

/// An exchange that is not among those of the action.
void Report::writeBeside(const Exchange& exchange, std::string_view what)
{
    std::string line = exchange.method + " " + exchange.url;
    line.append("  (").append(what).append(")");
    if (m_hasTimes)
        line.append("  at ").append(elapsedTime(exchange.sentAt));
    m_layout.paragraph(3, m_signs.sent, line, Style::Bold, Style::Accent);
    writeHeaders(exchange.requestHeaders);
    if (exchange.requestBody)
        m_layout.paragraph(7, "", readable(*exchange.requestBody), Style::Plain, Style::Dim);
    m_layout.paragraph(3, exchange.networkFailure ? m_signs.failed : m_signs.answered, answerOf(exchange), Style::Bold,
        exchange.networkFailure ? Style::Bad : Style::Accent);
}

void Report::writeReport(const Exchange& report)
{
    writeBeside(report, report.kind == Exchange::Kind::Preflight ? "preflight of a report" : "report");
}

void Report::writeEarlyHint(const EarlyHint& hint)
{
    for (const Exchange& exchange : hint.exchanges)
        writeBeside(exchange, exchange.kind == Exchange::Kind::Preflight ? "preflight of an early hint" : "early hint");
    const bool isUsed = hint.fate == EarlyHint::Fate::Loaded || hint.fate == EarlyHint::Fate::Connected;
    std::string line = "early hint ";
    line.append(readable(hint.relation)).append(" ").append(readable(hint.url)).append(": ").append(nameOf(hint.fate));
    if (hint.reason)
        line.append(" (").append(infoOf(*hint.reason).code).append(")");
    m_layout.paragraph(
        7, isUsed ? m_signs.good : m_signs.neutral, line, Style::Plain, isUsed ? Style::Good : Style::Dim);
}

void Report::writeExchange(std::size_t index)
{
    const Exchange& exchange = m_result.exchanges[index];
    std::string line = exchange.method + " " + exchange.url;
    if (exchange.kind == Exchange::Kind::Preflight)
        line += "  (preflight)";
    if (m_hasTimes)
        line.append("  at ").append(elapsedTime(exchange.sentAt));
    m_layout.paragraph(3, m_signs.sent, line, Style::Bold, Style::Accent);
    writeHeaders(exchange.requestHeaders);
    writeCookies(index, false);
    std::string answer = answerOf(exchange);
    if (m_hasTimes)
        answer.append("  at ").append(elapsedTime(exchange.answeredAt));
    if (exchange.networkFailure) {
        m_layout.paragraph(3, m_signs.failed, answer, Style::Bad, Style::Bad);
        return;
    }
    m_layout.paragraph(3, m_signs.answered, answer, Style::Bold, Style::Accent);
    if (exchange.responseHeaders)
        writeHeaders(*exchange.responseHeaders);
    writeCookies(index, true);
}

void Report::writeDifference(std::size_t indent, std::optional<Difference> difference)
{
    if (!difference)
        return;
    const DifferenceInfo& info = infoOf(*difference);
    std::string line(info.name);
    line.append(": ").append(info.spell(m_result.profile.value(*difference)));
    m_layout.paragraph(indent, "Departs from the standard by ", line, Style::Dim, Style::Dim);
}

void Report::writeStep(std::size_t index)
{
    const StepRecord& step = m_result.trace.step(index);
    const StepInfo& info = infoOf(step.id);
    std::string_view sign = m_signs.neutral;
    Style style = Style::Dim;
    if (step.result == StepResult::Passed) {
        sign = m_signs.good;
        style = Style::Good;
    } else if (step.result == StepResult::Failed) {
        sign = m_signs.bad;
        style = Style::Bad;
    }
    std::string line;
    if (!info.isModelled)
        line += "(not modelled) ";
    appendStepText(line, m_result.trace, step);
    const std::string place = placeOf(step.id);
    if (m_options.isVerbose)
        line = place + ": " + line;
    else
        line.append("  (").append(place).append(")");
    const std::size_t depth = m_options.isVerbose ? std::min<std::size_t>(step.depth, 12) : 0;
    m_layout.paragraph(7 + depth, sign, line, Style::Plain, style);
    writeDifference(9 + depth, m_result.trace.differenceAt(index));
}

void Report::writeTimeline(const ActionResult& action)
{
    // Where several go on at once, the order of the lines is not that of time.
    m_hasTimes = action.isAtOnce;
    std::size_t shown = action.firstExchange;
    const auto showUpTo = [&](std::size_t end) {
        for (; shown < end; ++shown)
            writeExchange(shown);
    };
    for (std::size_t i = action.firstStep; i < action.endStep; ++i) {
        const StepRecord& step = m_result.trace.step(i);
        if (step.exchange >= 0)
            showUpTo(std::min(action.endExchange, static_cast<std::size_t>(step.exchange) + 1));
        if (m_options.isVerbose || isDecision(step))
            writeStep(i);
    }
    showUpTo(action.endExchange);
    for (const EarlyHint& hint : action.earlyHints)
        writeEarlyHint(hint);
    for (const Exchange& report : action.reports)
        writeReport(report);
}

void Report::writeConsole(const ActionResult& action)
{
    for (const auto& [browser, lines] : consolesOf(m_scenario, m_result, action)) {
        std::string_view rest = lines;
        std::string lead = browser + " prints: ";
        lead.resize(17, ' ');
        while (!rest.empty()) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            m_layout.paragraph(3, lead, line, Style::Plain, Style::Dim);
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            lead.assign(17, ' ');
        }
    }
}

void Report::writeOutcome(const ActionResult& action)
{
    const Outcome& outcome = action.outcome;
    const bool isGood = fetchscope::isGood(outcome.verdict);
    std::string verdict(nameOf(outcome.verdict));
    if (outcome.verdict == Verdict::Blocked && outcome.cause)
        verdict.append(m_signs.separator).append(infoOf(outcome.cause->reason).code);
    else if (isGood)
        verdict.append(m_signs.separator)
            .append(nameOf(outcome.responseType))
            .append(m_signs.separator)
            .append("status ")
            .append(std::to_string(outcome.status));
    m_layout.paragraph(3, isGood ? m_signs.good : m_signs.bad, verdict, Style::Bold, isGood ? Style::Good : Style::Bad);
    m_layout.paragraph(5, "", explainOutcome(m_scenario, m_result, action));
    if (outcome.decidedAt != StepId::None) {
        const StepInfo& info = infoOf(outcome.decidedAt);
        std::string place(infoOf(info.algorithm).name);
        if (!info.isUnnumbered())
            place.append(", step ").append(info.number);
        place.append(m_signs.separator).append(linkOf(outcome.decidedAt));
        m_layout.paragraph(5, "Decided at ", place, Style::Dim, Style::Dim);
        writeDifference(5, outcome.difference);
        if (outcome.difference)
            m_layout.paragraph(5, "Evidence   ", infoOf(*outcome.difference).evidence, Style::Dim, Style::Dim);
    }
    if (outcome.use)
        m_layout.paragraph(3, outcome.use->readable ? m_signs.good : m_signs.bad, wordsOf(*outcome.use), Style::Bold,
            outcome.use->readable ? Style::Good : Style::Bad);
    if (action.ahead)
        m_layout.paragraph(5, "Ahead      ", wordsOf(*action.ahead), Style::Dim, Style::Dim);
    writeConsole(action);
    for (const Message& unmet : action.unmetExpectations)
        m_layout.paragraph(3, m_signs.bad, "Not as expected: " + readable(textOf(unmet)), Style::Bad, Style::Bad);
}

void Report::writeAction(const ActionResult& action)
{
    m_layout.blankLine();
    const Action& given = m_scenario.actions[action.index];
    const std::string lead = std::to_string(action.index + 1) + "  ";
    if (const auto* request = std::get_if<RequestAction>(&given.what)) {
        writeRequest(action, *request);
        writeTimeline(action);
        writeOutcome(action);
    } else {
        m_layout.paragraph(0, lead, wordsOfAction(given), Style::Bold, Style::Bold);
        if (action.storageAccess) {
            writeTimeline(action);
            const bool isGood = isResolved(*action.storageAccess);
            m_layout.paragraph(3, isGood ? m_signs.good : m_signs.bad, nameOf(*action.storageAccess), Style::Bold,
                isGood ? Style::Good : Style::Bad);
            m_layout.paragraph(5, "", explainOutcome(m_scenario, m_result, action));
        }
        for (const Message& unmet : action.unmetExpectations)
            m_layout.paragraph(3, m_signs.bad, "Not as expected: " + readable(textOf(unmet)), Style::Bad, Style::Bad);
    }
}

void Report::writeEnd()
{
    if (!m_result.preflightCacheEntries.empty()) {
        m_layout.blankLine();
        m_layout.paragraph(0, "", "Preflight cache", Style::Bold);
        for (const PreflightCacheEntry& entry : m_result.preflightCacheEntries)
            m_layout.paragraph(3, m_signs.neutral, wordsOf(entry));
    }
    if (!m_result.cookies.empty()) {
        m_layout.blankLine();
        m_layout.paragraph(0, "", "Cookies", Style::Bold);
        for (const Cookie& cookie : m_result.cookies)
            m_layout.paragraph(3, m_signs.neutral, wordsOf(cookie));
    }
    if (!m_result.warnings.empty())
        m_layout.blankLine();
    for (const Message& warning : m_result.warnings)
        m_layout.paragraph(0, "Warning: ", readable(textOf(warning)), Style::Plain, Style::Bad);
}

std::string Report::write()
{
    writeHead();
    for (const ActionResult& action : m_result.actions)
        writeAction(action);
    writeEnd();
    return m_layout.take();
}

} // namespace

std::string writeTextReport(const Scenario& scenario, const RunResult& result, const TextReportOptions& options)
{
    return Report(scenario, result, options).write();
}

} // namespace fetchscope
