#include "ui/timeline/row_text.h"

#include "ui/theme/theme.h"
#include "ui/timeline/provenance.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

namespace {

constexpr int mostToolTipHeaders = 24;
constexpr int mostToolTipCharacters = 240;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeWords)
};

const Exchange* exchangeOf(const Run& run, const TimelineRow& row)
{
    if (row.exchange < 0 || static_cast<std::size_t>(row.exchange) >= run.result.exchanges.size())
        return nullptr;
    return &run.result.exchanges[static_cast<std::size_t>(row.exchange)];
}

QString valueText(const Run& run, const StepRecord& step, std::size_t index)
{
    return ui::valueText(run.result.trace, step, index);
}

QString joinedValues(const Run& run, const StepRecord& step)
{
    QStringList values;
    for (std::size_t i = 0; i < step.valueCount; ++i) {
        if (const QString value = valueText(run, step, i); !value.isEmpty())
            values << value;
    }
    return values.join(QStringLiteral(" \u00b7 "));
}

QString elided(QString text)
{
    if (text.size() > mostToolTipCharacters)
        text = text.left(mostToolTipCharacters) + QChar(0x2026);
    return text.toHtmlEscaped();
}

/// What a CORS check compared: the request's origin and the header's value, or what it missed.
void sayWhatWasCompared(RowText& text, const Run& run, const TimelineRow& row)
{
    for (std::size_t index = row.endStep; index > row.step; --index) {
        const StepRecord& step = run.result.trace.step(index - 1);
        switch (step.id) {
        case StepId::CorsWildcard:
            text.detail = QStringLiteral("*");
            return;
        case StepId::CorsNoAllowOrigin:
            text.word = Words::tr("no Access-Control-Allow-Origin");
            return;
        case StepId::CorsFailure: {
            // The origins are equal; it fails for want of this header.
            const QString value = valueText(run, step, 0);
            if (value == QStringLiteral("(absent)"))
                text.word = Words::tr("no Access-Control-Allow-Credentials");
            else
                text.detail = QStringLiteral("%1 \u2260 true").arg(value);
            return;
        }
        case StepId::CorsOrigin:
            // The same twice needs to be said once.
            text.detail = step.result == StepResult::Failed
                ? QStringLiteral("%1 \u2260 %2").arg(valueText(run, step, 0), valueText(run, step, 1))
                : valueText(run, step, 1);
            return;
        default:
            break;
        }
    }
}

RowText decisionText(const Run& run, const TimelineRow& row)
{
    const StepRecord& last = run.result.trace.step(row.endStep - 1);
    RowText text;
    if (roleOf(last) == StepRole::Routine) {
        QStringList names;
        for (std::size_t step = row.step; step < row.endStep; ++step)
            names << shortName(run.result.trace.step(step).id);
        names.removeDuplicates();
        text.title = names.join(QStringLiteral(", "));
        if (!text.title.isEmpty())
            text.title[0] = text.title[0].toUpper();
        return text;
    }
    text.title = shortName(last.id);
    switch (last.id) {
    case StepId::MainPreflight:
        text.detail = joinedValues(run, last);
        return text;
    case StepId::MainCors:
    case StepId::MainNoCors:
    case StepId::MainSameOriginOrData:
        return text;
    case StepId::NetIncludeCredentials:
        text.word = last.result == StepResult::Yes ? Words::tr("included") : Words::tr("not included");
        return text;
    case StepId::PreflightMethodCheck:
    case StepId::PreflightHeaderCheck:
    case StepId::PreflightAuthorizationCheck:
        text.detail = (last.result == StepResult::Failed ? Words::tr("%1 not in %2") : Words::tr("%1 in %2"))
                          .arg(valueText(run, last, 0), valueText(run, last, 1));
        return text;
    default:
        break;
    }
    if (infoOf(last.id).algorithm == Algorithm::CorsCheck)
        sayWhatWasCompared(text, run, row);
    else
        text.detail = joinedValues(run, last);
    if (last.result == StepResult::Yes || last.result == StepResult::No)
        text.word = last.result == StepResult::Yes ? Words::tr("yes") : Words::tr("no");
    return text;
}

