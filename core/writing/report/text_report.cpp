#include "core/writing/report/text_report.h"

#include "core/engine/base/readable_text.h"
#include "core/reading/json/json_writer.h"
#include "core/telling/explain/console_messages.h"
#include "core/telling/explain/words.h"
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
    {
    }

    std::string write();

private:
    void writeHead();
    void writeAction(const ActionResult& action);
    void writeRequest(const ActionResult& action, const RequestAction& request);
    void writeClassification(const ActionResult& action);
    void writeTimeline(const ActionResult& action);
    void writeExchange(const Exchange& exchange);
    void writeHeaders(const HeaderList& headers);
    void writeStep(const StepRecord& step);
    void writeOutcome(const ActionResult& action);
    void writeConsole(const ActionResult& action);
    void writeEnd();

    const Scenario& m_scenario;
    const RunResult& m_result;
    const TextReportOptions& m_options;
    const Signs& m_signs;
    TextLayout m_layout;
};

std::string number(double value)
{
    JsonWriter writer;
    writer.number(value);
    return writer.take();
}

std::string readable(std::string_view value)
{
    std::string text;
    appendReadable(text, value);
    return text;
}

bool isDecision(const StepRecord& step)
{
    return step.result == StepResult::Passed || step.result == StepResult::Failed;
}

void Report::writeHead()
{
    if (!m_scenario.title.empty())
        m_layout.paragraph(0, "", m_scenario.title, Style::Bold);
    const Page& page = m_scenario.page;
    std::string line = page.creationUrl.href();
    line.append(m_signs.separator).append("origin ").append(page.origin.serialize());
    if (page.kind != GlobalKind::Window)
        line.append(m_signs.separator).append(nameOf(page.kind));
    if (page.isFramed)
        line.append(m_signs.separator).append("framed by ").append(page.topLevelUrl.href());
    m_layout.paragraph(0, "Page     ", line, Style::Plain, Style::Dim);
    m_layout.paragraph(0, "Profile  ", m_result.profile.name(), Style::Plain, Style::Dim);
}

void Report::writeRequest(const ActionResult& action, const RequestAction& request)
{
    std::string line(nameOf(request.initiator));
    line.append(" ").append(request.method.value_or("GET")).append(" ").append(request.url);
    m_layout.paragraph(0, std::to_string(action.index + 1) + "  ", line, Style::Bold, Style::Bold);
    writeClassification(action);
}

void Report::writeClassification(const ActionResult& action)
{
    const Classification& classification = action.classification;
    std::string line(nameOf(classification.relation));
    line.append(m_signs.separator);
    if (!classification.preflight) {
        line.append("no preflight needed");
    } else {
        line.append("needs a preflight:");
        bool isFirst = true;
        for (const PreflightReason& reason : classification.preflightReasons) {
            line.append(isFirst ? " " : ", ");
            isFirst = false;
            switch (reason.code) {
            case PreflightReason::Code::Method:
                line.append("method ").append(readable(reason.value));
                break;
            case PreflightReason::Code::Header:
                line.append("header ").append(readable(reason.name)).append(": ").append(readable(reason.value));
                break;
            case PreflightReason::Code::UploadListener:
                line.append("a listener on the upload");
                break;
            case PreflightReason::Code::StreamBody:
                line.append("a streamed body");
                break;
            }
        }
        line.append(m_signs.separator).append("preflight cache: ").append(nameOf(action.preflightCache));
    }
    m_layout.paragraph(3, "", line, Style::Dim);
}

void Report::writeHeaders(const HeaderList& headers)
{
    for (const HeaderView header : headers)
        m_layout.paragraph(9, readable(header.name) + ": ", readable(header.value), Style::Plain, Style::Dim);
}

