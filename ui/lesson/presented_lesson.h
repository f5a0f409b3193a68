#pragma once

#include "ui/presenting/presented.h"

namespace fetchscope::ui {

class Commands;
class LessonReading;
class LessonView;

/// A lesson before an audience: its pages and the timeline, both large.
class PresentedLesson : public Presented
{
public:
    PresentedLesson(LessonView& view, LessonReading& reading, const Commands& commands);

    void setPresented(bool isOn) override;
    void goOn(int direction) override;
    void goToEnd(int direction) override;
    void zoom(int direction) override;
    void takeFocus() override;
    PresenterWords words() const override;

private:
    LessonView& m_view;
    LessonReading& m_reading;
    const Commands& m_commands;
};

} // namespace fetchscope::ui
