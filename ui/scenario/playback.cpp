#include "ui/scenario/playback.h"

#include "ui/timeline/step_cursor.h"

namespace fetchscope::ui {

Playback::Playback(StepCursor& cursor, QObject* parent)
    : QObject(parent)
    , m_cursor(cursor)
{
    m_timer.setInterval(usualInterval);
    connect(&m_timer, &QTimer::timeout, this, &Playback::advance);
}

void Playback::setPlaying(bool play)
{
    if (play == isPlaying())
        return;
    if (play) {
        if (m_cursor.count() == 0) {
            emit playingChanged(false);
            return;
        }
        if (m_cursor.isAtEnd())
            m_cursor.first();
        m_timer.start();
    } else {
        m_timer.stop();
    }
    emit playingChanged(isPlaying());
}

void Playback::advance()
{
    m_cursor.next();
    if (m_cursor.isAtEnd())
        setPlaying(false);
}

} // namespace fetchscope::ui
