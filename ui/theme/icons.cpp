#include "ui/theme/icons.h"

#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>
#include <QThread>

#include <cmath>
#include <memory>
#include <optional>

namespace fetchscope::ui {

namespace {

/// The drawings are black, and white inside of what is filled; the theme's colours are put in here.
std::shared_ptr<QSvgRenderer> rendererOf(const QString& name, const QColor& color)
{
    // One is not used by two threads.
    thread_local QHash<QString, std::shared_ptr<QSvgRenderer>> renderers;
    const QColor inner = Theme::current().base;
    const QString key = name + color.name() + inner.name();
    std::shared_ptr<QSvgRenderer>& renderer = renderers[key];
    if (!renderer) {
        QFile file(QStringLiteral(":/fetchscope/icons/%1.svg").arg(name));
        QByteArray drawing;
        if (file.open(QIODevice::ReadOnly))
            drawing = file.readAll();
        drawing.replace("\"#000\"", '"' + color.name().toLatin1() + '"');
        drawing.replace("\"#fff\"", '"' + inner.name().toLatin1() + '"');
        renderer = std::make_shared<QSvgRenderer>(drawing);
    }
    return renderer;
}

QString nameOfSign(Tone tone)
{
    switch (tone) {
    case Tone::Pass:
        return QStringLiteral("pass");
    case Tone::Fail:
        return QStringLiteral("fail");
    case Tone::Warn:
        return QStringLiteral("warn");
    case Tone::Unknown:
        return QStringLiteral("unknown");
    case Tone::Neutral:
        break;
    }
    return QStringLiteral("neutral");
}

class SvgIconEngine : public QIconEngine
{
public:
    SvgIconEngine(QString name, std::optional<Tone> tone)
        : m_name(std::move(name))
        , m_tone(tone)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        const Theme& theme = Theme::current();
        QColor color = m_tone ? theme.of(*m_tone) : theme.text;
        if (mode == QIcon::Disabled)
            color = mix(theme.mutedText, theme.window, 0.5);
        paintIcon(*painter, m_name, rect, color);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new SvgIconEngine(*this); }

private:
    QString m_name;
    std::optional<Tone> m_tone;
};

} // namespace

QIcon icon(const QString& name)
{
    return QIcon(new SvgIconEngine(name, std::nullopt));
}

QIcon toneIcon(Tone tone)
{
    return QIcon(new SvgIconEngine(nameOfSign(tone), tone));
}

QIcon programIcon()
{
    return QIcon(new SvgIconEngine(QStringLiteral("fetchscope"), std::nullopt));
}

void paintIcon(QPainter& painter, const QString& name, const QRectF& rect, const QColor& color)
{
    const double side = std::min(rect.width(), rect.height());
    // What is kept is the window's own: beside it, all is drawn each time.
    if (QThread::currentThread() != QCoreApplication::instance()->thread()) {
        rendererOf(name, color)->render(&painter, QRectF(rect.center() - QPointF(side, side) / 2, QSizeF(side, side)));
        return;
    }
    const double ratio = painter.device()->devicePixelRatioF();
    const int pixels = static_cast<int>(std::ceil(side * ratio));
    // Drawn once a size and colour: vectors are slow, and a timeline shows many signs.
    const QString key =
        QStringLiteral("fetchscope/%1/%2/%3/%4").arg(name, color.name(), Theme::current().base.name()).arg(pixels);
    QPixmap pixmap;
    if (!QPixmapCache::find(key, &pixmap)) {
        pixmap = QPixmap(pixels, pixels);
        pixmap.fill(Qt::transparent);
        QPainter drawing(&pixmap);
        rendererOf(name, color)->render(&drawing, QRectF(0, 0, pixels, pixels));
        drawing.end();
        QPixmapCache::insert(key, pixmap);
    }
    pixmap.setDevicePixelRatio(ratio);
    // On whole pixels, so that edges stay sharp.
    const QPointF corner = rect.center() - QPointF(side / 2, side / 2);
    painter.drawPixmap(QPointF(std::round(corner.x() * ratio) / ratio, std::round(corner.y() * ratio) / ratio), pixmap);
}

} // namespace fetchscope::ui
