#include "ui/inspector/attack_panel.h"

#include "core/telling/attack/attack.h"
#include "core/telling/attack/messages.h"
#include "ui/widgets/html_text.h"
#include "ui/words/engine_words.h"

namespace fetchscope::ui {

namespace {

Tone toneOf(AttackSeverity severity)
{
    switch (severity) {
    case AttackSeverity::High:
        return Tone::Fail;
    case AttackSeverity::Medium:
        return Tone::Warn;
    case AttackSeverity::Low:
    case AttackSeverity::Note:
        break;
    }
    return Tone::Neutral;
}

/// The action alone, with the cookies that there are at the end.
Scenario scenarioOf(const Run& run, const ActionResult& action)
{
    Scenario alone = *run.scenario;
    alone.actions = {run.scenario->actions[action.index]};
    alone.expect.clear();
    alone.cookies = run.result.cookies;
    return alone;
}

QString findingHtml(const AttackReport& report, const AttackFinding& finding)
{
    QString html = QStringLiteral(
        "<p style=\"margin-bottom:2px\">%1 &nbsp;%2</p><p style=\"margin-top:0;margin-bottom:2px\">%3</p>")
                       .arg(toneHtml(toneOf(finding.severity), messageText(messageFor(finding.severity))),
                           messageText(messageFor(report, finding)).toHtmlEscaped(),
                           mutedHtml(messageText(evidenceFor(report, finding))));
    if (const Message remedy = remedyFor(finding); !remedy.isEmpty())
        html += QStringLiteral("<p style=\"margin-top:0\">%1</p>").arg(messageText(remedy).toHtmlEscaped());
    return html;
}

} // namespace

AttackPanel::AttackPanel(StepCursor& cursor, QWidget* parent)
    : ReportPanel(cursor, parent)
{
    setObjectName(QStringLiteral("attack"));
    setAccessibleName(tr("What an attacker could do"));
}

QString AttackPanel::write(const Run& run, const ActionResult& action)
{
    if (action.index >= run.scenario->actions.size())
        return emptyHtml(emptyText());
    const Scenario alone = scenarioOf(run, action);
    const auto report = computeAttack(std::span(&alone, 1));
    if (!report)
        return emptyHtml(errorText(report.error()));
    QString html = QStringLiteral("<p style=\"margin-top:0\"><b>%1</b></p>")
                       .arg(tr("What pages of other sites could make this server do, or read from it").toHtmlEscaped());
    if (report->findings.empty())
        html += QStringLiteral("<p>%1</p>")
                    .arg(messageText(say<messages::AttackNothing>(report->trials.size())).toHtmlEscaped());
    for (const AttackFinding& finding : report->findings)
        html += findingHtml(*report, finding);
    for (const Message& note : notesOf(*report))
        html += QStringLiteral("<p>%1</p>").arg(mutedHtml(messageText(note)));
    return html;
}

} // namespace fetchscope::ui
