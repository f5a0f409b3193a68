#include "ui/inspector/why_panel.h"

#include "core/telling/explain/words.h"
#include "ui/theme/theme.h"
#include "ui/timeline/run_lookup.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/step_roles.h"
#include "ui/timeline/text_difference.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QDesktopServices>
#include <QEvent>
#include <QTextOption>
#include <QUrl>

namespace fetchscope::ui {

namespace {

QString link(const QString& address, const QString& text)
{
    return QStringLiteral("<a href=\"%1\">%2</a>").arg(address.toHtmlEscaped(), text.toHtmlEscaped());
}

QString monospace(const QString& html)
{
    return QStringLiteral("<span style=\"font-family:'%1'\">%2</span>").arg(monospaceFont().family(), html);
}

/// `a, b` is a list; `(none)` and the like are not.
QStringList listOf(const QString& value)
{
    return value.split(QStringLiteral(", "), Qt::SkipEmptyParts);
}

} // namespace

WhyPanel::WhyPanel(StepCursor& cursor, QWidget* parent)
    : QTextBrowser(parent)
    , m_cursor(cursor)
{
    setObjectName(QStringLiteral("why"));
    setAccessibleName(tr("Why"));
    setOpenLinks(false);
    document()->setDocumentMargin(16);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTextBrowser::anchorClicked, this, &WhyPanel::follow);
    connect(&cursor, &StepCursor::changed, this, [this] {
        const int step = m_cursor.index();
        const ActionResult* action =
            m_run && step >= 0 ? actionOfStep(m_run->result, static_cast<std::size_t>(step)) : nullptr;
        if (action != m_action)
            refresh();
    });
}

void WhyPanel::setRun(RunPointer run)
{
    m_run = std::move(run);
    refresh();
}

void WhyPanel::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
        refresh();
}

void WhyPanel::follow(const QUrl& link)
{
    if (link.scheme() == QStringLiteral("step"))
        m_cursor.moveTo(link.path().toInt());
    else
        QDesktopServices::openUrl(link);
}

void WhyPanel::refresh()
{
    m_action = nullptr;
    const int step = m_cursor.index();
    if (!m_run || step < 0) {
        setHtml(m_run ? emptyHtml(tr("This scenario makes no request.")) : QString());
        return;
    }
    m_action = actionOfStep(m_run->result, static_cast<std::size_t>(step));
    if (!m_action) {
        clear();
        return;
    }
    const Theme& theme = Theme::current();
    const Outcome& outcome = m_action->outcome;
    const Tone tone = toneOf(outcome);
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:8px;font-size:%1pt\">"
                                  "<span style=\"color:%2\"><b>%3 %4</b></span> &nbsp;%5</p>")
                       .arg(titleFont().pointSizeF())
                       .arg(theme.of(tone).name(), signOf(tone), wordOf(outcome.verdict).toHtmlEscaped(),
                           describeAction(*m_run->scenario, *m_action).toHtmlEscaped());
    if (outcome.cause && outcome.cause->reason != Reason::None) {
        // The verdict's own sentence stands right above; here is the rule behind it.
        const ReasonInfo& reason = infoOf(outcome.cause->reason);
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1 &nbsp;%2</p>")
                    .arg(phraseText(reason.summary).toHtmlEscaped(), link(toText(reason.url), toText(reason.code)));
    }
    if (const auto deciding = decidingStep(m_run->result, *m_action))
        html += decisionHtml(*deciding);
    html += outcomeHtml(*m_action);
    setHtml(html);
}

QString WhyPanel::decisionHtml(std::size_t step) const
{
    const Theme& theme = Theme::current();
    const Trace& trace = m_run->result.trace;
    const StepRecord& record = trace.step(step);
    const Tone tone = toneOf(record);
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> &nbsp;%2 \u00b7 %3</p>")
                       .arg(tr("Decided at"), link(QStringLiteral("step:%1").arg(step), placeOf(record.id)),
                           link(toText(linkOf(record.id)), tr("in the standard")));
    html +=
        QStringLiteral("<p style=\"margin-top:0;margin-bottom:8px\"><span style=\"color:%1\"><b>%2</b></span> %3</p>")
            .arg(theme.of(tone).name(), signOf(tone), stepText(trace, record).toHtmlEscaped());
    return html + valuesHtml(record);
}

