#pragma once

#include "core/engine/base/result.h"
#include "core/engine/browser/profile.h"
#include "core/reading/har/har_excerpt.h"

#include <cstdint>
#include <optional>
#include <string>

namespace fetchscope {

/// An entry of a recording as a scenario (JSON text), with the answers that the recording has: its preflight, and the
/// hops of its redirects. Without a profile that of the recorded browser. Running it gives the verdict of the replay,
/// which it expects.
///
/// Rules and action say in keys of their own what is recorded and what is not: `_source` of a rule is `recorded` or
/// `reconstructed`, `_certainty` of the action has `known`, `inferred`, `assumed` or `reconstructed` for each of its
/// facts.
Result<std::string> extractScenario(const std::string& path, std::uint64_t index, std::optional<ProfileId> profile);
/// The same from an excerpt that has the entry, the others that belong to it, and the document of its page: without
/// reading all of a large file.
Result<std::string> extractScenario(const std::string& path, const HarExcerpt& excerpt, std::uint64_t index,
    std::optional<ProfileId> profile, const ReadingProgress& progress = {});

} // namespace fetchscope