void Report::writeExchange(const Exchange& exchange)
{
    std::string line = exchange.method + " " + exchange.url;
    if (exchange.kind == Exchange::Kind::Preflight)
        line += "  (preflight)";
    m_layout.paragraph(3, m_signs.sent, line, Style::Bold, Style::Accent);
    writeHeaders(exchange.requestHeaders);
    if (exchange.networkFailure) {
        std::string failure("network error: ");
        failure.append(nameOf(*exchange.networkFailure));
        m_layout.paragraph(3, m_signs.failed, failure, Style::Bad, Style::Bad);
        return;
    }
    std::string status = std::to_string(exchange.status);
    if (!exchange.statusText.empty())
        status.append(" ").append(readable(exchange.statusText));
    if (exchange.rule < 0)
        status += "  (no rule of the server matches)";
    m_layout.paragraph(3, m_signs.answered, status, Style::Bold, Style::Accent);
    if (exchange.responseHeaders)
        writeHeaders(*exchange.responseHeaders);
}

void Report::writeStep(const StepRecord& step)
{
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
    std::string place(infoOf(info.algorithm).name);
    if (!info.isUnnumbered())
        place.append(" ").append(info.number);
    if (m_options.isVerbose)
        line = place + ": " + line;
    else
        line.append("  (").append(place).append(")");
    const std::size_t depth = m_options.isVerbose ? std::min<std::size_t>(step.depth, 12) : 0;
    m_layout.paragraph(7 + depth, sign, line, Style::Plain, style);
}

void Report::writeTimeline(const ActionResult& action)
{
    std::size_t shown = action.firstExchange;
    const auto showUpTo = [&](std::size_t end) {
        for (; shown < end; ++shown)
            writeExchange(m_result.exchanges[shown]);
    };
    for (std::size_t i = action.firstStep; i < action.endStep; ++i) {
        const StepRecord& step = m_result.trace.step(i);
        if (step.exchange >= 0)
            showUpTo(std::min(action.endExchange, static_cast<std::size_t>(step.exchange) + 1));
        if (m_options.isVerbose || isDecision(step))
            writeStep(step);
    }
    showUpTo(action.endExchange);
}

void Report::writeConsole(const ActionResult& action)
{
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const auto message = consoleMessage(browser, m_scenario, m_result, action);
        if (!message)
            continue;
        std::string_view rest = *message;
        std::string lead(nameOf(browser));
        lead.front() = static_cast<char>(lead.front() - 'a' + 'A');
        lead += " prints: ";
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
    const bool isGood = outcome.verdict != Verdict::Blocked && outcome.verdict != Verdict::NetworkError;
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
    }
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
    } else if (const auto* wait = std::get_if<WaitAction>(&given.what)) {
        m_layout.paragraph(0, lead, "wait " + number(wait->seconds) + " s", Style::Bold, Style::Bold);
    } else if (const auto* clear = std::get_if<ClearAction>(&given.what)) {
        m_layout.paragraph(0, lead, "clear the " + std::string(nameOf(*clear)), Style::Bold, Style::Bold);
    }
}

void Report::writeEnd()
{
    if (!m_result.preflightCacheEntries.empty()) {
        m_layout.blankLine();
        m_layout.paragraph(0, "", "Preflight cache", Style::Bold);
        for (const PreflightCacheEntry& entry : m_result.preflightCacheEntries) {
            std::string line(entry.kind == PreflightCacheEntry::Kind::Method ? "method " : "header ");
            line.append(readable(entry.value));
            if (entry.key)
                line.append(" for ").append(entry.key->origin).append(" at ").append(entry.key->url);
            line.append(", ")
                .append(number(entry.maxAge))
                .append(" s from ")
                .append(number(entry.storedAt))
                .append(" s on");
            m_layout.paragraph(3, m_signs.neutral, line);
        }
    }
    if (!m_result.cookies.empty()) {
        m_layout.blankLine();
        m_layout.paragraph(0, "", "Cookies", Style::Bold);
        for (const Cookie& cookie : m_result.cookies)
            m_layout.paragraph(3, m_signs.neutral,
                readable(cookie.name) + "=" + readable(cookie.value) + " for " + cookie.domain + cookie.path);
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
