#include "ui/theme/origin_sign.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/words/origin_text.h"

#include <QFontMetricsF>

#include <algorithm>

namespace fetchscope::ui {

// How words are written in rows and headings: origins in their colours, with their signs.

namespace {

/// Where what is left after an ellipsis begins: half of an origin's scheme ("ttps://") says nothing, its host does.
qsizetype beginOfTail(const std::vector<OriginPiece>& pieces, qsizetype cut)
{
    qsizetype begin = 0;
    for (const OriginPiece& piece : pieces) {
        const qsizetype host = piece.text.indexOf(QStringLiteral("://"));
        if (piece.mark && host >= 0 && cut > begin && cut < begin + host + 3)
            return begin + host + 3;
        begin += piece.text.size();
    }
    return cut;
}

/// A text that was shortened by an ellipsis, in the pieces of the whole one.
std::vector<OriginPiece> shortened(const std::vector<OriginPiece>& pieces, const QString& whole, const QString& shown)
{
    if (shown == whole)
        return pieces;
    qsizetype head = 0;
    while (head < shown.size() && head < whole.size() && shown[head] == whole[head])
        ++head;
    // What is left after the ellipsis.
    const qsizetype tail = std::max<qsizetype>(0, shown.size() - head - 1);
    const qsizetype tailBegin = beginOfTail(pieces, whole.size() - tail);
    std::vector<OriginPiece> kept;
    qsizetype begin = 0;
    bool hasEllipsis = false;
    for (const OriginPiece& piece : pieces) {
        const qsizetype end = begin + piece.text.size();
        QString text = piece.text.left(std::max<qsizetype>(0, head - begin));
        if (end > head && !hasEllipsis) {
            text += QChar(0x2026);
            hasEllipsis = true;
        }
        if (end > tailBegin)
            text += piece.text.mid(std::max<qsizetype>(0, tailBegin - begin));
        if (!text.isEmpty())
            kept.push_back({text, piece.mark});
        begin = end;
    }
    return kept;
}

} // namespace

double TimelinePainter::signWidth(const QFontMetricsF& metrics)
{
    return metrics.ascent() * 0.95;
}

double TimelinePainter::paintPieces(QPainter& painter, const QRectF& rect, const QString& text, const QFont& font,
    const QColor& color, Qt::TextElideMode elide) const
{
    const QFontMetricsF metrics(font);
    const std::vector<OriginPiece> pieces = piecesOf(text, m_marks);
    const double sign = signWidth(metrics);
    const auto signs = static_cast<double>(
        std::count_if(pieces.begin(), pieces.end(), [](const OriginPiece& piece) { return piece.mark.has_value(); }));
    const QString shown = metrics.elidedText(text, elide, rect.width() - signs * sign);
    const double width = metrics.horizontalAdvance(shown) + signs * sign;
    if (rect.left() + width > m_firstLifeline - 4) {
        // Lifelines do not run through words.
        painter.fillRect(QRectF(rect.left() - 4, rect.top() + 3, width + 8, rect.height() - 4), m_background);
    }
    painter.setFont(font);
    double left = rect.left();
    for (const OriginPiece& piece : shortened(pieces, text, shown)) {
        if (piece.mark) {
            const QPointF middle(left + sign * 0.42, rect.center().y());
            paintOriginSign(painter, *piece.mark, middle, metrics.ascent() * 0.66, m_theme->of(*piece.mark));
            left += sign;
        }
        painter.setPen(piece.mark ? m_theme->of(*piece.mark) : color);
        const double advance = metrics.horizontalAdvance(piece.text);
        painter.drawText(QRectF(left, rect.top(), advance + 2, rect.height()), Qt::AlignVCenter, piece.text);
        left += advance;
    }
    return width;
}

void TimelinePainter::paintWords(QPainter& painter, const QRectF& rect, const QString& strong, const QString& detail,
    const QString& word, const QColor& color) const
{
    QRectF rest = rect;
    const auto write = [&](const QString& text, const QFont& font, const QColor& pen, Qt::TextElideMode elide) {
        if (text.isEmpty() || rest.width() < 12)
            return;
        rest.setLeft(rest.left() + paintPieces(painter, rest, text, font, pen, elide) + 8 * m_unit);
    };
    write(strong, m_boldFont, color, Qt::ElideRight);
    // Both ends of an address tell; of other words the beginning does.
    const bool isAddress = detail.startsWith(QChar('/')) || detail.contains(QStringLiteral("://"));
    write(detail, m_monoFont, m_theme->mutedText, isAddress ? Qt::ElideMiddle : Qt::ElideRight);
    write(word, m_font, m_theme->mutedText, Qt::ElideRight);
}

void TimelinePainter::paintLaneName(
    QPainter& painter, const QRectF& rect, const QString& name, const std::optional<OriginMark>& mark) const
{
    const QFontMetricsF metrics(m_font);
    const double sign = mark ? signWidth(metrics) : 0;
    const QString shown = metrics.elidedText(name, Qt::ElideMiddle, rect.width() - sign);
    const double width = metrics.horizontalAdvance(shown) + sign;
    const double left = rect.center().x() - width / 2;
    const QColor color = mark ? m_theme->of(*mark) : m_theme->mutedText;
    if (mark)
        paintOriginSign(painter, *mark, {left + sign * 0.42, rect.center().y()}, metrics.ascent() * 0.66, color);
    painter.setFont(m_font);
    painter.setPen(color);
    painter.drawText(QRectF(left + sign, rect.top(), width - sign + 2, rect.height()), Qt::AlignVCenter, shown);
}

} // namespace fetchscope::ui
