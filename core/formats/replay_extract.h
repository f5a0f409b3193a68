#pragma once

#include "core/base/result.h"
#include "core/browser/profile.h"

#include <cstdint>
#include <string>

namespace fetchscope {

/// An entry of a recording as a scenario (JSON text), with the answers that the recording has: its preflight, and the
/// hops of its redirects. Running it gives the verdict of the replay, which it expects.
Result<std::string> extractScenario(const std::string& path, std::uint64_t index, ProfileId profile);

} // namespace fetchscope
