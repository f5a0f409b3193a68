#pragma once

#include "core/engine/simulation/run.h"
#include "ui/timeline/timeline_geometry.h"

class QFont;

namespace fetchscope::ui {

/// What the words of a run need of room in a font, at a zoom of 1. `run` may be null.
TimelineGeometry::Metrics measuresOf(const Run* run, const TimelineLayout& layout, const QFont& font);

} // namespace fetchscope::ui
