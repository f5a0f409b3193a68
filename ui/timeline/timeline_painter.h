#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/timeline_summary.h"
#include "ui/theme/theme.h"
#include "ui/timeline/timeline_geometry.h"

#include <QFont>
#include <QPainter>
#include <QPointF>

#include <optional>

namespace fetchscope::ui {

/// Draws the visible part of a timeline. Made anew for each frame; holds references only.
class TimelinePainter
{
public:
    struct State
    {
        /// The current step; what is reached after it is dimmed. -1: none.
        int cursor = -1;
        std::size_t currentRow = TimelineLayout::npos;
        std::size_t hoveredRow = TimelineLayout::npos;
        bool hasFocus = false;
        /// What is after the cursor is not drawn at all.
        bool hidesFuture = false;
        /// How many lanes are drawn.
        std::size_t lanes = TimelineLayout::npos;
        /// For who looks from afar: what was before the current row stands back.
        bool showsOneThing = false;
    };

    TimelinePainter(const Run& run, const OriginMarks& marks, const TimelineLayout& layout,
        const TimelineSummary& summary, const TimelineGeometry& geometry, const QFont& font, const State& state);

    /// An origin as the heading of its lane has it: without the scheme that nearly all have.
    static QString nameOfOrigin(const std::string& origin);
    /// How wide the sign before an origin is, with the gap after it.
    static double signWidth(const QFontMetricsF& metrics);

    /// Draws the part of the content that begins at `scroll` into a rectangle of that size at the origin.
    void paint(QPainter& painter, QSizeF size, QPointF scroll) const;

private:
    /// The origin that a lane stands for; empty for the browser.
    std::string originOf(std::size_t lane) const;
    void paintHeader(QPainter& painter, QSizeF size, double scrollX) const;
    void paintLifelines(QPainter& painter, QSizeF size, QPointF scroll) const;
    void paintRows(QPainter& painter, QSizeF size, QPointF scroll) const;
    void paintSummary(QPainter& painter, QSizeF size, QPointF scroll) const;
    void paintRow(QPainter& painter, std::size_t row, const QRectF& rect, double scrollX) const;
    void paintAction(QPainter& painter, const TimelineRow& row, const QRectF& rect) const;
    /// The sign that folds (down) and unfolds (right).
    void paintFold(QPainter& painter, QPointF middle, bool isFolded) const;
    void paintPause(QPainter& painter, const TimelineRow& row, const QRectF& rect) const;
    void paintMessage(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const;
    void paintDecision(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const;
    void paintChip(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const;
    /// A horizontal line.
    void paintLine(QPainter& painter, QPointF from, QPointF to, double width, const QColor& color, bool isDashed) const;
    void paintTime(QPainter& painter, std::size_t row, const QRectF& rect) const;
    void paintSign(QPainter& painter, Tone tone, QPointF middle, double size) const;
    /// Draws a text, elided where there is no room; returns how wide it is.
    double paintPieces(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
        const QColor& color, Qt::TextElideMode elide) const;
    void paintLaneName(
        QPainter& painter, const QRectF& rect, const QString& name, const std::optional<OriginMark>& mark) const;
    /// Draws words one after another from the left, elided where there is no room.
    void paintWords(QPainter& painter, const QRectF& rect, const QString& strong, const QString& detail,
        const QString& word, const QColor& color) const;

    const Run& m_run;
    const OriginMarks& m_marks;
    const TimelineLayout& m_layout;
    const TimelineSummary& m_summary;
    const TimelineGeometry& m_geometry;
    /// The theme, or the dimmed one while a row is drawn that is not reached yet.
    mutable const Theme* m_theme;
    Theme m_dimmedTheme;
    /// Of rows that are reached, while one thing is shown.
    Theme m_quietTheme;
    State m_state;
    QFont m_font;
    QFont m_boldFont;
    QFont m_monoFont;
    double m_unit;
    /// Of the row that is being drawn: what is behind its words, and where the first origin's lifeline runs.
    mutable QColor m_background;
    mutable double m_firstLifeline = 0;
};

} // namespace fetchscope::ui
