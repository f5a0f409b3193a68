#include "ui/inspector/why_panel.h"

#include "core/telling/explain/words.h"
#include "core/telling/reference/reference.h"
#include "core/telling/timeline/run_lookup.h"
#include "core/telling/timeline/step_roles.h"
#include "core/telling/timeline/text_difference.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/origin_text.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

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
std::vector<std::string> listOf(const QString& value)
{
    std::vector<std::string> list;
    for (const QString& entry : value.split(QStringLiteral(", "), Qt::SkipEmptyParts))
        list.push_back(toBytes(entry));
    return list;
}

QString valuesHtml(const Trace& trace, const StepRecord& step, const OriginMarks& marks)
{
    if (step.valueCount == 0)
        return {};
    const Theme& theme = Theme::current();
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
        const std::string value = toBytes(values[0]);
        const std::vector<std::string> list = listOf(values[1]);
        if (const auto similar = mostSimilar(value, list)) {
            const TextDifference difference = differenceOf(value, list[*similar]);
            cells[0] = markedHtml(value, difference.first, style);
            QStringList parts;
            for (std::size_t i = 0; i < list.size(); ++i)
                parts << (i == *similar ? markedHtml(list[i], difference.second, style)
                                        : toText(list[i]).toHtmlEscaped());
            cells[1] = parts.join(QStringLiteral(", "));
        }
    }
    // Colour tells what differs here: of an origin the sign has its own.
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (const auto mark = leadingOrigin(values[i], marks))
            cells[i].prepend(originSignHtml(*mark));
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

QString decisionHtml(const Run& run, std::size_t step)
{
    const Trace& trace = run.result.trace;
    const Theme& theme = Theme::current();
    const StepRecord& record = trace.step(step);
    const Tone tone = toneOf(record);
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> &nbsp;%2 \u00b7 %3</p>")
                       .arg(WhyPanel::tr("Decided at"), link(QStringLiteral("step:%1").arg(step), placeOf(record.id)),
                           link(toText(linkOf(record.id)), WhyPanel::tr("in the standard")));
    html +=
        QStringLiteral("<p style=\"margin-top:0;margin-bottom:8px\"><span style=\"color:%1\"><b>%2</b></span> %3</p>")
            .arg(theme.of(tone).name(), signOf(tone), referenceHtml(stepText(trace, record)));
    return html + valuesHtml(trace, record, OriginMarks(*run.scenario, run.result));
}

/// A table of facts under a title; values are HTML.
QString factsHtml(const QString& title, const std::vector<std::pair<QString, QString>>& rows)
{
    QString html = QStringLiteral("<p style=\"margin-top:8px;margin-bottom:4px\"><b>%1</b></p>"
                                  "<table cellspacing=\"0\" cellpadding=\"0\" style=\"margin-top:8px\">")
                       .arg(title.toHtmlEscaped());
    for (const auto& [name, value] : rows) {
        html += QStringLiteral("<tr><td style=\"color:%1;padding-right:16px;padding-bottom:4px\">%2</td><td "
                               "style=\"padding-bottom:4px\">%3</td></tr>")
                    .arg(Theme::current().mutedText.name(), name.toHtmlEscaped(), value);
    }
    return html + QStringLiteral("</table>");
}

QString yesOrNo(bool is)
{
    return is ? WhyPanel::tr("yes") : WhyPanel::tr("no");
}

/// What a script made of the image or film.
QString useHtml(const ImageUseOutcome& use)
{
    std::vector<std::pair<QString, QString>> rows {
        {WhyPanel::tr("use"), monospace(toText(nameOf(use.use)))},
        {WhyPanel::tr("drawn"), yesOrNo(use.drawn)},
        {WhyPanel::tr("readable"), yesOrNo(use.readable)},
    };
    if (use.error) {
        rows.emplace_back(WhyPanel::tr("error"), monospace(toText(nameOf(*use.error))));
        rows.emplace_back(WhyPanel::tr("thrown by"), monospace(toText(nameOf(use.at))));
    }
    return factsHtml(WhyPanel::tr("What the script makes of it"), rows);
}

