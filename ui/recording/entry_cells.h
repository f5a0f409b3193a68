#pragma once

#include "core/replay/entry_order.h"
#include "core/telling/timeline/tone.h"

#include <QString>

#include <string_view>

/// What stands in the cells of a recording's table.
namespace fetchscope::ui {

QString titleOf(HarColumn column);
QString textOf(const HarRecording& recording, std::size_t entry, HarColumn column);
Tone toneOf(const HarRecording& recording, std::size_t entry, HarColumn column);
/// As much of a text as a cell shows.
QString shortened(std::string_view text);

} // namespace fetchscope::ui