QString WhyPanel::valuesHtml(const StepRecord& step) const
{
    if (step.valueCount == 0)
        return {};
    const Theme& theme = Theme::current();
    const Trace& trace = m_run->result.trace;
    QStringList names = toText(infoOf(step.id).valueNames).split(QChar(','));
    QStringList values;
    for (std::size_t i = 0; i < step.valueCount; ++i)
        values << valueText(trace, step, i);
    QStringList cells;
    for (const QString& value : values)
        cells << value.toHtmlEscaped();
    if (values.size() == 2 && step.result == StepResult::Failed) {
        const QString style = QStringLiteral("background-color:%1;color:%2;text-decoration:underline")
                                  .arg(theme.failSoft.name(), theme.fail.name());
        // The second value may be a list: the entry that is nearest is the one that was meant.
        QStringList list = listOf(values[1]);
        const int similar = list.size() > 1 ? mostSimilar(values[0], list) : list.isEmpty() ? -1 : 0;
        if (similar >= 0 && (list.size() == 1 ? mostSimilar(values[0], list) >= 0 : true)) {
            const TextDifference difference = differenceOf(values[0], list[similar]);
            cells[0] = markedHtml(values[0], difference.first, style);
            QStringList parts;
            for (int i = 0; i < list.size(); ++i)
                parts << (i == similar ? markedHtml(list[i], difference.second, style) : list[i].toHtmlEscaped());
            cells[1] = parts.join(QStringLiteral(", "));
        }
    }
    QString html = QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:8px\">");
    for (int i = 0; i < cells.size(); ++i) {
        html += QStringLiteral("<tr><td style=\"color:%1;padding-right:16px;padding-bottom:4px\">%2</td><td "
                               "style=\"padding-bottom:4px\">%3</td></tr>")
                    .arg(theme.mutedText.name(),
                        (i < names.size() ? phraseText(toBytes(names[i])) : QString()).toHtmlEscaped(),
                        monospace(cells[i]));
    }
    return html + QStringLiteral("</table>");
}

QString WhyPanel::outcomeHtml(const ActionResult& action) const
{
    const Theme& theme = Theme::current();
    const Outcome& outcome = action.outcome;
    QString html;
    if (outcome.verdict == Verdict::Exposed || outcome.verdict == Verdict::Opaque) {
        QStringList exposed;
        for (const std::string& name : outcome.exposedHeaders)
            exposed << toText(name);
        const QString headers = exposed.isEmpty() ? tr("none") : exposed.join(QStringLiteral(", "));
        html += QStringLiteral("<p style=\"margin-top:8px;margin-bottom:4px\"><b>%1</b></p>").arg(tr("The page sees"));
        html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:8px\">");
        const std::pair<QString, QString> rows[] {
            {tr("type"), toText(nameOf(outcome.responseType))},
            {tr("status"), QString::number(outcome.status)},
            {tr("headers"), headers},
        };
        for (const auto& [name, value] : rows) {
            html += QStringLiteral("<tr><td style=\"color:%1;padding-right:16px;padding-bottom:4px\">%2</td><td "
                                   "style=\"padding-bottom:4px\">%3</td></tr>")
                        .arg(theme.mutedText.name(), name.toHtmlEscaped(), monospace(value.toHtmlEscaped()));
        }
        html += QStringLiteral("</table>");
    }
    for (const Message& expectation : action.unmetExpectations) {
        html += QStringLiteral("<p style=\"color:%1;margin-top:8px\"><b>%2</b> %3</p>")
                    .arg(theme.warn.name(), signOf(Tone::Warn),
                        tr("Expected otherwise: %1").arg(messageText(expectation)).toHtmlEscaped());
    }
    return html;
}

} // namespace fetchscope::ui
