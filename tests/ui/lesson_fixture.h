#pragma once

#include "tests/ui/lesson_states.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

namespace fetchscope::tests {

/// A window with the lessons of tests/data/lessons/window, and a file for progress; both outlive a restart.
class LessonFixture
{
public:
    LessonFixture();
    ~LessonFixture();

    /// Closes the window, as its user does, and starts it again.
    void restart();
    void openLesson(const char* id, std::size_t page);
    /// Waits until what was asked for is shown.
    void settle() { settleLessons(*window); }

    template <class Widget> Widget* find(const char* name) const
    {
        auto* widget = place().widget().findChild<Widget*>(QString::fromUtf8(name));
        if (!widget)
            qFatal("there is no %s", name);
        return widget;
    }
    ui::LessonPlace& place() const { return window->place<ui::LessonPlace>(); }
    /// The row of the timeline at which one stands.
    QString decisionAtCursor() const;
    QString verdict() const;
    QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }

    std::unique_ptr<ui::MainWindow> window;

private:
    void makeWindow();

    QTemporaryDir m_folder;
    QSettings m_settings;
};

} // namespace fetchscope::tests
