#include "ui/timeline/timeline_export.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_painter.h"
#include "ui/timeline/timeline_view.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QImage>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QScopeGuard>
#include <QSvgGenerator>

#include <cmath>
#include <limits>

namespace fetchscope::ui {

namespace {

struct ExportWords
{
    Q_DECLARE_TR_FUNCTIONS(FetchscopeExport)
};

/// Pictures are drawn at twice the size, so that they stay sharp on slides.
constexpr double pictureScale = 2;
constexpr double tallestPicture = 32000;
constexpr double tallestDrawing = 1e6;
constexpr double leastWidth = 960;

} // namespace

TimelineExport::TimelineExport(const TimelineView& view)
    : m_view(view)
{
}

TimelineGeometry TimelineExport::geometry(QSizeF viewport) const
{
    return TimelineGeometry(m_view.layoutOfRows(), m_view.metrics(), 1, viewport);
}

QSizeF TimelineExport::size() const
{
    const TimelineGeometry rows = geometry({leastWidth, 0});
    return {rows.contentSize().width(), rows.contentSize().height() + rows.headerHeight()};
}

void TimelineExport::paint(QPainter& painter, QSizeF size, double top) const
{
    TimelinePainter::State state;
    state.cursor = std::numeric_limits<int>::max();
    const TimelineGeometry rows = geometry(size);
    const TimelineSummary summary(m_view.layoutOfRows());
    const TimelinePainter timeline(
        *m_view.run(), m_view.marks(), m_view.layoutOfRows(), summary, rows, m_view.font(), state);
    timeline.paint(painter, size, {0, top});
}

std::optional<TimelineExport::Format> TimelineExport::formatOf(const QString& path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == QStringLiteral("png"))
        return Format::Png;
    if (suffix == QStringLiteral("svg"))
        return Format::Svg;
    if (suffix == QStringLiteral("pdf"))
        return Format::Pdf;
    return std::nullopt;
}

std::optional<QString> TimelineExport::write(const QString& path, Format format) const
{
    if (!m_view.run())
        return ExportWords::tr("There is no timeline yet.");
    const QSizeF whole = size();
    if (whole.height() * pictureScale > tallestPicture && format == Format::Png)
        return ExportWords::tr("The timeline is too long for one picture. Fold some of it, or save it as PDF.");
    if (whole.height() > tallestDrawing)
        return ExportWords::tr("The timeline is too long to be drawn as a whole. Fold some of it.");
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return file.errorString();
    bool isWritten = false;
    switch (format) {
    case Format::Png:
        isWritten = pictureOf(whole).save(&file, "PNG");
        break;
    case Format::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&file);
        generator.setSize(whole.toSize());
        generator.setViewBox(QRectF(QPointF(), whole));
        generator.setTitle(ExportWords::tr("Timeline"));
        QPainter painter(&generator);
        paint(painter, whole, 0);
        isWritten = painter.end();
        break;
    }
    case Format::Pdf: {
        QPdfWriter writer(&file);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(12, 12, 12, 12), QPageLayout::Millimeter);
        writer.setTitle(ExportWords::tr("Timeline"));
        writer.setCreator(QCoreApplication::applicationName());
        isWritten = print(writer);
        break;
    }
    }
    if (!isWritten || !file.commit())
        return file.errorString();
    return std::nullopt;
}

QImage TimelineExport::pictureOf(QSizeF whole) const
{
    QImage image((whole * pictureScale).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(pictureScale);
    QPainter painter(&image);
    paint(painter, whole, 0);
    return image;
}

QImage TimelineExport::image(double tallest) const
{
    const QSizeF whole = size();
    if (!m_view.run() || whole.height() > tallest)
        return {};
    const Theme& worn = Theme::current();
    const auto back = qScopeGuard([&worn] { Theme::setCurrent(worn); });
    Theme::setCurrent(Theme::light());
    return pictureOf(whole);
}

bool TimelineExport::print(QPagedPaintDevice& device) const
{
    if (!m_view.run())
        return false;
    // Paper is white.
    const Theme& worn = Theme::current();
    const auto back = qScopeGuard([&worn] { Theme::setCurrent(worn); });
    Theme::setCurrent(Theme::light());
    QPainter painter(&device);
    if (!painter.isActive())
        return false;
    const QSizeF whole = size();
    const double scale = painter.viewport().width() / whole.width();
    const double pageHeight = std::floor(painter.viewport().height() / scale);
    const TimelineGeometry rows = geometry({whole.width(), pageHeight});
    const double room = pageHeight - rows.headerHeight();
    painter.scale(scale, scale);
    double top = 0;
    while (top < rows.contentSize().height()) {
        // A row that does not fit goes to the next page as a whole.
        double end = top + room;
        const std::size_t last = rows.rowAt(end);
        if (last != TimelineLayout::npos && rows.rowTop(last) > top)
            end = rows.rowTop(last);
        painter.save();
        const QSizeF page(whole.width(), rows.headerHeight() + end - top);
        painter.setClipRect(QRectF(QPointF(), page));
        paint(painter, page, top);
        painter.restore();
        top = end;
        if (top < rows.contentSize().height() && !device.newPage())
            return false;
    }
    return painter.end();
}

} // namespace fetchscope::ui
