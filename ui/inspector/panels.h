#pragma once

#include "ui/place/panel_tabs.h"

#include <span>

namespace fetchscope::ui {

class BrowserRuns;
class HeldRun;
class Inspector;
class StepCursor;

/// The panels that tell of a scenario's run, in the order of their tabs.
enum class Panel {
    Why,
    Wire,
    Algorithm,
    Caches,
    Cookies,
    Console,
    Browsers,
    Changes,
    Fixes,
    Matrix,
    Guards,
    Attack,
    Count
};

/// What panels are made of.
struct PanelParts
{
    StepCursor& cursor;
    BrowserRuns& browsers;
    HeldRun& held;
    /// Does the algorithm's panel show the steps that were not taken, too?
    bool& showsSkippedSteps;
};

/// All that there is to say of a panel; its tab, its command and its picture come from it.
struct PanelRow
{
    Panel panel;
    PanelInfo info;
    /// Makes the panel, which follows the inspector's run.
    QWidget* (*make)(Inspector& inspector, const PanelParts& parts);
};
std::span<const PanelRow> panelRows();

} // namespace fetchscope::ui