/// Reads and writes of the preflight cache: what they came to, and the methods and header names they were about.
RowText cacheText(const Run& run, const TimelineRow& row)
{
    const Trace& trace = run.result.trace;
    const StepRecord& last = trace.step(row.endStep - 1);
    RowText text;
    const bool isHttpCache = infoOf(last.id).algorithm == Algorithm::HttpNetworkOrCacheFetch;
    text.title = (isHttpCache ? Words::tr("HTTP cache: %1") : Words::tr("Preflight cache: %1")).arg(shortName(last.id));
    if (isHttpCache) {
        text.detail = valueText(run, last, 0);
        return text;
    }
    if (last.id == StepId::CacheCleared) {
        text.word = Words::tr("%n removed", nullptr, static_cast<int>(trace.value(last, 0).number));
        return text;
    }
    const bool isMiss = last.id == StepId::HttpPreflightNeeded;
    QStringList names;
    for (std::size_t index = row.step; index < row.endStep; ++index) {
        const StepRecord& step = trace.step(index);
        const bool isRead = step.id == StepId::CacheMethod || step.id == StepId::CacheHeader;
        const bool isWrite = roleOf(step) == StepRole::CacheWrite;
        // Of a miss only what was missing is worth a word.
        if (isWrite || (isRead && (!isMiss || step.result == StepResult::No)))
            names << valueText(run, step, 0);
    }
    text.detail = names.join(QStringLiteral(", "));
    if (roleOf(last) == StepRole::CacheWrite && last.valueCount > 1)
        text.word = describeTimeLeft(static_cast<double>(trace.value(last, 1).number));
    return text;
}

QString headersAsHtml(const HeaderList& headers)
{
    QString html = QStringLiteral("<table cellspacing='0' cellpadding='1'>");
    int count = 0;
    for (const HeaderView header : headers) {
        if (++count > mostToolTipHeaders) {
            html += QStringLiteral("<tr><td colspan='2'>%1</td></tr>")
                        .arg(Words::tr("and %n more", nullptr, static_cast<int>(headers.size()) - mostToolTipHeaders));
            break;
        }
        html += QStringLiteral("<tr><td><b>%1:</b>&nbsp;</td><td>%2</td></tr>")
                    .arg(elided(toText(header.name)), elided(toText(header.value)));
    }
    return html + QStringLiteral("</table>");
}

} // namespace

bool isReconstructed(const Run& run, const TimelineRow& row)
{
    const Exchange* exchange = exchangeOf(run, row);
    return exchange && trustOf(run, *exchange) == Trust::Reconstructed;
}

