#pragma once

#include "ui/lesson/lesson_place.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QString>

#include <functional>
#include <vector>

namespace fetchscope::tests {

inline ui::LessonPlace& lessonsIn(ui::MainWindow& window)
{
    return window.place<ui::LessonPlace>();
}

/// The lessons below tests/data/lessons/ in the place of those that come with the program.
ui::BuiltInCourse lessonsFrom(const QString& folder);
/// Waits until what was asked for is shown.
void settleLessons(ui::MainWindow& window);

/// A state of the window with a lesson, for screenshots.
struct LessonPicture
{
    QString name;
    std::function<void(ui::MainWindow&)> prepare;
};
std::vector<LessonPicture> lessonPictures();

} // namespace fetchscope::tests
