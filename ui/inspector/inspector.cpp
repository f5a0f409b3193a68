#include "ui/inspector/inspector.h"

#include "ui/document/held_run.h"
#include "ui/inspector/algorithm_panel.h"
#include "ui/inspector/browsers_panel.h"
#include "ui/inspector/caches_panel.h"
#include "ui/inspector/changes_panel.h"
#include "ui/inspector/console_panel.h"
#include "ui/inspector/why_panel.h"
#include "ui/inspector/wire_panel.h"
#include "ui/models/run_difference.h"

namespace fetchscope::ui {

Inspector::Inspector(StepCursor& cursor, BrowserRuns& browsers, HeldRun& held, QWidget* parent)
    : QTabWidget(parent)
    , m_held(held)
    , m_why(new WhyPanel(cursor))
    , m_wire(new WirePanel(cursor))
    , m_algorithm(new AlgorithmPanel(cursor))
    , m_caches(new CachesPanel(cursor))
    , m_console(new ConsolePanel(cursor, browsers))
    , m_browsers(new BrowsersPanel(cursor, browsers))
    , m_changes(new ChangesPanel(cursor))
{
    setObjectName(QStringLiteral("inspector"));
    setDocumentMode(true);
    addTab(m_why, tr("Why"));
    addTab(m_wire, tr("Wire"));
    addTab(m_algorithm, tr("Algorithm"));
    addTab(m_caches, tr("Caches"));
    addTab(m_console, tr("Console"));
    addTab(m_browsers, tr("Browsers"));
    addTab(m_changes, tr("Changes"));
    connect(m_browsers, &ReportPanel::profileRequested, this, &Inspector::profileRequested);
    connect(&held, &HeldRun::changed, this, &Inspector::showHeld);
}

void Inspector::setRun(const RunPointer& run)
{
    m_run = run;
    m_why->setRun(run);
    m_wire->setRun(run);
    m_algorithm->setRun(run);
    m_caches->setRun(run);
    m_console->setRun(run);
    m_browsers->setRun(run);
    m_changes->setRun(run);
    showHeld();
}

void Inspector::showHeld()
{
    m_changes->setHeld(m_held.run());
    const bool differs = m_held.run() && m_run && m_held.run() != m_run && !isSameRun(*m_held.run(), *m_run);
    setTabText(Changes, differs ? tr("Changes") + QStringLiteral(" \u2022") : tr("Changes"));
    setTabToolTip(Changes, differs ? tr("Something comes out differently than before") : QString());
}

void Inspector::open(int panel)
{
    setCurrentIndex(panel);
    currentWidget()->setFocus(Qt::ShortcutFocusReason);
}

} // namespace fetchscope::ui