/// What had been asked for ahead, and by which action.
QString aheadHtml(const Run& run, const AnswerAhead& ahead)
{
    QString by = QString::number(ahead.action + 1);
    if (ahead.action < run.result.actions.size()) {
        const ActionResult& action = run.result.actions[ahead.action];
        by = link(QStringLiteral("step:%1").arg(action.firstStep),
            QStringLiteral("%1  %2").arg(by, describeAction(*run.scenario, action)));
    }
    std::vector<std::pair<QString, QString>> rows {
        {WhyPanel::tr("by action"), by},
        {WhyPanel::tr("kept as"), monospace(toText(nameOf(ahead.kind)))},
        {WhyPanel::tr("used"), yesOrNo(ahead.isUsed())},
    };
    if (!ahead.isUsed()) {
        rows.emplace_back(WhyPanel::tr("why not"), monospace(toText(nameOf(ahead.use))));
        if (!ahead.had.empty() || !ahead.wants.empty()) {
            rows.emplace_back(WhyPanel::tr("it has"), monospace(toText(ahead.had).toHtmlEscaped()));
            rows.emplace_back(WhyPanel::tr("needed"), monospace(toText(ahead.wants).toHtmlEscaped()));
        }
    }
    return factsHtml(WhyPanel::tr("Asked for ahead"), rows);
}

QString shownOutcomeHtml(const Run& run, const ActionResult& action)
{
    const Theme& theme = Theme::current();
    const Outcome& outcome = action.outcome;
    QString html;
    if (action.isRequest && (outcome.verdict == Verdict::Exposed || outcome.verdict == Verdict::Opaque)) {
        QStringList exposed;
        for (const std::string& name : outcome.exposedHeaders)
            exposed << toText(name);
        const QString headers = exposed.isEmpty() ? WhyPanel::tr("none") : exposed.join(QStringLiteral(", "));
        html += factsHtml(WhyPanel::tr("The page sees"),
            {
                {WhyPanel::tr("type"), monospace(toText(nameOf(outcome.responseType)))},
                {WhyPanel::tr("status"), monospace(QString::number(outcome.status))},
                {WhyPanel::tr("headers"), monospace(headers.toHtmlEscaped())},
            });
    }
    if (outcome.use)
        html += useHtml(*outcome.use);
    if (action.ahead)
        html += aheadHtml(run, *action.ahead);
    for (const Message& expectation : action.unmetExpectations) {
        html += QStringLiteral("<p style=\"color:%1;margin-top:8px\"><b>%2</b> %3</p>")
                    .arg(theme.warn.name(), signOf(Tone::Warn),
                        WhyPanel::tr("Expected otherwise: %1").arg(messageText(expectation)).toHtmlEscaped());
    }
    return html;
}

} // namespace

WhyPanel::WhyPanel(StepCursor& cursor, QWidget* parent)
    : ReportPanel(cursor, parent)
{
    setObjectName(QStringLiteral("why"));
    setAccessibleName(tr("Why"));
}

QString WhyPanel::write(const Run& run, const ActionResult& action)
{
    const Theme& theme = Theme::current();
    const Outcome& outcome = action.outcome;
    const Tone tone = toneOf(action);
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:8px;font-size:%1pt\">"
                                  "<span style=\"color:%2\"><b>%3 %4</b></span> &nbsp;%5</p>")
                       .arg(titleFont().pointSizeF())
                       .arg(theme.of(tone).name(), signOf(tone), wordOf(action).toHtmlEscaped(),
                           describeAction(*run.scenario, action).toHtmlEscaped());
    if (action.storageAccess)
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1</p>")
                    .arg(outcomeText(*run.scenario, run.result, action).toHtmlEscaped());
    setReference(*this, {});
    if (outcome.cause && outcome.cause->reason != Reason::None) {
        // The verdict's own sentence stands right above; here is the rule behind it.
        const ReasonInfo& reason = infoOf(outcome.cause->reason);
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1 &nbsp;%2</p>")
                    .arg(referenceHtml(phraseText(reason.summary)),
                        link(toText(addressOf(entryOf(reason.reason))), toText(reason.code)));
        setReference(*this, addressOf(entryOf(reason.reason)));
    }
    if (const auto deciding = decidingStep(run.result, action))
        html += decisionHtml(run, *deciding);
    if (outcome.difference) {
        html += QStringLiteral("<p style=\"margin-top:8px;margin-bottom:0\"><b>%1</b></p>"
                               "<p style=\"margin-top:0;margin-bottom:8px\">%2 &nbsp;%3</p>")
                    .arg(referenceHtml(departureText(run.result.profile, *outcome.difference)),
                        mutedHtml(evidenceText(*outcome.difference)), differenceLinkHtml(*outcome.difference));
    }
    return html + shownOutcomeHtml(run, action);
}

} // namespace fetchscope::ui
