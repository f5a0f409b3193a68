#include "ui/timeline/timeline_export.h"

#include "ui/theme/theme.h"
#include "ui/timeline/timeline_measures.h"
#include "ui/timeline/timeline_painter.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QIODevice>
#include <QPagedPaintDevice>
#include <QPainter>
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

/// Paper is white, and so are pictures to be put on it.
class LightTheme
{
public:
    LightTheme() { Theme::setCurrent(Theme::light()); }
    ~LightTheme() { Theme::setCurrent(m_worn); }
    LightTheme(const LightTheme&) = delete;
    LightTheme& operator=(const LightTheme&) = delete;

private:
    const Theme& m_worn = Theme::current();
};

} // namespace

TimelineExport::TimelineExport(RunPointer run, const TimelineFolds& folds)
    : m_run(std::move(run))
    , m_layout(*m_run->scenario, m_run->result, folds)
    , m_marks(*m_run->scenario, m_run->result)
    , m_font(QGuiApplication::font())
    , m_metrics(measuresOf(m_run.get(), m_layout, m_font))
{
}

TimelineGeometry TimelineExport::geometry(QSizeF viewport) const
{
    return TimelineGeometry(m_layout, m_metrics, 1, viewport);
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
    const TimelineSummary summary(m_layout);
    const TimelinePainter timeline(*m_run, m_marks, m_layout, summary, rows, m_font, state);
    timeline.paint(painter, size, {0, top});
}

std::optional<QString> TimelineExport::write(QIODevice& device, Format format) const
{
    const QSizeF whole = size();
    if (whole.height() * pictureScale > tallestPicture && format == Format::Png)
        return ExportWords::tr("The timeline is too long for one picture. Fold some of it, or take HTML or PDF.");
    if (whole.height() > tallestDrawing)
        return ExportWords::tr("The timeline is too long to be drawn as a whole. Fold some of it.");
    const LightTheme onWhite;
    bool isWritten = false;
    switch (format) {
    case Format::Png:
        isWritten = pictureOf(whole).save(&device, "PNG");
        break;
    case Format::Svg: {
        QSvgGenerator generator;
        generator.setOutputDevice(&device);
        generator.setSize(whole.toSize());
        generator.setViewBox(QRectF(QPointF(), whole));
        generator.setTitle(ExportWords::tr("Timeline"));
        QPainter painter(&generator);
        paint(painter, whole, 0);
        isWritten = painter.end();
        break;
    }
    }
    return isWritten ? std::nullopt : std::optional(device.errorString());
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
    if (whole.height() > tallest)
        return {};
    const LightTheme onWhite;
    return pictureOf(whole);
}

bool TimelineExport::print(QPagedPaintDevice& device) const
{
    const LightTheme onWhite;
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
