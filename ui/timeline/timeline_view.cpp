#include "ui/timeline/timeline_view.h"

#include "ui/theme/theme.h"
#include "ui/timeline/row_words.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_measures.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace fetchscope::ui {

namespace {

constexpr double zoomStep = 1.2;
/// Scroll bars count in int.
constexpr double tallestContent = 1.5e9;

} // namespace

TimelineView::TimelineView(StepCursor& cursor, QWidget* parent)
    : QAbstractScrollArea(parent)
    , m_cursor(cursor)
    , m_metrics(measuresOf(nullptr, m_layout, font()))
{
    static const bool isInstalled = (installTimelineAccessibility(), true);
    Q_UNUSED(isInstalled)
    setObjectName(QStringLiteral("timeline"));
    setAccessibleName(tr("Timeline"));
    setProperty("flat", true);
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&cursor, &StepCursor::changed, this, &TimelineView::cursorMoved);
}

void TimelineView::setRun(RunPointer run)
{
    // After an edit or under another profile the same things stay folded.
    const bool isSimilar = run && m_run && run->result.actions.size() == m_run->result.actions.size();
    if (!isSimilar)
        m_folds = {};
    m_run = std::move(run);
    m_marks = m_run ? OriginMarks(*m_run->scenario, m_run->result) : OriginMarks();
    layOut();
}

void TimelineView::layOut()
{
    m_hoveredRow = TimelineLayout::npos;
    m_layout = m_run ? TimelineLayout(*m_run->scenario, m_run->result, m_folds) : TimelineLayout();
    m_summary = TimelineSummary(m_layout);
    m_metrics = measuresOf(m_run.get(), m_layout, font());
    m_zoom = std::max(m_zoom, leastZoom());
    updateScrollBars();
    showCurrentRow();
    viewport()->update();
}

bool TimelineView::isFoldable(std::size_t row) const
{
    if (row >= m_layout.rows().size() || m_hidesFuture)
        return false;
    const TimelineRow& entry = m_layout.rows()[row];
    return entry.kind == RowKind::Action || (entry.kind == RowKind::Request && entry.exchange >= 0);
}

QRect TimelineView::foldRect(std::size_t row) const
{
    const QRect rect = rowRect(row);
    const TimelineGeometry geometry = geometryOfRows();
    const double left = m_layout.rows()[row].kind == RowKind::Action
        ? geometry.gutterWidth()
        : geometry.laneX(TimelineLayout::browserLane) - scrollOffset().x() - 28 * geometry.textScale();
    return QRectF(left, rect.top(), 24 * geometry.textScale(), rect.height()).toRect();
}

void TimelineView::setHidesFuture(bool hides)
{
    m_hidesFuture = hides;
    // A folded row tells what came of all that is in it.
    if (hides)
        unfoldAll();
    viewport()->update();
}

std::size_t TimelineView::shownRows() const
{
    if (!coversFuture())
        return m_layout.rows().size();
    const std::size_t row = currentRow();
    return row == TimelineLayout::npos ? 0 : row + 1;
}

void TimelineView::setShowsOneThing(bool isOn)
{
    m_showsOneThing = isOn;
    m_hoveredRow = TimelineLayout::npos;
    viewport()->update();
}

void TimelineView::toggleFold(std::size_t row)
{
    if (!isFoldable(row))
        return;
    const TimelineRow& entry = m_layout.rows()[row];
    const auto toggle = [](auto& set, auto value) {
        if (set.erase(value) == 0)
            set.insert(value);
    };
    if (entry.kind == RowKind::Action)
        toggle(m_folds.actions, entry.action);
    else
        toggle(m_folds.exchanges, entry.exchange);
    layOut();
}

void TimelineView::foldCurrent()
{
    for (std::size_t row = currentRow(); row < m_layout.rows().size(); --row) {
        if (isFoldable(row) && !m_layout.rows()[row].isFolded) {
            toggleFold(row);
            return;
        }
        if (m_layout.rows()[row].kind == RowKind::Action)
            return;
    }
}

