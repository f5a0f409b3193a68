#pragma once

#include "ui/timeline/timeline_geometry.h"

#include <QImage>
#include <QString>

#include <optional>

class QPagedPaintDevice;
class QPainter;

namespace fetchscope::ui {

class TimelineView;

/// The whole timeline as a picture or on paper: everything reached, nothing marked.
class TimelineExport
{
public:
    enum class Format { Png, Svg, Pdf };

    /// The view has to outlive the export.
    explicit TimelineExport(const TimelineView& view);

    /// Writes a file; what stood there stays until all is written. Null: done; else what is wrong, in words.
    std::optional<QString> write(const QString& path, Format format) const;
    /// The format that a file's name asks for; null where it asks for none of them.
    static std::optional<Format> formatOf(const QString& path);
    /// Draws page after page, the names of the lanes on each.
    bool print(QPagedPaintDevice& device) const;
    QSizeF size() const;
    /// The whole as a picture on white; null where it is taller than `tallest`, in units of the layout.
    QImage image(double tallest) const;

private:
    TimelineGeometry geometry(QSizeF viewport) const;
    QImage pictureOf(QSizeF whole) const;
    void paint(QPainter& painter, QSizeF size, double top) const;

    const TimelineView& m_view;
};

} // namespace fetchscope::ui
