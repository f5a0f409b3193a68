#pragma once

#include "core/reading/io/text_file.h"
#include "ui/recording/recording.h"

#include <QString>

#include <cstddef>
#include <vector>

namespace fetchscope::ui {

/// Entries as comma-separated values (RFC 4180), with a line of names.
QString csvOf(const HarRecording& recording, const std::vector<std::size_t>& entries);
/// Writes entries into a file, which appears when it is whole. Reads the recording only; that has to be complete where
/// this is done beside the window.
Result<void, IoError> writeCsv(
    const HarRecording& recording, const std::vector<std::size_t>& entries, const QString& path);
/// Entries as lines with tabs, for the clipboard.
QString linesOf(const HarRecording& recording, const std::vector<std::size_t>& entries);

} // namespace fetchscope::ui
