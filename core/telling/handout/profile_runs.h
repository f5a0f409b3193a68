#pragma once

#include "core/engine/simulation/run.h"

#include <array>
#include <tuple>

namespace fetchscope {

/// One run under each profile, in the order of ProfileId.
using ProfileRuns = std::array<RunPointer, std::tuple_size_v<decltype(DifferenceInfo::values)>>;
/// The scenario of a run under the rules of each browser; its own is the one that is there.
ProfileRuns runUnderAllProfiles(const RunPointer& run);
/// `Standard`, `Chromium`, …
Message messageFor(ProfileId profile);

} // namespace fetchscope
