#include "core/telling/timeline/timeline_summary.h"

#include <algorithm>

namespace fetchscope {

namespace {

RowSummary summaryOf(const TimelineRow& row)
{
    RowSummary summary;
    summary.tones = static_cast<std::uint8_t>(1U << static_cast<unsigned>(row.tone));
    switch (row.kind) {
    case RowKind::Call:
    case RowKind::Result:
        summary.lowestLane = TimelineLayout::pageLane;
        summary.highestLane = TimelineLayout::browserLane;
        summary.hasMessages = true;
        break;
    case RowKind::Request:
    case RowKind::Response:
    case RowKind::Failure:
        summary.lowestLane = TimelineLayout::browserLane;
        summary.highestLane = row.lane;
        summary.hasMessages = true;
        break;
    default:
        break;
    }
    return summary;
}

} // namespace

Tone RowSummary::worst() const
{
    for (const Tone tone : {Tone::Fail, Tone::Warn, Tone::Unknown, Tone::Pass}) {
        if (has(tone))
            return tone;
    }
    return Tone::Neutral;
}

void RowSummary::add(const RowSummary& other)
{
    lowestLane = std::min(lowestLane, other.lowestLane);
    highestLane = std::max(highestLane, other.highestLane);
    tones = static_cast<std::uint8_t>(tones | other.tones);
    hasMessages = hasMessages || other.hasMessages;
}

TimelineSummary::TimelineSummary(const TimelineLayout& layout)
    : m_layout(&layout)
{
    const auto& rows = layout.rows();
    std::vector<RowSummary> level((rows.size() + fanOut - 1) / fanOut);
    for (std::size_t i = 0; i < rows.size(); ++i)
        level[i / fanOut].add(summaryOf(rows[i]));
    while (!level.empty()) {
        std::vector<RowSummary> next;
        if (level.size() > 1) {
            next.resize((level.size() + fanOut - 1) / fanOut);
            for (std::size_t i = 0; i < level.size(); ++i)
                next[i / fanOut].add(level[i]);
        }
        m_levels.push_back(std::move(level));
        level = std::move(next);
    }
}

RowSummary TimelineSummary::sum(std::size_t first, std::size_t end) const
{
    RowSummary summary;
    if (!m_layout)
        return summary;
    end = std::min(end, m_layout->rows().size());
    std::size_t at = first;
    while (at < end) {
        // The largest block that begins here and fits.
        std::size_t size = 1;
        std::size_t level = 0;
        while (level < m_levels.size() && at % (size * fanOut) == 0 && at + size * fanOut <= end) {
            size *= fanOut;
            ++level;
        }
        summary.add(level == 0 ? summaryOf(m_layout->rows()[at]) : m_levels[level - 1][at / size]);
        at += size;
    }
    return summary;
}

} // namespace fetchscope
