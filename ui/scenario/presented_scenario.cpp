#include "ui/scenario/presented_scenario.h"

#include "ui/scenario/verdict_bar.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_view.h"
#include "ui/words/text.h"

#include <QSplitter>

#include <algorithm>

namespace fetchscope::ui {

namespace {

/// How much larger everything is for a projector.
constexpr double usualScale = 1.6;
constexpr double scaleStep = 1.15;
constexpr double leastScale = 0.8;
constexpr double mostScale = 3;

} // namespace

PresentedScenario::PresentedScenario(StepCursor& cursor, TimelineView& timeline, VerdictBar& verdict, QSplitter& halves,
    QSplitter& whole, QList<QWidget*> others)
    : m_cursor(cursor)
    , m_timeline(timeline)
    , m_verdict(verdict)
    , m_halves(halves)
    , m_whole(whole)
    , m_others(std::move(others))
{
}

void PresentedScenario::setPresented(bool isOn)
{
    m_timeline.setShowsOneThing(isOn);
    m_verdict.setTellsSteps(isOn);
    if (isOn) {
        m_halvesBefore = m_halves.saveState();
        m_wholeBefore = m_whole.saveState();
        m_hidden.clear();
        for (QWidget* widget : m_others) {
            if (widget->isHidden())
                continue;
            widget->hide();
            m_hidden << widget;
        }
        m_zoomBefore = m_timeline.zoom();
        setScale(usualScale);
        return;
    }
    for (QWidget* widget : m_hidden)
        widget->show();
    m_verdict.setScale(1);
    m_timeline.setZoom(m_zoomBefore);
    m_whole.restoreState(m_wholeBefore);
    m_halves.restoreState(m_halvesBefore);
}

void PresentedScenario::setScale(double scale)
{
    m_scale = std::clamp(scale, leastScale, mostScale);
    m_timeline.setZoom(m_scale);
    m_verdict.setScale(m_scale);
    // The sentence is as high as its words are now.
    m_halves.setSizes({10000, 1});
}

void PresentedScenario::goOn(int direction)
{
    if (direction > 0)
        m_timeline.nextRow();
    else
        m_timeline.previousRow();
}

void PresentedScenario::goToEnd(int direction)
{
    if (direction > 0)
        m_cursor.last();
    else
        m_cursor.first();
}

void PresentedScenario::zoom(int direction)
{
    setScale(direction > 0 ? m_scale * scaleStep : m_scale / scaleStep);
}

void PresentedScenario::takeFocus()
{
    m_timeline.setFocus();
}

PresenterWords PresentedScenario::words() const
{
    PresenterWords words = wordsOf(m_timeline);
    if (const RunPointer& run = m_timeline.run()) {
        words.title = toText(run->scenario->title);
        words.notes = toText(run->scenario->notes);
    }
    return words;
}

} // namespace fetchscope::ui
