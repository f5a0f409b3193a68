#pragma once

#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// What the programs that measure the window have in common.
namespace fetchscope::tests {

/// False from the first figure on that is not kept.
inline bool isKept = true;

inline double milliseconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// The processor's time of this thread, or of all threads, since it was made.
class ProcessorTimer
{
public:
    explicit ProcessorTimer(clockid_t clock)
        : m_clock(clock)
        , m_start(now())
    {
    }
    double milliseconds() const { return now() - m_start; }

private:
    double now() const
    {
        timespec time {};
        ::clock_gettime(m_clock, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
    }
    clockid_t m_clock;
    double m_start;
};

inline double medianOf(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

/// Prints a figure and whether it is at most what is wanted.
inline void report(const char* name, double value, double most, const char* unit)
{
    const bool isGood = value <= most;
    isKept = isKept && isGood;
    std::printf("%-52s %9.2f %-4s (at most %g) %s\n", name, value, unit, most, isGood ? "kept" : "NOT KEPT");
    std::fflush(stdout);
}

} // namespace fetchscope::tests
