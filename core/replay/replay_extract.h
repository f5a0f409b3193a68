#pragma once

#include "core/engine/base/result.h"
#include "core/engine/browser/profile.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/har/har_excerpt.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

/// A scenario for each address (without its query) and method that the recording's pages ask, the first of them, and
/// `most` at most.
Result<std::vector<Scenario>> extractEndpoints(
    const std::string& path, std::size_t most, std::optional<ProfileId> profile);

} // namespace fetchscope
