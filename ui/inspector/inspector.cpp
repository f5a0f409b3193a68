#include "ui/inspector/inspector.h"

#include "core/telling/timeline/run_difference.h"
#include "ui/inspector/algorithm_panel.h"
#include "ui/inspector/browser_runs.h"
#include "ui/inspector/held_run.h"
#include "ui/inspector/why_panel.h"
#include "ui/inspector/wire_panel.h"
#include "ui/widgets/panel_page.h"

#include <algorithm>

namespace fetchscope::ui {

Inspector::Inspector(
    Commands& commands, PlaceId place, StepCursor& cursor, BrowserRuns& browsers, HeldRun& held, QWidget* parent)
    : PanelTabs(commands, place, parent)
    , m_browsers(browsers)
    , m_held(held)
    , m_takesFixes(place == PlaceId::Scenario)
{
    setObjectName(QStringLiteral("inspector"));
    const PanelParts parts {cursor, browsers, held, m_showsSkippedSteps};
    for (const PanelRow& row : panelRows())
        add(row.info, [this, parts, make = row.make] { return make(*this, parts); });
    connect(&held, &HeldRun::changed, this, &Inspector::showHeld);
    connect(&browsers, &BrowserRuns::changed, this, &Inspector::showBrowsers);
}

int Inspector::tabOf(Panel panel)
{
    const auto rows = panelRows();
    const auto row = std::find_if(rows.begin(), rows.end(), [panel](const PanelRow& it) { return it.panel == panel; });
    return static_cast<int>(row - rows.begin());
}

void Inspector::setRun(const RunPointer& run)
{
    m_run = run;
    emit runChanged(run);
    showHeld();
    showBrowsers();
}

void Inspector::coverFixes(bool covers)
{
    m_coversFixes = covers;
    emit fixesCovered(covers);
}

void Inspector::showHeld()
{
    const bool differs = m_held.run() && m_run && m_held.run() != m_run && !isSameRun(*m_held.run(), *m_run);
    mark(tabOf(Panel::Changes), differs ? tr("Something comes out differently than before") : QString());
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
    mark(tabOf(Panel::Browsers), differs ? tr("Not all browsers do the same here") : QString());
}

} // namespace fetchscope::ui
