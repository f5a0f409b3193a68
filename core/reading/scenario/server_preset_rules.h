#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/server_presets/server_presets.h"

#include <string_view>
#include <vector>

namespace fetchscope {

/// The rules of a preset. `base` says for which URLs and requests (what it asks counts in each rule), and what the
/// program behind it answers. The options are JSON text, empty for none; the error names the option.
tl::expected<std::vector<ServerRule>, PresetError> rulesOfServerPreset(
    const ServerPreset& preset, std::string_view options, const ServerRule& base);

} // namespace fetchscope