RowText textOf(const Run& run, const TimelineRow& row)
{
    const RunResult& result = run.result;
    const ActionResult& action = result.actions[row.action];
    const Exchange* exchange = exchangeOf(run, row);
    RowText text;
    switch (row.kind) {
    case RowKind::Action:
        text.title = nameOfAction(*run.scenario, action);
        if (const auto* request = std::get_if<RequestAction>(&run.scenario->actions[row.action].what))
            text.detail = toText(request->url);
        text.word = wordOf(action.outcome.verdict);
        break;
    case RowKind::Wait:
    case RowKind::Clear:
        text.title = nameOfAction(*run.scenario, action);
        break;
    case RowKind::Call:
        if (const auto* request = std::get_if<RequestAction>(&run.scenario->actions[row.action].what))
            text.title = toText(nameOf(request->initiator));
        text.detail = summaryOf(factsOf(run, row.action));
        break;
    case RowKind::Result:
        text.title = wordOf(action.outcome.verdict);
        if (action.outcome.status > 0)
            text.detail = QString::number(action.outcome.status);
        break;
    case RowKind::Request:
        if (exchange) {
            text.title = toText(exchange->method);
            text.detail = toText(pathOfUrl(exchange->url));
            if (exchange->kind == Exchange::Kind::Preflight)
                text.word = Words::tr("preflight");
            if (isReconstructed(run, row))
                text.word += QStringLiteral(" %1 %2").arg(signOf(Trust::Reconstructed), wordOf(Trust::Reconstructed));
            if (row.isFolded)
                text.detail += QStringLiteral(" \u2192 ") + describeAnswer(*exchange);
        }
        break;
    case RowKind::Response:
    case RowKind::Failure:
        if (exchange) {
            const QString answer = describeAnswer(*exchange);
            text.title = answer;
            if (exchange->rule < 0 && !exchange->networkFailure)
                text.detail = Words::tr("no rule of the server matches");
            if (isReconstructed(run, row))
                text.word = QStringLiteral("%1 %2").arg(signOf(Trust::Reconstructed), wordOf(Trust::Reconstructed));
        }
        break;
    case RowKind::Decision:
        return decisionText(run, row);
    case RowKind::CacheRead:
    case RowKind::CacheWrite:
        return cacheText(run, row);
    case RowKind::Cookie: {
        const StepRecord& step = result.trace.step(row.step);
        text.title = shortName(step.id);
        text.detail = valueText(run, step, 0);
        text.word = valueText(run, step, 1);
        break;
    }
    }
    return text;
}

QString lineOf(const Run& run, const TimelineRow& row)
{
    const RowText text = textOf(run, row);
    QStringList parts {text.title};
    for (const QString& part : {text.detail, text.word, wordOf(row.tone)}) {
        if (!part.isEmpty())
            parts << part;
    }
    return parts.join(QStringLiteral(", "));
}

QString toolTipOf(const Run& run, const TimelineRow& row)
{
    const Exchange* exchange = exchangeOf(run, row);
    if (exchange && row.kind == RowKind::Request) {
        return QStringLiteral("<p><b>%1</b> %2</p>%3")
            .arg(elided(toText(exchange->method)), elided(toText(exchange->url)),
                headersAsHtml(exchange->requestHeaders));
    }
    if (exchange && (row.kind == RowKind::Response || row.kind == RowKind::Failure)) {
        const QString title = QStringLiteral("<p><b>%1</b></p>").arg(elided(describeAnswer(*exchange)));
        return exchange->responseHeaders ? title + headersAsHtml(*exchange->responseHeaders) : title;
    }
    if (row.kind == RowKind::Result)
        return QStringLiteral("<p>%1</p>")
            .arg(elided(outcomeText(*run.scenario, run.result, run.result.actions[row.action])));
    if (row.endStep <= row.step || row.kind == RowKind::Action)
        return QStringLiteral("<p>%1</p>").arg(elided(describeAction(*run.scenario, run.result.actions[row.action])));
    QString html;
    for (std::size_t index = row.step; index < row.endStep; ++index) {
        const StepRecord& step = run.result.trace.step(index);
        html += QStringLiteral("<p>%1 %2<br><small>%3</small></p>")
                    .arg(signOf(toneOf(step)), elided(stepText(run.result.trace, step)), elided(placeOf(step.id)));
    }
    return html;
}

double timeOf(const Run& run, const TimelineLayout& layout, std::size_t row)
{
    const auto& rows = layout.rows();
    const std::uint32_t action = rows[row].action;
    for (std::size_t at = row + 1; at > 0 && rows[at - 1].action == action; --at) {
        const TimelineRow& candidate = rows[at - 1];
        const Exchange* exchange = exchangeOf(run, candidate);
        if (exchange)
            return candidate.kind == RowKind::Request ? exchange->sentAt : exchange->answeredAt;
    }
    return run.result.actions[action].startedAt;
}

} // namespace fetchscope::ui
