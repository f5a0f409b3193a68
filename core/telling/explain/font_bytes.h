#pragma once

#include "core/telling/explain/outcome_facts.h"

#include <cstdint>
#include <optional>

namespace fetchscope {

/// The first four bytes of what was to be a font and begins as none does, as the sanitizer of Chromium and Firefox
/// reads them; null where they are a font's, or the scenario does not say what came.
std::optional<std::uint32_t> undecodableFontVersion(const OutcomeFacts& facts);

} // namespace fetchscope
