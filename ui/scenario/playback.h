#pragma once

#include <QObject>
#include <QTimer>

namespace fetchscope::ui {

class StepCursor;

/// Moves the cursor on by itself until the last step.
class Playback : public QObject
{
    Q_OBJECT

public:
    /// The time of a step where no other speed is chosen, in milliseconds.
    static constexpr int usualInterval = 600;

    explicit Playback(StepCursor& cursor, QObject* parent = nullptr);

    bool isPlaying() const { return m_timer.isActive(); }
    void setInterval(int milliseconds) { m_timer.setInterval(milliseconds); }

public slots:
    /// Starts (from the first step, where the cursor is at the last one) or stops.
    void setPlaying(bool play);

signals:
    void playingChanged(bool isPlaying);

private:
    void advance();

    StepCursor& m_cursor;
    QTimer m_timer;
};

} // namespace fetchscope::ui
