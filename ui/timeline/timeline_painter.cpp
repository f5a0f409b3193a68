#include "ui/timeline/timeline_painter.h"

#include "ui/theme/icons.h"
#include "ui/timeline/row_words.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace fetchscope::ui {

namespace {

/// How much is left of the colours of what lies after the current step.
constexpr double futureShare = 0.42;
/// The same, while one thing is shown, of what is reached.
constexpr double quietShare = 0.6;

struct PainterWords
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeWords)
};

QFont scaled(QFont font, double scale)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * scale);
    else
        font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * scale)));
    return font;
}

} // namespace

TimelinePainter::TimelinePainter(const Run& run, const OriginMarks& marks, const TimelineLayout& layout,
    const TimelineSummary& summary, const TimelineGeometry& geometry, const QFont& font, const State& state)
    : m_run(run)
    , m_marks(marks)
    , m_layout(layout)
    , m_summary(summary)
    , m_geometry(geometry)
    , m_theme(&Theme::current())
    , m_dimmedTheme(Theme::current().dimmed(futureShare))
    , m_quietTheme(Theme::current().dimmed(quietShare))
    , m_state(state)
    , m_font(scaled(font, geometry.textScale()))
    , m_boldFont(m_font)
    , m_monoFont(scaled(monospaceFont(), geometry.textScale()))
    , m_unit(geometry.textScale())
{
    m_boldFont.setWeight(QFont::DemiBold);
}

QString TimelinePainter::nameOfOrigin(const std::string& origin)
{
    return toText(shortNameOf(origin));
}

void TimelinePainter::paint(QPainter& painter, QSizeF size, QPointF scroll) const
{
    painter.fillRect(QRectF(QPointF(), size), m_theme->base);
    painter.save();
    painter.setClipRect(QRectF(0, m_geometry.headerHeight(), size.width(), size.height()));
    // Where nothing happens, lifelines lead nowhere.
    if (m_layout.rows().empty()) {
        painter.restore();
        paintHeader(painter, size, scroll.x());
        return;
    }
    if (m_geometry.isSummary()) {
        paintLifelines(painter, size, scroll);
        paintSummary(painter, size, scroll);
    } else {
        paintRows(painter, size, scroll);
    }
    painter.restore();
    paintHeader(painter, size, scroll.x());
}

std::string TimelinePainter::originOf(std::size_t lane) const
{
    // Several pages share a lane: it is that of the page which acts where the cursor is.
    if (lane == TimelineLayout::pageLane && !m_run.scenario->pages.empty()
        && m_state.currentRow < m_layout.rows().size())
        return std::string(
            pageOf(*m_run.scenario, m_run.result, m_layout.rows()[m_state.currentRow].action).origin.serialize());
    return m_layout.lanes()[lane];
}

void TimelinePainter::paintHeader(QPainter& painter, QSizeF size, double scrollX) const
{
    const double height = m_geometry.headerHeight();
    painter.fillRect(QRectF(0, 0, size.width(), height), m_theme->window);
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF bold(m_boldFont);
    painter.save();
    painter.setClipRect(QRectF(m_geometry.gutterWidth(), 0, size.width(), height));
    const auto [first, end] = m_geometry.lanesBetween(scrollX, scrollX + size.width());
    for (std::size_t lane = first; lane < std::min(end, m_state.lanes); ++lane) {
        const QRectF box = m_geometry.laneHeader(lane).translated(-scrollX, 0);
        const std::string origin = originOf(lane);
        QString title;
        QString detail;
        if (lane == TimelineLayout::pageLane) {
            title = PainterWords::tr("Page");
            detail = nameOfOrigin(origin);
        } else if (lane == TimelineLayout::browserLane) {
            title = PainterWords::tr("Browser");
            detail = nameOfProfile(m_run.result.profile.id());
        } else {
            title = PainterWords::tr("Server");
            detail = nameOfOrigin(origin);
        }
        painter.setPen(QPen(m_theme->border, 1));
        painter.setBrush(m_theme->base);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        const QRectF text = box.adjusted(8, 4, -8, -4);
        const QRectF upper(text.left(), text.top(), text.width(), text.height() / 2);
        const QRectF lower = upper.translated(0, text.height() / 2);
        painter.setFont(m_boldFont);
        painter.setPen(m_theme->text);
        painter.drawText(upper, Qt::AlignCenter, bold.elidedText(title, Qt::ElideRight, upper.width()));
        paintLaneName(painter, lower, detail, lane == TimelineLayout::browserLane ? std::nullopt : m_marks.of(origin));
    }
    painter.restore();
    painter.setFont(m_font);
    painter.setPen(m_theme->mutedText);
    painter.drawText(QRectF(0, 0, m_geometry.gutterWidth() - 12, height - 8), Qt::AlignRight | Qt::AlignBottom,
        PainterWords::tr("Time"));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(QRectF(0, height - 1, size.width(), 1), m_theme->border);
}

