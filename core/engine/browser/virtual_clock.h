#pragma once

#include "core/engine/browser/turns.h"

namespace fetchscope {

/// The time of a run. It moves where a scenario says so, or an answer took its time, never by itself.
class VirtualClock
{
public:
    /// Seconds since the run began.
    double now() const { return m_now; }
    /// The same moment in seconds since the Unix epoch, for dates in headers. A run begins on 1 January 2026, unless it
    /// is told otherwise.
    double sinceEpoch() const { return m_epoch + m_now; }
    /// When the run began, in seconds since the Unix epoch.
    void beginAt(double sinceEpoch) { m_epoch = sinceEpoch; }
    /// So much time passes for who asks; where several go on at once, the others have their turns meanwhile.
    void advance(double seconds)
    {
        if (m_turns != nullptr)
            m_turns->waitUntil(m_now + seconds);
        else
            m_now += seconds;
    }
    /// The moment of whose turn it is.
    void moveTo(double now) { m_now = now; }
    /// Those who go on at once; null: one after another.
    Turns* turns() const { return m_turns; }
    void share(Turns* turns) { m_turns = turns; }

    static constexpr double epochOfRuns = 1767225600.0;

private:
    double m_epoch = epochOfRuns;
    double m_now = 0;
    Turns* m_turns = nullptr;
};

} // namespace fetchscope
