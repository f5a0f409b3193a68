#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/origin_marks.h"
#include "core/telling/timeline/timeline_layout.h"
#include "ui/timeline/timeline_geometry.h"

#include <QFont>
#include <QImage>
#include <QString>

#include <optional>

class QIODevice;
class QPagedPaintDevice;
class QPainter;

namespace fetchscope::ui {

/// The whole timeline of a run as a picture or on paper: on white, everything reached, nothing marked. It takes no
/// widget, so that it may be drawn beside the window.
class TimelineExport
{
public:
    enum class Format { Png, Svg };

    explicit TimelineExport(RunPointer run, const TimelineFolds& folds = {});

    /// Writes a picture. Null: done; else what is wrong, in words.
    std::optional<QString> write(QIODevice& device, Format format) const;
    /// Draws page after page, the names of the lanes on each.
    bool print(QPagedPaintDevice& device) const;
    QSizeF size() const;
    /// The whole as a picture; null where it is taller than `tallest`, in units of the layout.
    QImage image(double tallest) const;

private:
    TimelineGeometry geometry(QSizeF viewport) const;
    QImage pictureOf(QSizeF whole) const;
    void paint(QPainter& painter, QSizeF size, double top) const;

    RunPointer m_run;
    TimelineLayout m_layout;
    OriginMarks m_marks;
    QFont m_font;
    TimelineGeometry::Metrics m_metrics;
};

} // namespace fetchscope::ui
