#include "ui/timeline/row_words.h"

#include "ui/theme/theme.h"
#include "ui/words/engine_words.h"
#include "ui/words/origin_text.h"
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

QString shortened(QString text)
{
    if (text.size() > mostToolTipCharacters)
        text = text.left(mostToolTipCharacters) + QChar(0x2026);
    return text;
}

QString elided(const QString& text)
{
    return shortened(text).toHtmlEscaped();
}

QString headersAsHtml(const HeaderList& headers, const OriginMarks& marks)
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
                    .arg(elided(toText(header.name)), originHtml(shortened(toText(header.value)), marks));
    }
    return html + QStringLiteral("</table>");
}

} // namespace

RowWords textOf(const Run& run, const TimelineRow& row)
{
    const RowText text = rowText(run, row, windowPhrase);
    return {toText(text.title), toText(text.detail), toText(text.word)};
}

QString lineOf(const Run& run, const TimelineRow& row)
{
    return toText(rowLine(run, row, windowPhrase));
}

QString toolTipOf(const Run& run, const TimelineRow& row, const OriginMarks& marks)
{
    const Exchange* exchange = exchangeOf(run, row);
    if (exchange && row.kind == RowKind::Request) {
        return QStringLiteral("<p><b>%1</b> %2</p>%3")
            .arg(elided(toText(exchange->method)), originHtml(shortened(toText(exchange->url)), marks),
                headersAsHtml(exchange->requestHeaders, marks));
    }
    if (exchange && (row.kind == RowKind::Response || row.kind == RowKind::Failure)) {
        const QString title = QStringLiteral("<p><b>%1</b></p>").arg(elided(describeAnswer(*exchange)));
        return exchange->responseHeaders ? title + headersAsHtml(*exchange->responseHeaders, marks) : title;
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

} // namespace fetchscope::ui
