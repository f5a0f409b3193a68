#pragma once

#include "ui/shell/main_window.h"

#include <QString>

#include <functional>
#include <vector>

namespace fetchscope::tests {

/// A state of the window while something is presented, for screenshots.
struct PresentPicture
{
    QString name;
    std::function<void(ui::MainWindow&)> prepare;
    /// The notes, in place of the window.
    bool isOfNotes = false;
};
std::vector<PresentPicture> presentPictures();
/// The window with the notes; null where they are not open.
QWidget* notesIn(ui::MainWindow& window);

} // namespace fetchscope::tests
