#include "ui/timeline/timeline_geometry.h"

#include <algorithm>
#include <cmath>

namespace fetchscope::ui {

TimelineGeometry::TimelineGeometry(const TimelineLayout& layout, const Metrics& metrics, double zoom, QSizeF viewport)
    : m_layout(&layout)
    , m_zoom(std::min(zoom, largestZoom))
    , m_viewportHeight(viewport.height())
{
    const double scale = textScale();
    m_headerHeight = std::ceil(metrics.lineHeight * 2 * scale + 16);
    m_gutterWidth = std::ceil(metrics.gutterWidth * scale);

    // The lanes spread over the width there is, in the proportions of their least gaps.
    double laneGap = metrics.laneGap * scale;
    double decisionGap = metrics.decisionGap * scale;
    const std::size_t lanes = layout.lanes().size();
    const std::size_t origins = lanes > TimelineLayout::firstOriginLane ? lanes - TimelineLayout::firstOriginLane : 0;
    // Half a gap is left at both ends, for the names of the lanes.
    const double gaps = 2 + (origins > 1 ? static_cast<double>(origins - 1) : 0);
    const double available = viewport.width() - m_gutterWidth;
    // Where there is little room, decisions give way first: their words may reach beyond the next lane.
    const double leastDecisionGap = std::min(metrics.leastDecisionGap * scale, decisionGap);
    const double leastLaneGap = std::min(metrics.leastLaneGap * scale, laneGap);
    // The names of browser and first origin must not meet, either.
    const auto fitDecisions = [&] {
        const double leastRoom = std::max(leastDecisionGap, laneGap);
        decisionGap = std::clamp(available - laneGap * gaps, leastRoom, std::max(leastRoom, decisionGap));
    };
    fitDecisions();
    laneGap = std::clamp((available - decisionGap) / gaps, leastLaneGap, laneGap);
    fitDecisions();
    const double least = laneGap * gaps + decisionGap;
    // Very wide windows are not filled: arrows would get long without saying more.
    const double stretch = std::clamp(available / least, 1.0, 1.6);
    const double slack = std::max(0.0, available - least * stretch);
    // What is left over goes to the words of decisions first.
    const double laneStretch = std::clamp(stretch - 0.3, 1.0, 1.6);
    decisionGap = decisionGap * stretch + laneGap * gaps * (stretch - laneStretch);
    laneGap *= laneStretch;
    const double margin = laneGap / 2;
    m_pageX = std::round(m_gutterWidth + margin + slack / 4);
    // What results need beyond that, decisions give.
    const double callGap = std::max(laneGap, metrics.leastCallGap * scale);
    decisionGap = std::max({leastDecisionGap, laneGap, decisionGap - (callGap - laneGap)});
    m_browserX = std::round(m_pageX + callGap);
    m_firstOriginX = std::round(m_browserX + decisionGap);
    m_originGap = std::round(laneGap);
    const double lastX = laneX(std::max<std::size_t>(lanes, 1) - 1);
    const double right = origins == 0 ? m_browserX + decisionGap : lastX;
    m_contentSize = {
        std::max(viewport.width(), std::floor(right + margin)), static_cast<double>(layout.height()) * m_zoom};
}

double TimelineGeometry::textScale() const
{
    return std::max(1.0, m_zoom);
}

double TimelineGeometry::zoomToFit() const
{
    if (!m_layout || m_layout->height() == 0)
        return 1;
    return std::max(1.0, m_viewportHeight - m_headerHeight) / m_layout->height();
}

double TimelineGeometry::laneX(std::size_t lane) const
{
    if (lane == TimelineLayout::pageLane)
        return m_pageX;
    if (lane == TimelineLayout::browserLane)
        return m_browserX;
    return m_firstOriginX + static_cast<double>(lane - TimelineLayout::firstOriginLane) * m_originGap;
}

QRectF TimelineGeometry::laneHeader(std::size_t lane) const
{
    const double half = m_originGap / 2 - 4;
    return {laneX(lane) - half, 4, half * 2, m_headerHeight - 8};
}

double TimelineGeometry::rowTop(std::size_t row) const
{
    return m_layout->rows()[row].top * m_zoom;
}

double TimelineGeometry::rowHeight(std::size_t row) const
{
    return TimelineLayout::heightOf(m_layout->rows()[row].kind) * m_zoom;
}

std::size_t TimelineGeometry::rowAt(double y) const
{
    return m_layout ? m_layout->rowAt(y / m_zoom) : TimelineLayout::npos;
}

std::pair<std::size_t, std::size_t> TimelineGeometry::rowsBetween(double top, double bottom) const
{
    if (!m_layout || m_layout->rows().empty() || bottom <= top)
        return {0, 0};
    const std::size_t first = m_layout->firstRowBelow(top / m_zoom);
    const std::size_t last = m_layout->firstRowBelow(bottom / m_zoom);
    return {first, std::min(last + 1, m_layout->rows().size())};
}

std::pair<std::size_t, std::size_t> TimelineGeometry::lanesBetween(double left, double right) const
{
    if (!m_layout)
        return {0, 0};
    const std::size_t count = m_layout->lanes().size();
    if (count <= TimelineLayout::firstOriginLane)
        return {0, count};
    const auto laneNumber = [&](double x) {
        return static_cast<double>(TimelineLayout::firstOriginLane) + (x - m_firstOriginX) / m_originGap;
    };
    // A lane's name reaches half a gap to both sides.
    const double first = std::floor(laneNumber(left) - 0.5);
    const double last = std::ceil(laneNumber(right) + 0.5);
    const std::size_t from =
        first < TimelineLayout::firstOriginLane ? 0 : std::min(static_cast<std::size_t>(first), count);
    const std::size_t to = last < 0 ? TimelineLayout::firstOriginLane : static_cast<std::size_t>(last) + 1;
    return {from, std::clamp<std::size_t>(to, std::min<std::size_t>(count, TimelineLayout::firstOriginLane), count)};
}

} // namespace fetchscope::ui
