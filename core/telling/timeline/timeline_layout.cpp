#include "core/telling/timeline/timeline_layout.h"

#include "core/engine/simulation/run.h"
#include "core/engine/url/url_text.h"
#include "core/telling/timeline/outcome_names.h"

#include <algorithm>
#include <unordered_map>

namespace fetchscope {

namespace {

constexpr std::uint32_t topMargin = 8;
constexpr std::uint32_t bottomMargin = 24;

RowKind kindOf(StepRole role)
{
    switch (role) {
    case StepRole::CacheRead:
        return RowKind::CacheRead;
    case StepRole::CacheWrite:
        return RowKind::CacheWrite;
    case StepRole::Cookie:
        return RowKind::Cookie;
    case StepRole::Send:
        return RowKind::Request;
    case StepRole::Answer:
        return RowKind::Response;
    case StepRole::NoAnswer:
        return RowKind::Failure;
    default:
        break;
    }
    return RowKind::Decision;
}

} // namespace

struct TimelineLayout::Builder
{
    TimelineLayout& layout;
    const RunResult& result;
    const TimelineFolds& folds;
    std::unordered_map<std::string_view, std::uint16_t> laneOfOrigin;

    std::uint16_t laneOf(std::int32_t exchange)
    {
        if (exchange < 0 || static_cast<std::size_t>(exchange) >= result.exchanges.size())
            return browserLane;
        const std::string_view origin = originOfUrl(result.exchanges[static_cast<std::size_t>(exchange)].url);
        const auto found = laneOfOrigin.find(origin);
        if (found != laneOfOrigin.end())
            return found->second;
        if (layout.m_lanes.size() < mostLanes)
            layout.m_lanes.emplace_back(origin);
        const auto lane = static_cast<std::uint16_t>(layout.m_lanes.size() - 1);
        laneOfOrigin.emplace(origin, lane);
        return lane;
    }

    TimelineRow& add(RowKind kind, Tone tone, std::size_t action, std::size_t step, std::size_t endStep)
    {
        TimelineRow& row = layout.m_rows.emplace_back();
        row.kind = kind;
        row.tone = tone;
        row.action = static_cast<std::uint32_t>(action);
        row.step = static_cast<std::uint32_t>(step);
        row.endStep = static_cast<std::uint32_t>(endStep);
        row.top = layout.m_height;
        layout.m_height += heightOf(kind);
        return row;
    }

    void addStep(std::size_t action, std::size_t index)
    {
        const StepRecord& step = result.trace.step(index);
        const StepRole role = roleOf(step);
        if (role == StepRole::Hidden)
            return;
        // The CORS check that failed has a row already.
        if (step.id == StepId::PreflightRefused && !layout.m_rows.empty()) {
            const TimelineRow& last = layout.m_rows.back();
            if (last.kind == RowKind::Decision && last.tone == Tone::Fail)
                return;
        }
        // Nothing was there to remove.
        if (infoOf(step.id).detail == StepDetail::Removed && result.trace.value(step, 0).number == 0)
            return;
        if (!layout.m_rows.empty()) {
            TimelineRow& last = layout.m_rows.back();
            if (last.kind == kindOf(role) && last.action == action && last.endStep > last.step
                && sharesRow(result.trace.step(last.endStep - 1), step)) {
                last.endStep = static_cast<std::uint32_t>(index + 1);
                last.tone = toneOf(step);
                return;
            }
        }
        TimelineRow& row = add(kindOf(role), toneOf(step), action, index, index + 1);
        const bool isOnWire = role == StepRole::Send || role == StepRole::Answer || role == StepRole::NoAnswer;
        row.exchange = isOnWire ? step.exchange : -1;
        row.lane = isOnWire ? laneOf(step.exchange) : browserLane;
    }

    /// Takes what follows a folded request into its row.
    void foldExchanges(std::size_t firstRow)
    {
        std::vector<TimelineRow>& rows = layout.m_rows;
        std::size_t kept = firstRow;
        bool isFolding = false;
        for (std::size_t i = firstRow; i < rows.size(); ++i) {
            if (rows[i].kind == RowKind::Request)
                isFolding = folds.exchanges.contains(rows[i].exchange);
            if (isFolding && rows[i].kind != RowKind::Request) {
                TimelineRow& request = rows[kept - 1];
                request.endStep = std::max(request.endStep, rows[i].endStep);
                if (rows[i].tone == Tone::Fail)
                    request.tone = Tone::Fail;
                continue;
            }
            TimelineRow row = rows[i];
            row.isFolded = isFolding;
            row.top = kept == firstRow ? row.top : rows[kept - 1].top + heightOf(rows[kept - 1].kind);
            rows[kept++] = row;
        }
        rows.resize(kept);
        layout.m_height = kept == 0 ? layout.m_height : rows.back().top + heightOf(rows.back().kind);
    }

