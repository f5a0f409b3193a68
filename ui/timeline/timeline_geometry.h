#pragma once

#include "core/telling/timeline/timeline_layout.h"

#include <QRectF>

namespace fetchscope::ui {

/// Maps a layout to the pixels of a view: zoom, scrolling, lanes. Painting, tooltips and hit tests use the same one.
class TimelineGeometry
{
public:
    /// What is measured of the font at a zoom of 1.
    struct Metrics
    {
        double lineHeight = 17;
        double gutterWidth = 76;
        double laneGap = 200;
        /// How near lanes may come together where there is no room: their names have to fit.
        double leastLaneGap = 120;
        /// The least gap between page and browser, where results stand.
        double leastCallGap = 0;
        /// The least gap between browser and first origin, where the names of decisions stand.
        double decisionGap = 300;
        double leastDecisionGap = 160;
    };
    static constexpr double largestZoom = 3;
    /// Below this zoom nothing is written.
    static constexpr double leastZoomWithText = 0.6;
    /// Rows smaller than this many pixels are summed up.
    static constexpr double leastRowHeight = 5;

    TimelineGeometry() = default;
    TimelineGeometry(const TimelineLayout& layout, const Metrics& metrics, double zoom, QSizeF viewport);

    double zoom() const { return m_zoom; }
    /// How large text and signs are drawn, relative to a zoom of 1.
    double textScale() const;
    bool hasText() const { return m_zoom >= leastZoomWithText; }
    bool isSummary() const { return 28 * m_zoom < leastRowHeight; }

    double headerHeight() const { return m_headerHeight; }
    double gutterWidth() const { return m_gutterWidth; }
    QSizeF contentSize() const { return m_contentSize; }
    /// The zoom at which all rows fit below the header.
    double zoomToFit() const;

    /// Where a lane runs, without scrolling.
    double laneX(std::size_t lane) const;
    /// From the middle before a lane to the middle after it.
    QRectF laneHeader(std::size_t lane) const;
    /// Content coordinates below the header.
    double rowTop(std::size_t row) const;
    double rowHeight(std::size_t row) const;
    /// The row at a height in content coordinates.
    std::size_t rowAt(double y) const;
    /// The rows between two heights: first, and one past the last.
    std::pair<std::size_t, std::size_t> rowsBetween(double top, double bottom) const;
    /// The lanes between two x coordinates: first, and one past the last.
    std::pair<std::size_t, std::size_t> lanesBetween(double left, double right) const;

private:
    const TimelineLayout* m_layout = nullptr;
    double m_zoom = 1;
    double m_headerHeight = 0;
    double m_gutterWidth = 0;
    double m_pageX = 0;
    double m_browserX = 0;
    double m_firstOriginX = 0;
    double m_originGap = 1;
    double m_viewportHeight = 0;
    QSizeF m_contentSize;
};

} // namespace fetchscope::ui
