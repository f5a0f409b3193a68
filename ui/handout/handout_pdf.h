#pragma once

#include "core/engine/simulation/run.h"
#include "ui/timeline/timeline_export.h"

#include <QImage>
#include <QString>

#include <optional>
#include <string>
#include <vector>

namespace fetchscope::ui {

/// The timeline of a run as a picture or a drawing in a file, without a window. Null: done; else what is wrong, in
/// words.
std::optional<QString> writeTimeline(const RunPointer& run, const QString& path, TimelineExport::Format format);

/// A document on paper, of Markdown whose timelines are pictures.
class HandoutPdf
{
public:
    /// Markdown for the picture of a run's timeline, to be put into the text.
    std::string picture(const RunPointer& run);
    /// Writes the text with its pictures; what stood there stays until all is written. Null: done; else what is wrong.
    std::optional<QString> write(const std::string& markdown, const QString& path) const;

private:
    std::vector<QImage> m_pictures;
};

} // namespace fetchscope::ui
