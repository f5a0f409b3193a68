#include "ui/inspector/inspector.h"

#include "core/telling/timeline/run_difference.h"
#include "ui/inspector/algorithm_panel.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/browsers_panel.h"
#include "ui/inspector/caches_panel.h"
#include "ui/inspector/changes_panel.h"
#include "ui/inspector/console_panel.h"
#include "ui/inspector/held_run.h"
#include "ui/inspector/why_panel.h"
#include "ui/inspector/wire_panel.h"
#include "ui/widgets/panel_page.h"

#include <QTabBar>

#include <type_traits>

namespace fetchscope::ui {

Inspector::Inspector(StepCursor& cursor, BrowserRuns& browsers, HeldRun& held, QWidget* parent)
    : QTabWidget(parent)
    , m_browsers(browsers)
    , m_held(held)
{
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    addPanel<WhyPanel>(tr("Why"), cursor);
    addPanel<WirePanel>(tr("Wire"), cursor);
    addPanel<AlgorithmPanel>(tr("Algorithm"), cursor, m_showsSkippedSteps);
    addPanel<CachesPanel>(tr("Caches"), cursor);
    addPanel<ConsolePanel>(tr("Console"), cursor, browsers);
    addPanel<BrowsersPanel>(tr("Browsers"), cursor, browsers);
    addPanel<ChangesPanel>(tr("Changes"), cursor, held);
    connect(&held, &HeldRun::changed, this, &Inspector::showHeld);
    connect(&browsers, &BrowserRuns::changed, this, &Inspector::showBrowsers);
}

template <class Made, class... Arguments>
void Inspector::addPanel(const QString& title, StepCursor& cursor, Arguments&... arguments)
{
    const auto make = [this, &cursor, &arguments...]() -> QWidget* {
        auto* panel = new Made(cursor, arguments...);
        connect(this, &Inspector::runChanged, panel, &Made::setRun);
        if constexpr (std::is_base_of_v<ReportPanel, Made>)
            connect(panel, &ReportPanel::profileRequested, this, &Inspector::profileRequested);
        panel->setRun(m_run);
        return panel;
    };
    addTab(new PanelPage(make, *tabBar()), title);
}

void Inspector::setRun(const RunPointer& run)
{
    m_run = run;
    emit runChanged(run);
    showHeld();
    showBrowsers();
}

void Inspector::showHeld()
{
    const bool differs = m_held.run() && m_run && m_held.run() != m_run && !isSameRun(*m_held.run(), *m_run);
    markTab(Changes, tr("Changes"), differs, tr("Something comes out differently than before"));
}

void Inspector::showBrowsers()
{
    // The other browsers' runs of a long one are made when somebody looks at them.
    constexpr std::size_t mostSteps = 20000;
    bool differs = false;
    if (m_run && m_browsers.shown() == m_run && m_run->result.trace.size() <= mostSteps) {
        m_browsers.want();
        for (const RunPointer& run : m_browsers.runs())
            differs = differs || (run && takesOtherCourse(*m_run, *run));
    }
    markTab(Browsers, tr("Browsers"), differs, tr("Not all browsers do the same here"));
}

void Inspector::markTab(int tab, const QString& title, bool isMarked, const QString& why)
{
    setTabText(tab, isMarked ? title + QStringLiteral(" \u2022") : title);
    setTabToolTip(tab, isMarked ? why : QString());
}

void Inspector::open(int panel)
{
    setCurrentIndex(panel);
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace fetchscope::ui
