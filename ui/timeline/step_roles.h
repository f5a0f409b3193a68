#pragma once

#include "core/engine/model/step.h"
#include "core/engine/model/trace.h"
#include "ui/theme/tone.h"

#include <QString>

#include <cstdint>

/// How steps look in the timeline. This is about presentation only: what a step came to is in the trace.
namespace fetchscope::ui {

/// What a step is in the sequence diagram.
enum class StepRole : std::uint8_t {
    /// Not drawn: the step belongs to the row before it.
    Hidden,
    Decision,
    /// A check that nearly always passes; several in a row share one row while they do.
    Routine,
    CacheRead,
    CacheWrite,
    Cookie,
    Send,
    Answer,
    NoAnswer,
};

StepRole roleOf(const StepRecord& step);
Tone toneOf(const StepRecord& step);
/// Does a step continue the decision before it (the steps of one CORS check, say)?
bool sharesRow(const StepRecord& previous, const StepRecord& step);
/// Where a step stands: `CORS-preflight fetch, step 7.5`; the algorithm alone where it is a step of ours.
QString placeOf(StepId id);
/// The name of a rule, short enough for a label: `CORS check`, `method allowed?`.
QString shortName(StepId id);

} // namespace fetchscope::ui
