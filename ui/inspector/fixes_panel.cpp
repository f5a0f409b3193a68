#include "ui/inspector/fixes_panel.h"

#include "core/telling/advice/fix_words.h"
#include "core/telling/advice/messages.h"
#include "core/writing/page/scenario_difference.h"
#include "ui/inspector/difference_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/widgets/reference_links.h"
#include "ui/words/engine_words.h"
#include "ui/words/outcome_words.h"

#include <QApplication>
#include <QClipboard>
#include <QUrl>

#include <algorithm>
#include <iterator>
#include <limits>

namespace fetchscope::ui {

namespace {

/// The four browsers, each with a sign of whether it works there, and what stands in the way where it does not.
QString trialsHtml(const Fix& fix)
{
    QStringList parts;
    for (const ProfileTrial& trial : fix.trials) {
        const QString name = nameOfProfile(trial.profile);
        const std::string_view cause = causeOf(trial);
        parts.append(toneHtml(trial.works ? Tone::Pass : Tone::Fail, name)
            + (cause.empty() ? QString()
                             : QStringLiteral(" (%1)").arg(referenceHtml(
                                 QString::fromUtf8(cause.data(), static_cast<qsizetype>(cause.size()))))));
    }
    return FixesPanel::tr("Tried with the rules of:").toHtmlEscaped() + QStringLiteral(" &nbsp; ")
        + parts.join(QStringLiteral(" &nbsp; "));
}

/// The lines of a unified difference that something was added or taken away in, as far to the left as their structure
/// allows.
QString linesHtml(const std::string& difference)
{
    QStringList changed;
    const QStringList lines = QString::fromStdString(difference).split(QLatin1Char('\n'));
    qsizetype margin = std::numeric_limits<qsizetype>::max();
    for (const QString& line : lines.mid(2)) {
        if (line.isEmpty() || (line.front() != QLatin1Char('+') && line.front() != QLatin1Char('-')))
            continue;
        changed << line;
        const auto text = std::find_if(
            std::next(line.begin()), line.end(), [](QChar character) { return character != QLatin1Char(' '); });
        margin = std::min<qsizetype>(margin, std::distance(std::next(line.begin()), text));
    }
    const Theme& theme = Theme::current();
    for (QString& line : changed) {
        const bool isAdded = line.front() == QLatin1Char('+');
        line.replace(1, margin, QLatin1String(" "));
        line = QStringLiteral("<span style=\"color:%1\">%2</span>")
                   .arg(theme.of(isAdded ? Tone::Pass : Tone::Fail).name(), line.toHtmlEscaped());
    }
    return QStringLiteral("<p style=\"margin-top:4px;margin-bottom:4px;white-space:pre-wrap\"><code>%1</code></p>")
        .arg(changed.join(QStringLiteral("<br>")));
}

QString fixHtml(const Fix& fix, const Run& run, std::size_t number, bool canApply)
{
    QString html = paragraphHtml(
        QStringLiteral("<b>%1. %2</b>").arg(number + 1).arg(messageText(sidesOf(fix)).toHtmlEscaped()), 16);
    for (const FixStep& step : stepsOf(fix)) {
        QString said = referenceHtml(messageText(step.what));
        for (const Message& detail : step.details)
            said += QStringLiteral("<br>&nbsp;&nbsp;&nbsp;") + referenceHtml(messageText(detail));
        html += paragraphHtml(said);
    }
    html += linesHtml(writeScenarioDifference(*run.scenario, *fix.scenario));
    html += paragraphHtml(trialsHtml(fix));
    for (const Message& opened : openedBy(fix)) {
        const QString text = messageText(opened);
        html += paragraphHtml(fix.opened.empty() ? mutedHtml(text) : toneHtml(Tone::Warn, text));
    }
    for (const Message& note : fix.notes)
        html += paragraphHtml(mutedHtml(messageText(note)));
    const auto link = [number](const char* what) {
        return QStringLiteral("fix:%1/%2").arg(QLatin1String(what)).arg(number);
    };
    QString links;
    if (canApply)
        links = linkHtml(link("apply"), FixesPanel::tr("Apply to the Scenario")) + QStringLiteral(" &nbsp; ");
    return html + paragraphHtml(links + linkHtml(link("copy"), FixesPanel::tr("Copy as a Difference")));
}

} // namespace

FixesPanel::FixesPanel(StepCursor& cursor, bool canApply, QWidget* parent)
    : ReportPanel(cursor, parent)
    , m_canApply(canApply)
{
    setObjectName(QStringLiteral("fixes"));
    setAccessibleName(tr("Fixes"));
    connect(&m_trials, &FixTrials::changed, this, &ReportPanel::refresh);
}

void FixesPanel::setCovered(bool isCovered)
{
    if (isCovered == m_isCovered)
        return;
    m_isCovered = isCovered;
    refresh();
}

QString FixesPanel::write(const Run& run, const ActionResult& action)
{
    m_shown = action.index;
    if (m_isCovered) {
        return emptyHtml(tr("What helps is the task to find out here; it stands here once the task is solved."))
            + paragraphHtml(linkHtml(QStringLiteral("fix:uncover"), tr("Show What Solves It")));
    }
    m_trials.want(this->run());
    const std::vector<Advice>* all = m_trials.advice();
    if (!all)
        return emptyHtml(tr("Trying what helps…"));
    const auto advice =
        std::find_if(all->begin(), all->end(), [&action](const Advice& one) { return one.action == action.index; });
    if (advice == all->end())
        return emptyHtml(tr("Nothing is to be mended here: this action gets what it asked for."));
    QString html =
        paragraphHtml(QStringLiteral("<b>%1</b>").arg(describeAction(*run.scenario, action).toHtmlEscaped()));
    if (advice->fixes.empty() && advice->isTried)
        html += paragraphHtml(messageText(say<messages::NoFixFound>()).toHtmlEscaped());
    for (std::size_t i = 0; i < advice->fixes.size(); ++i)
        html += fixHtml(advice->fixes[i], run, i, m_canApply);
    if (!advice->remains.isEmpty())
        html += paragraphHtml(referenceHtml(messageText(advice->remains)), 16);
    return html;
}

const Fix* FixesPanel::fixOf(const QUrl& link) const
{
    const std::vector<Advice>* all = m_trials.advice();
    bool isNumber = false;
    const int number = link.path().section(QLatin1Char('/'), 1).toInt(&isNumber);
    if (!all || !isNumber || number < 0)
        return nullptr;
    for (const Advice& advice : *all) {
        if (advice.action == m_shown && static_cast<std::size_t>(number) < advice.fixes.size())
            return &advice.fixes[static_cast<std::size_t>(number)];
    }
    return nullptr;
}

bool FixesPanel::followOwn(const QUrl& link)
{
    if (link.scheme() != QStringLiteral("fix"))
        return false;
    if (link.path() == QStringLiteral("uncover")) {
        emit uncoverRequested();
        return true;
    }
    const Fix* fix = fixOf(link);
    if (!fix || !run())
        return true;
    if (link.path().startsWith(QStringLiteral("apply/")))
        emit fixChosen(fix->scenario);
    else
        QApplication::clipboard()->setText(
            QString::fromStdString(writeScenarioDifference(*run()->scenario, *fix->scenario)));
    return true;
}

} // namespace fetchscope::ui
