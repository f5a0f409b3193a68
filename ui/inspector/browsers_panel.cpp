#include "ui/inspector/browsers_panel.h"

#include "ui/inspector/browser_runs.h"
#include "ui/inspector/difference_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"

namespace fetchscope::ui {

BrowsersPanel::BrowsersPanel(StepCursor& cursor, BrowserRuns& browsers, QWidget* parent)
    : ReportPanel(cursor, parent)
    , m_browsers(browsers)
{
    setObjectName(QStringLiteral("browsers"));
    setAccessibleName(tr("Browsers"));
    connect(&browsers, &BrowserRuns::changed, this, &ReportPanel::refresh);
}

QString BrowsersPanel::write(const Run& shown, const ActionResult& action)
{
    m_browsers.want();
    const Theme& theme = Theme::current();
    QString html = QStringLiteral("<table width=\"100%\" cellspacing=\"0\" cellpadding=\"8\"><tr>");
    for (int i = 0; i < 4; ++i) {
        const auto profile = static_cast<ProfileId>(i);
        const bool isShown = shown.result.profile.id() == profile;
        html += QStringLiteral("<td width=\"25%\" valign=\"top\" style=\"background-color:%1\">%2</td>")
                    .arg((isShown ? theme.accentSoft : theme.base).name(), columnHtml(shown, action, profile));
    }
    return html + QStringLiteral("</tr></table>");
}

QString BrowsersPanel::columnHtml(const Run& shown, const ActionResult& action, ProfileId profile) const
{
    const bool isShown = shown.result.profile.id() == profile;
    const RunPointer& run = m_browsers.runs()[static_cast<std::size_t>(profile)];
    QString html = QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b> &nbsp;%2</p>")
                       .arg(nameOfProfile(profile),
                           isShown ? mutedHtml(tr("shown"))
                                   : linkHtml(QStringLiteral("profile:%1").arg(static_cast<int>(profile)), tr("show")));
    if (!run || action.index >= run->result.actions.size())
        return html + mutedHtml(tr("Running…"));
    const ActionResult& its = run->result.actions[action.index];
    html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\">%1</p>").arg(ui::outcomeHtml(*run, its));
    // The same sentence is said once.
    const auto sentenceOf = [](const Run& of, const ActionResult& result) {
        return outcomeText(*of.scenario, of.result, result);
    };
    const QString sentence = sentenceOf(*run, its);
    if (isShown || sentence != sentenceOf(shown, action))
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\">%1</p>").arg(referenceHtml(sentence));
    if (its.outcome.difference)
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\">%1<br>%2<br>%3</p>")
                    .arg(referenceHtml(departureText(run->result.profile, *its.outcome.difference)),
                        mutedHtml(evidenceText(*its.outcome.difference)), differenceLinkHtml(*its.outcome.difference));
    if (isShown)
        return html;
    const ActionDifference difference = differenceOfActions(shown, action.index, *run, its.index);
    if (difference.isEmpty())
        return html
            + QStringLiteral("<p style=\"margin-top:4px\">%1</p>")
                  .arg(mutedHtml(tr("The same as %1, step by step.").arg(nameOfProfile(shown.result.profile.id()))));
    html += QStringLiteral("<p style=\"margin-top:8px;margin-bottom:0\">%1</p>")
                .arg(toneHtml(Tone::Warn, tr("Differs from %1").arg(nameOfProfile(shown.result.profile.id()))));
    // The steps are those of another run than the one whose cursor this is: no links to them.
    QString text = differenceHtml(difference, shown, *run);
    return html + text.replace(QStringLiteral("<a href=\"step:"), QStringLiteral("<a name=\"step:"));
}

} // namespace fetchscope::ui
