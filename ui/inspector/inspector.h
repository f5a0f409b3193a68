#pragma once

#include "core/engine/simulation/run.h"
#include "ui/inspector/panels.h"
#include "ui/place/panel_tabs.h"

#include <memory>

namespace fetchscope::ui {

class BrowserRuns;
class HeldRun;
class StepCursor;

/// The panels about the current step and action, a tab each. A panel is made when it is first shown.
class Inspector : public PanelTabs
{
    Q_OBJECT

public:
    /// The commands that open the panels belong to `place`.
    Inspector(Commands& commands, PlaceId place, StepCursor& cursor, BrowserRuns& browsers, HeldRun& held,
        QWidget* parent = nullptr);

    void setRun(const RunPointer& run);
    const RunPointer& run() const { return m_run; }
    /// Can the scenario become another one here? A lesson's stays as it is written.
    bool takesFixes() const { return m_takesFixes; }
    /// Fixes would give a task's solution away: they are shown to who asks for them.
    void coverFixes(bool covers);
    bool coversFixes() const { return m_coversFixes; }
    /// Does the algorithm's panel show the steps that were not taken, too? Set before it is first shown.
    bool showsSkippedSteps() const { return m_showsSkippedSteps; }
    void setShowsSkippedSteps(bool shows) { m_showsSkippedSteps = shows; }
    /// The tab of a panel.
    static int tabOf(Panel panel);

signals:
    void profileRequested(int profile);
    /// The scenario of the run is to become this one.
    void fixChosen(const std::shared_ptr<const fetchscope::Scenario>& fixed);
    void fixesCovered(bool isCovered);
    /// For the panels that are made.
    void runChanged(const fetchscope::RunPointer& run);

private:
    void showHeld();
    void showBrowsers();

    BrowserRuns& m_browsers;
    HeldRun& m_held;
    RunPointer m_run;
    bool m_takesFixes;
    bool m_coversFixes = false;
    bool m_showsSkippedSteps = true;
};

} // namespace fetchscope::ui
