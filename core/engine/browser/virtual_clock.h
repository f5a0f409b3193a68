#pragma once

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
    void advance(double seconds) { m_now += seconds; }

    static constexpr double epochOfRuns = 1767225600.0;

private:
    double m_epoch = epochOfRuns;
    double m_now = 0;
};

} // namespace fetchscope
