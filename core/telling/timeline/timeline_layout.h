#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/timeline/step_roles.h"

#include <cstdint>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace fetchscope {

/// What one row of the sequence diagram shows.
enum class RowKind : std::uint8_t {
    Action, ///< the heading of an action
    Wait, ///< the virtual clock moves
    Clear,
    Call, ///< page to browser
    Decision,
    CacheRead,
    CacheWrite,
    Cookie,
    Request, ///< browser to an origin
    Response, ///< an origin to the browser
    Failure, ///< nothing came back
    Result, ///< browser to page
};

struct TimelineRow
{
    /// The step that the row stands for. The row is reached when the cursor is there.
    std::uint32_t step = 0;
    /// One past the last step that the row covers.
    std::uint32_t endStep = 0;
    /// Index into RunResult::actions.
    std::uint32_t action = 0;
    /// The exchange; -1 where there is none.
    std::int32_t exchange = -1;
    /// The upper edge, in layout units (pixels at a zoom of 1).
    std::uint32_t top = 0;
    /// The lane that a message goes to or comes from.
    std::uint16_t lane = 0;
    RowKind kind = RowKind::Decision;
    Tone tone = Tone::Neutral;
    /// The rows that belong to this one are not shown.
    bool isFolded = false;
};

/// What is folded: whole actions, and exchanges (a request with all that follows until the next one).
struct TimelineFolds
{
    std::set<std::uint32_t> actions;
    std::set<std::int32_t> exchanges;

    bool isEmpty() const { return actions.empty() && exchanges.empty(); }
};

/// Rows and lanes of a run as a sequence diagram: pure data, without a widget or a painter.
///
/// Lane 0 is the page, lane 1 the browser, the others are the origins in the order of first contact.
class TimelineLayout
{
public:
    static constexpr std::uint16_t pageLane = 0;
    static constexpr std::uint16_t browserLane = 1;
    static constexpr std::uint16_t firstOriginLane = 2;
    /// Origins beyond this share the last lane.
    static constexpr std::size_t mostLanes = 4096;

    TimelineLayout() = default;
    TimelineLayout(const Scenario& scenario, const RunResult& result, const TimelineFolds& folds = {});

    const std::vector<TimelineRow>& rows() const { return m_rows; }
    /// The origins of the lanes; the page's at 0, empty at 1.
    const std::vector<std::string>& lanes() const { return m_lanes; }
    std::uint32_t height() const { return m_height; }
    std::uint32_t bottomOf(std::size_t row) const;

    static constexpr std::size_t npos = std::numeric_limits<std::size_t>::max();
    /// The row at a height; npos above the first and below the last one.
    std::size_t rowAt(double y) const;
    /// The first row whose lower edge is below `y`; rows().size() where there is none.
    std::size_t firstRowBelow(double y) const;
    /// The last row that is reached at a step; npos where there is none.
    std::size_t rowOfStep(std::size_t step) const;

    /// Rows have these heights at a zoom of 1.
    static std::uint32_t heightOf(RowKind kind);

private:
    struct Builder;
    std::vector<TimelineRow> m_rows;
    std::vector<std::string> m_lanes;
    std::uint32_t m_height = 0;
};

} // namespace fetchscope
