#include "ui/presenting/pointer_dot.h"

#include <QPainter>

#include <algorithm>

namespace fetchscope::ui {

namespace {

constexpr int side = 44;
constexpr int ring = 4;

} // namespace

PointerDot::PointerDot(QWidget& window)
    : QWidget(&window)
{
    setObjectName(QStringLiteral("pointerDot"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_NoSystemBackground);
    resize(side, side);
    hide();
}

void PointerDot::setOn(bool isOn)
{
    m_isOn = isOn;
    setVisible(isOn);
    raise();
}

void PointerDot::moveTo(QPoint middle)
{
    move(middle - QPoint(side / 2, side / 2));
}

QPoint PointerDot::middle() const
{
    return pos() + QPoint(side / 2, side / 2);
}

void PointerDot::moveBy(QPoint distance)
{
    const QRect whole = parentWidget()->rect();
    const QPoint wanted = middle() + distance;
    moveTo({std::clamp(wanted.x(), 0, whole.width()), std::clamp(wanted.y(), 0, whole.height())});
}

void PointerDot::paintEvent(QPaintEvent*)
{
    // Seen on light and dark, and what is under it is still read.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle = QRectF(rect()).adjusted(ring, ring, -ring, -ring);
    painter.setPen(QPen(QColor(255, 255, 255, 220), ring + 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(circle);
    painter.setPen(QPen(QColor(0xd5, 0x00, 0x5e), ring));
    painter.setBrush(QColor(0xd5, 0x00, 0x5e, 70));
    painter.drawEllipse(circle.adjusted(1, 1, -1, -1));
}

} // namespace fetchscope::ui
