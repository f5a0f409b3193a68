#include "ui/inspector/changes_panel.h"

#include "ui/inspector/difference_text.h"
#include "ui/inspector/held_run.h"
#include "ui/widgets/html_text.h"
#include "ui/words/outcome_words.h"

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr std::size_t mostActions = 50;

} // namespace

ChangesPanel::ChangesPanel(StepCursor& cursor, HeldRun& held, QWidget* parent)
    : ReportPanel(cursor, parent)
    , m_held(held)
{
    setObjectName(QStringLiteral("changes"));
    setAccessibleName(tr("Changes"));
    connect(&held, &HeldRun::changed, this, &ReportPanel::refresh);
}

QString ChangesPanel::write(const Run& shown, const ActionResult& action)
{
    const RunPointer held = m_held.run();
    if (!held)
        return emptyHtml(tr("Change something in the scenario: what comes out differently than before is shown here."));
    QString html;
    const bool hasCounterpart = action.index < held->result.actions.size();
    if (!hasCounterpart) {
        html = QStringLiteral("<p style=\"margin-top:0\"><b>%1</b> &nbsp;%2</p>")
                   .arg(describeAction(*shown.scenario, action).toHtmlEscaped(), mutedHtml(tr("was not there before")));
        return html + listHtml(*held, shown);
    }
    const ActionResult& before = held->result.actions[action.index];
    const ActionDifference difference = differenceOfActions(*held, action.index, shown, action.index);
    if (difference.isEmpty()) {
        html = emptyHtml(tr("Nothing comes out differently in this action: every step and every header is as before."));
        return html + listHtml(*held, shown);
    }
    html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b></p>")
               .arg(describeAction(*shown.scenario, action).toHtmlEscaped());
    html += QStringLiteral("<table cellspacing=\"0\" cellpadding=\"2\"><tr><td>%1 &nbsp;</td><td>%2</td></tr>"
                           "<tr><td>%3 &nbsp;</td><td>%4</td></tr></table>")
                .arg(mutedHtml(tr("Before")), ui::outcomeHtml(*held, before), mutedHtml(tr("Now")),
                    ui::outcomeHtml(shown, action));
    html += differenceHtml(difference, *held, shown);
    return html + listHtml(*held, shown);
}

/// The other actions that come out differently.
QString ChangesPanel::listHtml(const Run& held, const Run& shown) const
{
    QString html;
    const std::size_t count = std::min({shown.result.actions.size(), held.result.actions.size(), mostActions});
    for (std::size_t i = 0; i < count; ++i) {
        const ActionResult& now = shown.result.actions[i];
        const ActionResult& before = held.result.actions[i];
        const QString wordBefore = wordOf(before);
        const QString wordNow = wordOf(now);
        if (wordBefore.isEmpty() || wordNow.isEmpty() || wordBefore == wordNow)
            continue;
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\">%1 &nbsp;%2 \u2192 %3</p>")
                    .arg(linkHtml(QStringLiteral("step:%1").arg(now.firstStep),
                             QStringLiteral("%1  %2").arg(i + 1).arg(nameOfAction(*shown.scenario, now))),
                        toneHtml(toneOf(before), wordBefore), toneHtml(toneOf(now), wordNow));
    }
    if (html.isEmpty())
        return {};
    return QStringLiteral("<p style=\"margin-top:12px;margin-bottom:4px\"><b>%1</b></p>")
               .arg(tr("Verdicts that changed").toHtmlEscaped())
        + html;
}

} // namespace fetchscope::ui
