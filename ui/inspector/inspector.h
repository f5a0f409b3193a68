#pragma once

#include "ui/document/run.h"

#include <QTabWidget>

namespace fetchscope::ui {

class AlgorithmPanel;
class BrowserRuns;
class BrowsersPanel;
class CachesPanel;
class ChangesPanel;
class ConsolePanel;
class HeldRun;
class StepCursor;
class WhyPanel;
class WirePanel;

/// The panels about the current step and action, a tab each.
class Inspector : public QTabWidget
{
    Q_OBJECT

public:
    enum Panel { Why, Wire, Algorithm, Caches, Console, Browsers, Changes, PanelCount };

    Inspector(StepCursor& cursor, BrowserRuns& browsers, HeldRun& held, QWidget* parent = nullptr);

    void setRun(const RunPointer& run);
    /// Shows a panel and gives it the focus.
    void open(int panel);

signals:
    void profileRequested(int profile);

private:
    void showHeld();

    HeldRun& m_held;
    RunPointer m_run;
    WhyPanel* m_why;
    WirePanel* m_wire;
    AlgorithmPanel* m_algorithm;
    CachesPanel* m_caches;
    ConsolePanel* m_console;
    BrowsersPanel* m_browsers;
    ChangesPanel* m_changes;
};

} // namespace fetchscope::ui
