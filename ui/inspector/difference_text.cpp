#include "ui/inspector/difference_text.h"

#include "core/telling/timeline/step_roles.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QCoreApplication>

namespace fetchscope::ui {

QString paragraphHtml(const QString& html, int above)
{
    return QStringLiteral("<p style=\"margin-top:%1px;margin-bottom:4px\">%2</p>").arg(above).arg(html);
}

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeDifference)
};

QString stepHtml(const Run& run, std::optional<std::size_t> step, bool isLinked)
{
    if (!step)
        return mutedHtml(Words::tr("the action is over"));
    const StepRecord& record = run.result.trace.step(*step);
    const Tone tone = toneOf(record);
    QString html = tone == Tone::Neutral ? QString()
                                         : QStringLiteral("<span style=\"color:%1\"><b>%2</b></span> ")
                                               .arg(Theme::current().of(tone).name(), signOf(tone));
    html += stepText(run.result.trace, record).toHtmlEscaped() + QStringLiteral(" ");
    const QString place = placeOf(record.id);
    return html + (isLinked ? linkHtml(QStringLiteral("step:%1").arg(*step), place) : mutedHtml(place));
}

/// A value that is gone, come, or another one: sign and word, not colour alone.
QString headerHtml(const HeaderDifference& header)
{
    const Theme& theme = Theme::current();
    const auto line = [](const QColor& color, const QString& sign, const std::string& name, const std::string& value) {
        return QStringLiteral("<span style=\"color:%1\">%2</span> %3")
            .arg(color.name(), sign, codeHtml(QStringLiteral("%1: %2").arg(toText(name), toText(value))));
    };
    QString html;
    if (header.before)
        html += line(theme.fail, QStringLiteral("\u2212"), header.name, *header.before);
    if (header.before && header.after)
        html += QStringLiteral("<br>");
    if (header.after)
        html += line(theme.pass, QStringLiteral("+"), header.name, *header.after);
    return html;
}

QString exchangeHtml(const ExchangeDifference& difference, const Run& before, const Run& after)
{
    const Exchange& shown =
        difference.after ? after.result.exchanges[*difference.after] : before.result.exchanges[*difference.before];
    QString title = QStringLiteral("%1 %2").arg(toText(shown.method), toText(shown.url));
    if (shown.kind == Exchange::Kind::Preflight)
        title = Words::tr("Preflight %1").arg(title);
    QString html;
    if (!difference.before)
        html = paragraphHtml(
            QStringLiteral("<b>+</b> ") + codeHtml(title) + QChar(' ') + mutedHtml(Words::tr("is sent now")), 8);
    else if (!difference.after)
        html = paragraphHtml(QStringLiteral("<b>\u2212</b> ") + codeHtml(title) + QChar(' ')
                + mutedHtml(Words::tr("is not sent any more")),
            8);
    else
        html = paragraphHtml(codeHtml(title), 8);
    if (difference.hasOtherAnswer) {
        html += paragraphHtml(Words::tr("Answer: %1, was %2")
                                  .arg(describeAnswer(after.result.exchanges[*difference.after]),
                                      describeAnswer(before.result.exchanges[*difference.before]))
                                  .toHtmlEscaped());
    }
    for (const auto& [title2, headers] : {std::pair(Words::tr("Request headers"), &difference.request),
             std::pair(Words::tr("Headers of the answer"), &difference.response)}) {
        if (headers->empty())
            continue;
        html += paragraphHtml(mutedHtml(title2));
        for (const HeaderDifference& header : *headers)
            html += paragraphHtml(headerHtml(header));
    }
    return html;
}

} // namespace

QString outcomeHtml(const Run& run, const ActionResult& action)
{
    const QString word = wordOf(action);
    if (word.isEmpty())
        return mutedHtml(describeAction(*run.scenario, action));
    QString html = toneHtml(toneOf(action), word);
    if (action.outcome.cause && action.outcome.cause->reason != Reason::None)
        html += QStringLiteral(" &nbsp;") + referenceHtml(toText(infoOf(action.outcome.cause->reason).code));
    return html;
}

QString differenceHtml(const ActionDifference& difference, const Run& before, const Run& after)
{
    QString html;
    if (difference.parting) {
        html += paragraphHtml(QStringLiteral("<b>%1</b>").arg(Words::tr("First step that differs").toHtmlEscaped()), 8);
        html += paragraphHtml(QStringLiteral("<span style=\"color:%1\">%2</span> %3")
                                  .arg(Theme::current().fail.name(), QStringLiteral("\u2212"),
                                      stepHtml(before, difference.parting->before, false)));
        html += paragraphHtml(QStringLiteral("<span style=\"color:%1\">+</span> %2")
                                  .arg(Theme::current().pass.name(), stepHtml(after, difference.parting->after, true)));
    }
    if (!difference.exchanges.empty())
        html += paragraphHtml(QStringLiteral("<b>%1</b>").arg(Words::tr("On the wire").toHtmlEscaped()), 8);
    for (const ExchangeDifference& exchange : difference.exchanges)
        html += exchangeHtml(exchange, before, after);
    return html;
}

} // namespace fetchscope::ui
