#pragma once

#include "core/engine/simulation/run.h"

#include <QTabWidget>

namespace fetchscope::ui {

class BrowserRuns;
class HeldRun;
class StepCursor;

/// The panels about the current step and action, a tab each. A panel is made when it is first shown.
class Inspector : public QTabWidget
{
    Q_OBJECT

public:
    enum Panel { Why, Wire, Algorithm, Caches, Console, Browsers, Changes, PanelCount };

    Inspector(StepCursor& cursor, BrowserRuns& browsers, HeldRun& held, QWidget* parent = nullptr);

    void setRun(const RunPointer& run);
    /// Does the algorithm's panel show the steps that were not taken, too? Set before it is first shown.
    bool showsSkippedSteps() const { return m_showsSkippedSteps; }
    void setShowsSkippedSteps(bool shows) { m_showsSkippedSteps = shows; }
    /// Shows a panel and gives it the focus.
    void open(int panel);

signals:
    void profileRequested(int profile);
    /// For the panels that are made.
    void runChanged(const fetchscope::RunPointer& run);

private:
    /// Adds the tab of a panel that is made of a cursor and `arguments`.
    template <class Made, class... Arguments>
    void addPanel(const QString& title, StepCursor& cursor, Arguments&... arguments);
    void showHeld();
    void showBrowsers();
    /// Says at a tab that there is something to see behind it.
    void markTab(int tab, const QString& title, bool isMarked, const QString& why);

    BrowserRuns& m_browsers;
    HeldRun& m_held;
    RunPointer m_run;
    bool m_showsSkippedSteps = true;
};

} // namespace fetchscope::ui