    /// An action that the page gets something for.
    void addCall(std::size_t index, const ActionResult& action)
    {
        const std::size_t end = std::min(action.endStep, result.trace.size());
        const std::size_t last = end > action.firstStep ? end - 1 : action.firstStep;
        if (folds.actions.contains(static_cast<std::uint32_t>(index))) {
            add(RowKind::Action, toneOf(action), index, action.firstStep, end).isFolded = true;
            // Lanes do not depend on what is folded.
            for (std::size_t exchange = action.firstExchange; exchange < action.endExchange; ++exchange)
                laneOf(static_cast<std::int32_t>(exchange));
            return;
        }
        const std::size_t firstRow = layout.m_rows.size();
        add(RowKind::Action, toneOf(action), index, action.firstStep, action.firstStep);
        add(RowKind::Call, Tone::Neutral, index, action.firstStep, action.firstStep);
        for (std::size_t step = action.firstStep; step < end; ++step)
            addStep(index, step);
        if (!folds.exchanges.empty())
            foldExchanges(firstRow);
        add(RowKind::Result, toneOf(action), index, last, last);
    }
};

TimelineLayout::TimelineLayout(const Scenario& scenario, const RunResult& result, const TimelineFolds& folds)
{
    m_lanes = {std::string(pageOf(scenario, result).origin.serialize()), std::string()};
    m_height = topMargin;
    m_rows.reserve(result.exchanges.size() * 4 + result.actions.size() * 3);
    Builder builder {*this, result, folds, {}};
    const std::size_t lastStep = result.trace.size() == 0 ? 0 : result.trace.size() - 1;
    for (std::size_t i = 0; i < result.actions.size(); ++i) {
        const ActionResult& action = result.actions[i];
        if (action.isRequest || action.storageAccess) {
            builder.addCall(i, action);
            continue;
        }
        const bool isWait = i < scenario.actions.size() && std::holds_alternative<WaitAction>(scenario.actions[i].what);
        const std::size_t step = std::min(action.firstStep, lastStep);
        builder.add(isWait ? RowKind::Wait : RowKind::Clear, Tone::Neutral, i, step, step);
    }
    m_height += bottomMargin;
}

std::uint32_t TimelineLayout::heightOf(RowKind kind)
{
    switch (kind) {
    case RowKind::Action:
    case RowKind::Call:
    case RowKind::Request:
    case RowKind::Response:
    case RowKind::Failure:
    case RowKind::Result:
        return 36;
    case RowKind::Wait:
    case RowKind::Clear:
        return 32;
    case RowKind::Decision:
    case RowKind::CacheRead:
    case RowKind::CacheWrite:
    case RowKind::Cookie:
        break;
    }
    return 28;
}

std::uint32_t TimelineLayout::bottomOf(std::size_t row) const
{
    return m_rows[row].top + heightOf(m_rows[row].kind);
}

std::size_t TimelineLayout::firstRowBelow(double y) const
{
    // Rows lie without gaps: the last one that begins at or above y is the one.
    const auto found = std::upper_bound(
        m_rows.begin(), m_rows.end(), y, [](double value, const TimelineRow& row) { return value < row.top; });
    if (found == m_rows.begin())
        return 0;
    const auto index = static_cast<std::size_t>(found - m_rows.begin() - 1);
    return y < bottomOf(index) ? index : index + 1;
}

std::size_t TimelineLayout::rowAt(double y) const
{
    const std::size_t row = firstRowBelow(y);
    return row < m_rows.size() && y >= m_rows[row].top ? row : npos;
}

std::size_t TimelineLayout::rowOfStep(std::size_t step) const
{
    const auto found = std::upper_bound(
        m_rows.begin(), m_rows.end(), step, [](std::size_t value, const TimelineRow& row) { return value < row.step; });
    return found == m_rows.begin() ? npos : static_cast<std::size_t>(found - m_rows.begin() - 1);
}

} // namespace fetchscope
