#pragma once

#include "ui/shell/main_window.h"

#include <QDir>
#include <QString>

#include <functional>
#include <vector>

namespace fetchscope::tests {

/// A state of the window with a recording, for screenshots.
struct HarState
{
    QString name;
    std::function<void(ui::MainWindow&)> prepare;
};
/// Recordings are written into the folder.
std::vector<HarState> harStates(const QDir& folder);

} // namespace fetchscope::tests
