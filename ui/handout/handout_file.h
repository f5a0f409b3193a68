#pragma once

#include "ui/handout/handout.h"
#include "ui/timeline/timeline_export.h"

#include <QString>

#include <functional>
#include <optional>

class QIODevice;

namespace fetchscope::ui {

/// Writes a file under another name, which becomes its own when all is written; what stood there stays until then.
/// `write` says what is wrong, in words. Null: done; else what is wrong and what to do.
std::optional<QString> writeFile(
    const QString& path, const std::function<std::optional<QString>(QIODevice& device)>& write);
/// For those formats alone that are pictures.
TimelineExport::Format pictureFormatOf(HandoutFormat format);

/// Asked now and then how many parts are done, and of how many. False gives up.
using HandoutProgress = std::function<bool(std::size_t done, std::size_t all)>;
/// Writes something to hand out in the language of the window. It takes no widget, so that it may run beside the
/// window. Null: done, or given up; else what is wrong and what to do.
std::optional<QString> writeHandout(
    const Handout& handout, HandoutFormat format, const QString& path, const HandoutProgress& progress);

} // namespace fetchscope::ui