void TimelinePainter::paintLifelines(QPainter& painter, QSizeF size, QPointF scroll) const
{
    const auto [first, end] = m_geometry.lanesBetween(scroll.x(), scroll.x() + size.width());
    // Where they end says how much is still to come.
    const double lowest = m_geometry.headerHeight() + m_geometry.contentSize().height() - scroll.y();
    const double bottom = m_state.hidesFuture ? size.height() : std::min(size.height(), lowest);
    for (std::size_t lane = first; lane < std::min(end, m_state.lanes); ++lane) {
        const double x = std::round(m_geometry.laneX(lane) - scroll.x());
        const bool isBrowser = lane == TimelineLayout::browserLane;
        const auto mark = isBrowser ? std::nullopt : m_marks.of(originOf(lane));
        painter.fillRect(
            QRectF(x - 1, m_geometry.headerHeight(), isBrowser ? 3 : 2, bottom - m_geometry.headerHeight()),
            mark ? mix(m_theme->base, m_theme->of(*mark), 0.5) : m_theme->border);
    }
    painter.fillRect(QRectF(m_geometry.gutterWidth() - 1, 0, 1, size.height()), m_theme->faint);
}

void TimelinePainter::paintRows(QPainter& painter, QSizeF size, QPointF scroll) const
{
    const double top = m_geometry.headerHeight();
    const auto [first, end] = m_geometry.rowsBetween(scroll.y(), scroll.y() + size.height() - top);
    const auto rectOf = [&](std::size_t row) {
        const double y = std::round(top + m_geometry.rowTop(row) - scroll.y());
        return QRectF(0, y, size.width(), std::round(m_geometry.rowHeight(row)));
    };
    for (std::size_t row = first; row < end; ++row) {
        if (row == m_state.currentRow)
            painter.fillRect(rectOf(row), m_theme->accentSoft);
        else if (row == m_state.hoveredRow)
            painter.fillRect(rectOf(row), m_theme->raised);
    }
    paintLifelines(painter, size, scroll);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = first; row < end; ++row) {
        const QRectF rect = rectOf(row);
        const bool isFuture = static_cast<int>(m_layout.rows()[row].step) > m_state.cursor;
        if (isFuture && m_state.hidesFuture)
            break;
        if (row == m_state.currentRow) {
            const double width = m_state.showsOneThing ? 8 : 4;
            painter.fillRect(QRectF(0, rect.top(), width, rect.height()), m_theme->accent);
            if (m_state.hasFocus || m_state.showsOneThing) {
                painter.setPen(QPen(m_theme->accent, 1));
                painter.setBrush(Qt::NoBrush);
                painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        // A step may end an action: what decided, and what came of it, are one thing then.
        const std::uint32_t after = std::max(m_layout.rows()[row].step + 1, m_layout.rows()[row].endStep);
        const bool isQuiet = m_state.showsOneThing && static_cast<int>(after) <= m_state.cursor;
        m_theme = isFuture ? &m_dimmedTheme : isQuiet ? &m_quietTheme : &Theme::current();
        paintRow(painter, row, rect, scroll.x());
        m_theme = &Theme::current();
    }
}

void TimelinePainter::paintSummary(QPainter& painter, QSizeF size, QPointF scroll) const
{
    const double top = m_geometry.headerHeight();
    const int height = static_cast<int>(size.height() - top);
    const QColor line = mix(m_theme->base, m_theme->mutedText, 0.55);
    const double browser = m_geometry.laneX(TimelineLayout::browserLane) - scroll.x();
    for (int y = 0; y < height; ++y) {
        const auto [first, end] = m_geometry.rowsBetween(scroll.y() + y, scroll.y() + y + 1);
        const bool isHidden =
            m_state.hidesFuture && first<end&& static_cast<int>(m_layout.rows()[end - 1].step)> m_state.cursor;
        if (first >= end || isHidden)
            break;
        const RowSummary summary = m_summary.sum(first, end);
        const double at = top + y;
        if (summary.hasMessages) {
            const double left = m_geometry.laneX(summary.lowestLane) - scroll.x();
            const double right = m_geometry.laneX(summary.highestLane) - scroll.x();
            painter.fillRect(QRectF(left, at, right - left, 1), line);
        }
        const Tone tone = summary.worst();
        if (tone != Tone::Neutral) {
            const double half = tone == Tone::Fail ? 12 : 4;
            painter.fillRect(QRectF(browser - half, at, half * 2, 1), m_theme->of(tone));
        }
        const bool isCurrent = m_state.currentRow >= first && m_state.currentRow < end;
        if (isCurrent)
            painter.fillRect(QRectF(0, at - 1, size.width(), 3), m_theme->accent);
    }
}

void TimelinePainter::paintRow(QPainter& painter, std::size_t row, const QRectF& rect, double scrollX) const
{
    const TimelineRow& entry = m_layout.rows()[row];
    m_background = row == m_state.currentRow ? m_theme->accentSoft
        : row == m_state.hoveredRow          ? m_theme->raised
                                             : m_theme->base;
    m_firstLifeline = m_geometry.laneX(TimelineLayout::firstOriginLane) - scrollX;
    switch (entry.kind) {
    case RowKind::Action:
        paintAction(painter, entry, rect);
        return;
    case RowKind::Wait:
    case RowKind::Clear:
        paintPause(painter, entry, rect);
        break;
    case RowKind::Call:
    case RowKind::Result:
    case RowKind::Request:
    case RowKind::Response:
    case RowKind::Failure:
        paintMessage(painter, entry, rect, scrollX);
        break;
    case RowKind::Decision:
        paintDecision(painter, entry, rect, scrollX);
        break;
    case RowKind::CacheRead:
    case RowKind::CacheWrite:
    case RowKind::Cookie:
        paintChip(painter, entry, rect, scrollX);
        break;
    }
    if (m_geometry.hasText())
        paintTime(painter, row, rect);
}

} // namespace fetchscope::ui
