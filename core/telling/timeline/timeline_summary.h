#pragma once

#include "core/telling/timeline/timeline_layout.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace fetchscope {

/// What many rows have in common, for a timeline that is zoomed out so far that a pixel holds several.
struct RowSummary
{
    std::uint16_t lowestLane = 0xffff;
    std::uint16_t highestLane = 0;
    /// Bit 0: neutral, 1: pass, 2: fail, 3: warn, 4: unknown.
    std::uint8_t tones = 0;
    bool hasMessages = false;

    bool has(Tone tone) const { return (tones >> static_cast<unsigned>(tone) & 1U) != 0; }
    /// The tone to draw: what needs attention first.
    Tone worst() const;
    void add(const RowSummary& other);
};

/// Sums of 32 rows, of 32 times 32 rows and so on, so that any range of rows is summed in logarithmic time.
class TimelineSummary
{
public:
    TimelineSummary() = default;
    explicit TimelineSummary(const TimelineLayout& layout);

    RowSummary sum(std::size_t first, std::size_t end) const;

private:
    static constexpr std::size_t fanOut = 32;
    const TimelineLayout* m_layout = nullptr;
    /// m_levels[0][i] sums rows 32 i … 32 i + 31.
    std::vector<std::vector<RowSummary>> m_levels;
};

} // namespace fetchscope
