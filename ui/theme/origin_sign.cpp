#include "ui/theme/origin_sign.h"

#include "ui/theme/theme.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace fetchscope::ui {

namespace {

constexpr double pi = 3.14159265358979;

/// A regular polygon or star around the origin. The first corner is at the top where `turn` is 0.
QPolygonF corners(int count, double outer, double inner, double turn)
{
    QPolygonF polygon;
    for (int i = 0; i < count; ++i) {
        const double angle = turn + 2 * pi * i / count - pi / 2;
        const double reach = i % 2 == 0 ? outer : inner;
        polygon << QPointF(std::cos(angle), std::sin(angle)) * reach;
    }
    return polygon;
}

/// The signs of `originSigns` in the same order, in a square from -1 to 1. They look about as large as each other.
QPainterPath shapeOf(std::size_t sign)
{
    QPainterPath path;
    switch (sign) {
    case 0:
        path.addEllipse(QPointF(), 0.84, 0.84);
        break;
    case 1:
        path.addPolygon({{QPointF(0, -0.9), QPointF(0.96, 0.8), QPointF(-0.96, 0.8)}});
        break;
    case 2:
        path.addRect(-0.76, -0.76, 1.52, 1.52);
        break;
    case 3:
        path.addPolygon(corners(4, 1, 1, 0));
        break;
    case 4:
        path.addPolygon(corners(10, 1.06, 0.44, 0));
        break;
    case 5:
        path.addPolygon({{QPointF(0, 0.9), QPointF(0.96, -0.8), QPointF(-0.96, -0.8)}});
        break;
    default:
        path.addRect(-0.3, -0.92, 0.6, 1.84);
        path.addRect(-0.92, -0.3, 1.84, 0.6);
        path.setFillRule(Qt::WindingFill);
        break;
    }
    path.closeSubpath();
    return path;
}
static_assert(originSigns.size() == 7, "a sign has a shape above");

class OriginIconEngine : public QIconEngine
{
public:
    explicit OriginIconEngine(const OriginMark& mark)
        : m_mark(mark)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        const double side = std::min(rect.width(), rect.height()) * 0.66;
        paintOriginSign(*painter, m_mark, QRectF(rect).center(), side, Theme::current().of(m_mark));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new OriginIconEngine(*this); }

private:
    OriginMark m_mark;
};

} // namespace

void paintOriginSign(QPainter& painter, const OriginMark& mark, QPointF middle, double side, const QColor& color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(middle);
    painter.scale(side / 2, side / 2);
    painter.fillPath(shapeOf(mark.sign), color);
    painter.restore();
}

QIcon originIcon(const OriginMark& mark)
{
    return QIcon(new OriginIconEngine(mark));
}

} // namespace fetchscope::ui