void TimelineView::unfoldCurrent()
{
    const std::size_t row = currentRow();
    if (row < m_layout.rows().size() && m_layout.rows()[row].isFolded)
        toggleFold(row);
}

void TimelineView::foldAll()
{
    if (m_hidesFuture)
        return;
    for (const TimelineRow& row : m_layout.rows()) {
        if (row.kind == RowKind::Action)
            m_folds.actions.insert(row.action);
    }
    layOut();
}

void TimelineView::unfoldAll()
{
    m_folds = {};
    layOut();
}

void TimelineView::copyCurrentRow() const
{
    if (const std::size_t row = currentRow(); row < m_layout.rows().size())
        QApplication::clipboard()->setText(textOfRow(row));
}

TimelineGeometry TimelineView::geometryOfRows() const
{
    return TimelineGeometry(m_layout, m_metrics, m_zoom, viewport()->size());
}

double TimelineView::leastZoom() const
{
    return std::min(0.5, geometryOfRows().zoomToFit());
}

QPointF TimelineView::scrollOffset() const
{
    return QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

std::size_t TimelineView::currentRow() const
{
    return m_cursor.index() < 0 ? TimelineLayout::npos : m_layout.rowOfStep(static_cast<std::size_t>(m_cursor.index()));
}

std::size_t TimelineView::rowAt(QPoint point) const
{
    const TimelineGeometry geometry = geometryOfRows();
    if (point.y() < geometry.headerHeight())
        return TimelineLayout::npos;
    return geometry.rowAt(point.y() - geometry.headerHeight() + scrollOffset().y());
}

QRect TimelineView::rowRect(std::size_t row) const
{
    const TimelineGeometry geometry = geometryOfRows();
    const double top = geometry.headerHeight() + geometry.rowTop(row) - scrollOffset().y();
    return QRectF(0, top, viewport()->width(), geometry.rowHeight(row)).toRect();
}

QString TimelineView::textOfRow(std::size_t row) const
{
    return m_run && row < shownRows() ? lineOf(*m_run, m_layout.rows()[row]) : QString();
}

void TimelineView::setZoom(double zoom)
{
    const std::size_t row = currentRow();
    const double anchor = row == TimelineLayout::npos ? geometryOfRows().headerHeight() : rowRect(row).center().y();
    zoomAround(zoom, std::clamp(anchor, 0.0, static_cast<double>(viewport()->height())));
}

void TimelineView::zoomIn()
{
    setZoom(m_zoom * zoomStep);
}

void TimelineView::zoomOut()
{
    setZoom(m_zoom / zoomStep);
}

void TimelineView::resetZoom()
{
    setZoom(1);
}

void TimelineView::zoomToFit()
{
    setZoom(std::min(1.0, geometryOfRows().zoomToFit()));
}

void TimelineView::zoomAround(double zoom, double viewportY)
{
    const double tallest = tallestContent / std::max(1U, m_layout.height());
    zoom = std::clamp(zoom, leastZoom(), std::min(TimelineGeometry::largestZoom, tallest));
    if (std::abs(zoom - 1) < 0.02)
        zoom = 1;
    if (zoom == m_zoom)
        return;
    const double before = geometryOfRows().headerHeight();
    const double content = (viewportY - before + scrollOffset().y()) / m_zoom;
    m_zoom = zoom;
    updateScrollBars();
    const double after = geometryOfRows().headerHeight();
    verticalScrollBar()->setValue(static_cast<int>(std::lround(content * m_zoom - viewportY + after)));
    viewport()->update();
    emit zoomChanged(m_zoom);
}

void TimelineView::updateScrollBars()
{
    const TimelineGeometry geometry = geometryOfRows();
    const QSizeF content = geometry.contentSize();
    const double room = viewport()->height() - geometry.headerHeight();
    verticalScrollBar()->setRange(0, static_cast<int>(std::max(0.0, std::ceil(content.height() - room))));
    verticalScrollBar()->setPageStep(static_cast<int>(std::max(1.0, room)));
    verticalScrollBar()->setSingleStep(28);
    horizontalScrollBar()->setRange(
        0, static_cast<int>(std::max(0.0, std::ceil(content.width() - viewport()->width()))));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(28);
}

void TimelineView::showCurrentRow()
{
    const std::size_t row = currentRow();
    if (row == TimelineLayout::npos)
        return;
    const TimelineGeometry geometry = geometryOfRows();
    const double room = viewport()->height() - geometry.headerHeight();
    const double top = geometry.rowTop(row);
    const double height = geometry.rowHeight(row);
    // Some rows of what is around stay visible.
    const double margin = std::min(room / 4, 72.0);
    const double scroll = scrollOffset().y();
    double target = scroll;
    if (top - margin < scroll)
        target = top - margin;
    else if (top + height + margin > scroll + room)
        target = top + height + margin - room;
    verticalScrollBar()->setValue(static_cast<int>(std::lround(target)));

    // Sideways: from the lane on the left of what the row is about to the one on the right.
    const TimelineRow& entry = m_layout.rows()[row];
    const bool isOfPage = entry.kind == RowKind::Call || entry.kind == RowKind::Result;
    const bool isOnWire = entry.lane >= TimelineLayout::firstOriginLane;
    const std::size_t leftLane = isOfPage ? TimelineLayout::pageLane : TimelineLayout::browserLane;
    const double half = geometry.laneHeader(leftLane).width() / 2;
    const double left = geometry.laneX(leftLane) - geometry.gutterWidth() - half;
    const double right = isOfPage ? geometry.laneX(TimelineLayout::browserLane) + half
        : isOnWire                ? geometry.laneX(entry.lane) + half
                                  : geometry.laneX(TimelineLayout::firstOriginLane) - half;
    const double scrollX = scrollOffset().x();
    double targetX = scrollX;
    if (right > scrollX + viewport()->width())
        targetX = right - viewport()->width();
    if (left < targetX)
        targetX = left;
    horizontalScrollBar()->setValue(static_cast<int>(std::lround(targetX)));
}

void TimelineView::cursorMoved()
{
    showCurrentRow();
    viewport()->update();
    const std::size_t row = currentRow();
    if (!QAccessible::isActive() || row == TimelineLayout::npos)
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(static_cast<int>(row));
    QAccessible::updateAccessibility(&event);
}

void TimelineView::paintEvent(QPaintEvent*)
{
    QPainter painter(viewport());
    if (!m_run) {
        painter.fillRect(viewport()->rect(), Theme::current().base);
        return;
    }
    TimelinePainter::State state;
    state.cursor = m_cursor.index();
    state.currentRow = currentRow();
    state.hoveredRow = m_hoveredRow;
    state.hasFocus = hasFocus();
    state.hidesFuture = coversFuture();
    if (coversFuture()) {
        // Whom the browser turns to is part of what comes.
        state.lanes = TimelineLayout::firstOriginLane;
        for (std::size_t row = 0; row < shownRows(); ++row)
            state.lanes = std::max<std::size_t>(state.lanes, m_layout.rows()[row].lane + std::size_t {1});
    }
    state.showsOneThing = m_showsOneThing;
    const TimelineGeometry geometry = geometryOfRows();
    const TimelinePainter rows(*m_run, m_marks, m_layout, m_summary, geometry, font(), state);
    rows.paint(painter, viewport()->size(), scrollOffset());
}

void TimelineView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    updateScrollBars();
    showCurrentRow();
}

void TimelineView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoomAround(m_zoom * std::pow(zoomStep, event->angleDelta().y() / 120.0), event->position().y());
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void TimelineView::changeEvent(QEvent* event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        m_metrics = measuresOf(m_run.get(), m_layout, font());
        updateScrollBars();
        viewport()->update();
    }
}

} // namespace fetchscope::ui
