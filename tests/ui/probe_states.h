#pragma once

#include "ui/shell/main_window.h"

#include <QString>

#include <functional>
#include <vector>

namespace fetchscope::tests {

/// A state of the window while a server is probed, for screenshots.
struct ProbePicture
{
    QString name;
    std::function<void(ui::MainWindow&)> prepare;
};
std::vector<ProbePicture> probePictures();
/// Lets the window probe a server of the test's.
void giveProber(ui::MainWindow& window);

} // namespace fetchscope::tests
