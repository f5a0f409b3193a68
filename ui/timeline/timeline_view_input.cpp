#include "ui/theme/theme.h"
#include "ui/timeline/row_words.h"
#include "ui/timeline/step_cursor.h"
#include "ui/timeline/timeline_accessible.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_view.h"
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

// What people do with the timeline: going from row to row, mouse, wheel, keys.

namespace {

int lastStepOf(const TimelineRow& row)
{
    return static_cast<int>(std::max(row.step + 1, row.endStep)) - 1;
}

} // namespace

void TimelineView::goToRow(std::size_t row)
{
    if (row >= m_layout.rows().size())
        return;
    m_cursor.moveTo(lastStepOf(m_layout.rows()[row]));
}

std::size_t TimelineView::rowAfter() const
{
    for (std::size_t row = currentRow(); row < m_layout.rows().size(); ++row) {
        if (lastStepOf(m_layout.rows()[row]) > m_cursor.index())
            return m_layout.rowOfStep(static_cast<std::size_t>(lastStepOf(m_layout.rows()[row])));
    }
    return TimelineLayout::npos;
}

void TimelineView::nextRow()
{
    if (currentRow() == TimelineLayout::npos)
        return;
    if (const std::size_t row = rowAfter(); row != TimelineLayout::npos)
        goToRow(row);
    else
        m_cursor.last();
}

void TimelineView::previousRow()
{
    const std::size_t current = currentRow();
    if (current == TimelineLayout::npos)
        return;
    for (std::size_t row = current + 1; row > 0; --row) {
        if (lastStepOf(m_layout.rows()[row - 1]) < m_cursor.index()) {
            goToRow(row - 1);
            return;
        }
    }
    m_cursor.first();
}

void TimelineView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton) {
        const std::size_t row = rowAt(event->pos());
        // Before an audience nobody jumps to what is not there yet.
        if (row == TimelineLayout::npos || (m_showsOneThing && row >= shownRows()))
            return;
        if (isFoldable(row) && foldRect(row).contains(event->pos()))
            toggleFold(row);
        else
            goToRow(row);
    }
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const std::size_t row = rowAt(event->pos());
    const bool isThere = row != TimelineLayout::npos && (!m_showsOneThing || row < shownRows());
    if (isThere && isFoldable(row) && !foldRect(row).contains(event->pos()))
        toggleFold(row);
    else
        mousePressEvent(event);
}

void TimelineView::mouseMoveEvent(QMouseEvent* event)
{
    std::size_t row = rowAt(event->pos());
    if (m_showsOneThing && row >= shownRows())
        row = TimelineLayout::npos;
    if (row == m_hoveredRow)
        return;
    m_hoveredRow = row;
    viewport()->update();
}

void TimelineView::keyPressEvent(QKeyEvent* event)
{
    const auto pageOfRows = [this] {
        const double room = viewport()->height() - geometryOfRows().headerHeight();
        return std::max(1, static_cast<int>(room / (28 * m_zoom)) - 1);
    };
    switch (event->key()) {
    case Qt::Key_Left:
        m_cursor.previous();
        break;
    case Qt::Key_Right:
        m_cursor.next();
        break;
    case Qt::Key_Up:
        previousRow();
        break;
    case Qt::Key_Down:
        nextRow();
        break;
    case Qt::Key_Home:
        m_cursor.first();
        break;
    case Qt::Key_End:
        m_cursor.last();
        break;
    case Qt::Key_PageDown:
        for (int i = pageOfRows(); i > 0 && !m_cursor.isAtEnd(); --i)
            nextRow();
        break;
    case Qt::Key_PageUp:
        for (int i = pageOfRows(); i > 0 && !m_cursor.isAtStart(); --i)
            previousRow();
        break;
    case Qt::Key_Space:
        emit playRequested();
        break;
    case Qt::Key_Minus:
        foldCurrent();
        break;
    case Qt::Key_Plus:
        unfoldCurrent();
        break;
    default:
        if (event->matches(QKeySequence::Copy)) {
            copyCurrentRow();
            break;
        }
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    event->accept();
}

void TimelineView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void TimelineView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

bool TimelineView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::Leave && m_hoveredRow != TimelineLayout::npos) {
        m_hoveredRow = TimelineLayout::npos;
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip && m_run) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const std::size_t row = rowAt(help->pos());
        const bool isHidden = coversFuture() && row < m_layout.rows().size()
            && static_cast<int>(m_layout.rows()[row].step) > m_cursor.index();
        if (row != TimelineLayout::npos && !isHidden && !geometryOfRows().isSummary())
            QToolTip::showText(
                help->globalPos(), toolTipOf(*m_run, m_layout.rows()[row], m_marks), viewport(), rowRect(row));
        else
            QToolTip::hideText();
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace fetchscope::ui
