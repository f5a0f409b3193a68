#pragma once

#include "ui/presenting/presented.h"

#include <QByteArray>
#include <QList>

class QSplitter;
class QWidget;

namespace fetchscope::ui {

class StepCursor;
class TimelineView;
class VerdictBar;

/// A scenario before an audience: its timeline, row by row, and the sentence below it.
class PresentedScenario : public Presented
{
public:
    /// `others` are hidden meanwhile, and come back as they were.
    /// `halves` has the timeline above, and the sentence below, which shrinks to what it needs; `whole` holds it.
    PresentedScenario(StepCursor& cursor, TimelineView& timeline, VerdictBar& verdict, QSplitter& halves,
        QSplitter& whole, QList<QWidget*> others);

    void setPresented(bool isOn) override;
    void goOn(int direction) override;
    void goToEnd(int direction) override;
    void zoom(int direction) override;
    void takeFocus() override;
    PresenterWords words() const override;

private:
    void setScale(double scale);

    StepCursor& m_cursor;
    TimelineView& m_timeline;
    VerdictBar& m_verdict;
    QSplitter& m_halves;
    QSplitter& m_whole;
    QList<QWidget*> m_others;
    QList<QWidget*> m_hidden;
    QByteArray m_halvesBefore;
    QByteArray m_wholeBefore;
    double m_zoomBefore = 1;
    double m_scale = 1;
};

} // namespace fetchscope::ui
