#pragma once

#include "core/engine/simulation/run.h"

#include <QImage>
#include <QString>

#include <optional>
#include <string>
#include <vector>

class QIODevice;

namespace fetchscope::ui {

/// A document on paper, of Markdown whose timelines are pictures.
class HandoutPdf
{
public:
    /// Markdown for the picture of a run's timeline, to be put into the text.
    std::string picture(const RunPointer& run);
    /// Writes the text with its pictures. Null: done; else what is wrong, in words.
    std::optional<QString> write(const std::string& markdown, QIODevice& device) const;

private:
    std::vector<QImage> m_pictures;
};

} // namespace fetchscope::ui
