#pragma once

#include "ui/recording/recording_place.h"
#include "ui/scenario/scenario_place.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QString>

#include <functional>
#include <vector>

namespace fetchscope::tests {

inline ui::ScenarioPlace& scenarioIn(ui::MainWindow& window)
{
    return window.place<ui::ScenarioPlace>();
}
inline ui::RecordingPlace& recordingIn(ui::MainWindow& window)
{
    return window.place<ui::RecordingPlace>();
}

/// A state of the window with a recording, for screenshots.
struct HarState
{
    QString name;
    std::function<void(ui::MainWindow&)> prepare;
};
/// Recordings are written into the folder.
std::vector<HarState> harStates(const QDir& folder);

} // namespace fetchscope::tests
