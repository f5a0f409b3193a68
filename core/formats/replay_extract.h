#pragma once

#include "core/base/result.h"
#include "core/browser/profile.h"

#include <cstdint>
#include <optional>
#include <string>

namespace fetchscope {

/// An entry of a recording as a scenario (JSON text), with the answers that the recording has: its preflight, and the
/// hops of its redirects. Without a profile that of the recorded browser. Running it gives the verdict of the replay,
/// which it expects.
Result<std::string> extractScenario(const std::string& path, std::uint64_t index, std::optional<ProfileId> profile);

} // namespace fetchscope
