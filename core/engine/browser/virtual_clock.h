#pragma once

namespace fetchscope {

/// The time of a run. It moves where a scenario says so, never by itself.
class VirtualClock
{
public:
    /// Seconds since the run began.
    double now() const { return m_now; }
    /// The same moment in seconds since the Unix epoch, for dates in headers. A run begins on 1 January 2026.
    double sinceEpoch() const { return epochOfRuns + m_now; }
    void advance(double seconds) { m_now += seconds; }

    static constexpr double epochOfRuns = 1767225600.0;

private:
    double m_now = 0;
};

} // namespace fetchscope
