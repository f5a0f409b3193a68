#include "ui/theme/icons.h"
#include "ui/timeline/row_words.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/words/outcome_words.h"
#include "ui/words/text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainterPath>

#include <array>
#include <cmath>

namespace fetchscope::ui {

// How a row of each kind is drawn.

void TimelinePainter::paintAction(QPainter& painter, const TimelineRow& row, const QRectF& rect) const
{
    const QRectF band = rect.adjusted(0, 4, 0, -4);
    painter.fillRect(band, m_theme->raised);
    painter.fillRect(QRectF(band.left(), band.top(), band.width(), 1), m_theme->border);
    if (!m_geometry.hasText())
        return;
    const RowWords text = textOf(m_run, row);
    // Right: the verdict. Nothing of it is known before the action ends, so it is there only then.
    double right = band.right() - 12;
    const ActionResult& action = m_run.result.actions[row.action];
    if (m_state.cursor >= 0 && static_cast<std::size_t>(m_state.cursor) + 1 >= action.endStep) {
        const QFontMetricsF metrics(m_boldFont);
        const double width = metrics.horizontalAdvance(text.word);
        painter.setFont(m_boldFont);
        painter.setPen(m_theme->of(row.tone));
        painter.drawText(QRectF(right - width, band.top(), width + 2, band.height()), Qt::AlignVCenter, text.word);
        right -= width + 14 * m_unit;
        paintSign(painter, row.tone, {right, band.center().y()}, 14 * m_unit);
        right -= 16 * m_unit;
    }
    const QString number = QString::number(row.action + 1);
    painter.setFont(m_boldFont);
    painter.setPen(m_theme->mutedText);
    painter.drawText(
        QRectF(0, band.top(), m_geometry.gutterWidth() - 12, band.height()), Qt::AlignRight | Qt::AlignVCenter, number);
    paintFold(painter, {m_geometry.gutterWidth() + 12 * m_unit, band.center().y()}, row.isFolded);
    const double left = m_geometry.gutterWidth() + 24 * m_unit;
    m_background = m_theme->raised;
    paintWords(
        painter, QRectF(left, band.top(), right - left, band.height()), text.title, text.detail, {}, m_theme->text);
}

void TimelinePainter::paintFold(QPainter& painter, QPointF middle, bool isFolded) const
{
    const double reach = 3.5 * m_unit;
    painter.setPen(QPen(m_theme->mutedText, 1.5 * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    if (isFolded)
        painter.drawPolyline(QPolygonF({middle + QPointF(-reach / 2, -reach), middle + QPointF(reach / 2, 0),
            middle + QPointF(-reach / 2, reach)}));
    else
        painter.drawPolyline(QPolygonF({middle + QPointF(-reach, -reach / 2), middle + QPointF(0, reach / 2),
            middle + QPointF(reach, -reach / 2)}));
}

void TimelinePainter::paintPause(QPainter& painter, const TimelineRow& row, const QRectF& rect) const
{
    const double y = std::round(rect.center().y()) + 0.5;
    QPen pen(m_theme->border, 1, Qt::DashLine);
    painter.setPen(pen);
    painter.drawLine(QPointF(m_geometry.gutterWidth(), y), QPointF(rect.right(), y));
    if (!m_geometry.hasText())
        return;
    const RowWords text = textOf(m_run, row);
    const QFontMetricsF metrics(m_boldFont);
    const double iconSide = 16 * m_unit;
    QRectF box(m_geometry.gutterWidth() + 8, rect.top() + 4, metrics.horizontalAdvance(text.title) + iconSide + 24,
        rect.height() - 8);
    painter.setPen(QPen(m_theme->border, 1));
    painter.setBrush(m_theme->base);
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), box.height() / 2, box.height() / 2);
    const QRectF iconRect(box.left() + 8, box.center().y() - iconSide / 2, iconSide, iconSide);
    paintIcon(painter, row.kind == RowKind::Wait ? QStringLiteral("wait") : QStringLiteral("clear"), iconRect,
        m_theme->mutedText);
    painter.setFont(m_boldFont);
    painter.setPen(m_theme->text);
    painter.drawText(box.adjusted(iconSide + 12, 0, 0, 0), Qt::AlignVCenter, text.title);
}

void TimelinePainter::paintMessage(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const
{
    const double page = m_geometry.laneX(TimelineLayout::pageLane) - scrollX;
    const double browser = m_geometry.laneX(TimelineLayout::browserLane) - scrollX;
    const double other = m_geometry.laneX(row.lane) - scrollX;
    double from = page;
    double to = browser;
    if (row.kind == RowKind::Result)
        std::swap(from, to);
    else if (row.kind == RowKind::Request)
        from = browser, to = other;
    else if (row.kind != RowKind::Call)
        from = other, to = browser;
    const bool isBack = row.kind == RowKind::Result || row.kind == RowKind::Response || row.kind == RowKind::Failure;
    const bool isFailure = row.kind == RowKind::Failure || (row.kind == RowKind::Result && row.tone == Tone::Fail);
    const Tone tone = row.kind == RowKind::Result || row.tone != Tone::Neutral ? row.tone : Tone::Neutral;
    const bool isMadeUp = isReconstructed(m_run, row);
    const QColor usual = isMadeUp ? m_theme->unknown : m_theme->text;
    const QColor color = tone == Tone::Neutral ? usual : m_theme->of(tone);

    const double y = m_geometry.hasText() ? std::round(rect.bottom() - rect.height() * 0.22) : rect.center().y();
    const double direction = to > from ? 1 : -1;
    const double gap = 4;
    const QPointF start(from + direction * gap, y);
    const QPointF tip(to - direction * gap, y);
    // Over the words, which may lie on their own ground beyond the next lane.
    const auto paintArrow = [&] {
        paintLine(painter, start, tip - QPointF(direction * 8 * m_unit, 0), 1.6 * m_unit, color, isBack || isMadeUp);
        const double head = (m_geometry.hasText() ? 5 : 3) * m_unit;
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPolygon(QPolygonF(
            {tip, tip + QPointF(-direction * head * 1.9, -head), tip + QPointF(-direction * head * 1.9, head)}));
        if (isFailure && row.kind == RowKind::Failure)
            paintSign(painter, Tone::Fail, {(from + to) / 2, y}, 16 * m_unit);
    };
    if (!m_geometry.hasText()) {
        paintArrow();
        return;
    }

    if (row.kind == RowKind::Request)
        paintFold(painter, {browser - 16 * m_unit, rect.center().y()}, row.isFolded);
    const RowWords text = textOf(m_run, row);
    const double left = std::min(from, to) + 16 * m_unit;
    // Words may go on beyond the lane, over nothing but lifelines; results have room before it.
    const double right = row.kind == RowKind::Result ? std::max(from, to) - 8 : rect.right() - 12;
    if (row.kind == RowKind::Call)
        m_firstLifeline = browser;
    const QRectF words(left, rect.top(), right - left, y - rect.top() - 1);
    if (row.kind == RowKind::Result) {
        paintSign(painter, row.tone, {left + 7 * m_unit, words.center().y()}, 14 * m_unit);
        paintWords(painter, words.adjusted(18 * m_unit, 0, 0, 0), text.title, text.detail, {}, color);
    } else {
        paintWords(painter, words, text.title, text.detail, text.word, color);
    }
    paintArrow();
}

void TimelinePainter::paintLine(
    QPainter& painter, QPointF from, QPointF to, double width, const QColor& color, bool isDashed) const
{
    // Rectangles, since dashed pens are slow.
    const double top = std::round(from.y() - width / 2);
    const double height = std::max(1.0, std::round(width));
    const double left = std::min(from.x(), to.x());
    const double right = std::max(from.x(), to.x());
    if (!isDashed) {
        painter.fillRect(QRectF(left, top, right - left, height), color);
        return;
    }
    const double dash = 6 * m_unit;
    for (double x = left; x < right; x += dash * 1.6)
        painter.fillRect(QRectF(x, top, std::min(dash, right - x), height), color);
}

void TimelinePainter::paintDecision(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const
{
    const double x = m_geometry.laneX(TimelineLayout::browserLane) - scrollX;
    const QPointF middle(x + 0.5, rect.center().y());
    const double half = std::min(9 * m_unit, rect.height() / 2 - 1);
    const bool isFilled = row.tone == Tone::Fail || row.tone == Tone::Warn;
    const QColor color = row.tone == Tone::Neutral ? m_theme->mutedText : m_theme->of(row.tone);
    painter.setPen(QPen(color, 1.5 * m_unit));
    painter.setBrush(isFilled ? color : row.tone == Tone::Neutral ? m_theme->base : m_theme->softOf(row.tone));
    painter.drawPolygon(QPolygonF({middle + QPointF(0, -half), middle + QPointF(half, 0), middle + QPointF(0, half),
        middle + QPointF(-half, 0)}));
    const QColor glyph = isFilled ? m_theme->base : color;
    const double reach = half * 0.36;
    painter.setPen(QPen(glyph, 1.8 * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    switch (row.tone) {
    case Tone::Pass:
        painter.drawPolyline(QPolygonF({middle + QPointF(-reach, 0), middle + QPointF(-reach * 0.2, reach * 0.8),
            middle + QPointF(reach, -reach * 0.8)}));
        break;
    case Tone::Fail:
        painter.drawLine(middle + QPointF(-reach, -reach) * 0.85, middle + QPointF(reach, reach) * 0.85);
        painter.drawLine(middle + QPointF(reach, -reach) * 0.85, middle + QPointF(-reach, reach) * 0.85);
        break;
    case Tone::Warn:
        painter.drawLine(middle + QPointF(0, -reach), middle + QPointF(0, reach * 0.2));
        painter.drawPoint(middle + QPointF(0, reach));
        break;
    case Tone::Unknown:
    case Tone::Neutral:
        painter.setBrush(glyph);
        painter.setPen(Qt::NoPen);
        painter.drawEllipse(middle, 1.8 * m_unit, 1.8 * m_unit);
        break;
    }
    if (!m_geometry.hasText())
        return;
    const RowWords text = textOf(m_run, row);
    const bool isRoutine = roleOf(m_run.result.trace.step(row.step)) == StepRole::Routine;
    const double left = x + 18 * m_unit;
    const QRectF words(left, rect.top(), rect.right() - 12 - left, rect.height());
    if (isRoutine)
        paintWords(painter, words, {}, {}, text.title, m_theme->text);
    else
        paintWords(
            painter, words, text.title, text.detail, text.word, row.tone == Tone::Fail ? m_theme->fail : m_theme->text);
}

void TimelinePainter::paintChip(QPainter& painter, const TimelineRow& row, const QRectF& rect, double scrollX) const
{
    const double x = m_geometry.laneX(TimelineLayout::browserLane) - scrollX;
    const QColor edge = row.tone == Tone::Neutral ? m_theme->border : m_theme->of(row.tone);
    if (!m_geometry.hasText()) {
        painter.setPen(QPen(edge, 1));
        painter.setBrush(m_theme->softOf(row.tone));
        painter.drawRect(QRectF(x - 8, rect.top() + 2, 24, rect.height() - 4));
        return;
    }
    const RowWords text = textOf(m_run, row);
    const QString& title = text.title;
    const double limit = rect.right() - x - 24;
    const QFontMetricsF plain(m_font);
    const QFontMetricsF mono(m_monoFont);
    const double signWidth = row.tone == Tone::Neutral ? 0 : 18 * m_unit;
    double wanted = plain.horizontalAdvance(title) + signWidth + 20;
    if (!text.detail.isEmpty())
        wanted += mono.horizontalAdvance(text.detail) + 8;
    if (!text.word.isEmpty())
        wanted += plain.horizontalAdvance(text.word) + 12;
    const QRectF box(x - 8, rect.top() + 3, std::min(wanted, limit + 16), rect.height() - 6);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(row.tone == Tone::Neutral ? m_theme->raised : m_theme->softOf(row.tone));
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
    double left = box.left() + 8;
    if (signWidth > 0) {
        paintSign(painter, row.tone, {left + 7 * m_unit, box.center().y()}, 14 * m_unit);
        left += signWidth;
    }
    double rest = box.right() - 8 - left;
    const auto write = [&](const QString& words, const QFont& font, const QColor& color, double after) {
        if (words.isEmpty() || rest <= 0)
            return;
        const QFontMetricsF metrics(font);
        const QString shown = metrics.elidedText(words, Qt::ElideRight, rest + 1);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(QRectF(left, box.top(), rest + 2, box.height()), Qt::AlignVCenter, shown);
        const double width = metrics.horizontalAdvance(shown) + after;
        left += width;
        rest -= width;
    };
    write(title, m_font, m_theme->text, 8);
    write(text.detail, m_monoFont, m_theme->text, 12);
    write(text.word, m_font, m_theme->mutedText, 0);
}

void TimelinePainter::paintTime(QPainter& painter, std::size_t row, const QRectF& rect) const
{
    const double time = timeOf(m_run, m_layout, row);
    const RowKind kind = m_layout.rows()[row].kind;
    const bool startsAction = row > 0 && m_layout.rows()[row - 1].kind == RowKind::Action;
    if (row > 0 && !startsAction && kind != RowKind::Wait && timeOf(m_run, m_layout, row - 1) == time)
        return;
    painter.setFont(m_font);
    painter.setPen(m_theme->mutedText);
    painter.drawText(QRectF(4, rect.top(), m_geometry.gutterWidth() - 16, rect.height()),
        Qt::AlignRight | Qt::AlignVCenter, describeTime(time));
}

void TimelinePainter::paintSign(QPainter& painter, Tone tone, QPointF middle, double size) const
{
    static const std::array names {
        QString(), QStringLiteral("pass"), QStringLiteral("fail"), QStringLiteral("warn"), QStringLiteral("unknown")};
    if (tone == Tone::Neutral)
        return;
    paintIcon(painter, names[static_cast<std::size_t>(tone)],
        QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size), m_theme->of(tone));
}

} // namespace fetchscope::ui
