#include "ui/inspector/console_panel.h"

#include "core/telling/explain/console_messages.h"
#include "ui/inspector/browser_runs.h"
#include "ui/theme/theme.h"
#include "ui/widgets/html_text.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QUrl>

namespace fetchscope::ui {

ConsolePanel::ConsolePanel(StepCursor& cursor, BrowserRuns& browsers, QWidget* parent)
    : ReportPanel(cursor, parent)
    , m_browsers(browsers)
{
    setObjectName(QStringLiteral("console"));
    setAccessibleName(tr("Console"));
    connect(&browsers, &BrowserRuns::changed, this, &ReportPanel::refresh);
}

QString ConsolePanel::write(const Run& shown, const ActionResult& action)
{
    m_browsers.want();
    const Theme& theme = Theme::current();
    QString html =
        QStringLiteral("<p style=\"margin-top:0;margin-bottom:12px\">%1</p>")
            .arg(mutedHtml(
                tr("What the console of each browser says of %1").arg(describeAction(*shown.scenario, action))));
    for (const ProfileId browser : {ProfileId::Chromium, ProfileId::Firefox, ProfileId::Safari}) {
        const RunPointer& run = m_browsers.runs()[static_cast<std::size_t>(browser)];
        html += QStringLiteral("<p style=\"margin-top:0;margin-bottom:4px\"><b>%1</b>").arg(nameOfProfile(browser));
        QString below = mutedHtml(tr("Running…"));
        if (run && action.index < run->result.actions.size()) {
            const auto message =
                consoleMessage(browser, *run->scenario, run->result, run->result.actions[action.index]);
            if (message) {
                const QString text = toText(*message);
                QUrl copy;
                copy.setScheme(QStringLiteral("copy"));
                copy.setPath(text, QUrl::DecodedMode);
                html += QStringLiteral(" &nbsp;") + linkHtml(copy.toString(QUrl::FullyEncoded), tr("Copy"));
                below = QStringLiteral("<span style=\"color:%1\">%2</span>").arg(theme.fail.name(), codeHtml(text));
            } else {
                below = mutedHtml(tr("prints nothing"));
            }
        }
        html += QStringLiteral("</p><p style=\"margin-top:0;margin-bottom:12px\">%1</p>").arg(below);
    }
    return html;
}

} // namespace fetchscope::ui
