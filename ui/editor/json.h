#pragma once

#include <nlohmann/json_fwd.hpp>

namespace fetchscope::ui {

/// JSON as a tree whose keys keep their order. Only declared here: the whole is in json_text.h.
using Json = nlohmann::ordered_json;

} // namespace fetchscope::ui
