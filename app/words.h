#pragma once

#include "core/writing/page/scenario_page.h"

#include <optional>
#include <string>
#include <string_view>

/// The languages that the command line hands things out in.
namespace fetchscope {

/// Is something drawn (pictures, PDF), or only written?
enum class Drawing : bool { No, Yes };
/// `en`, `de`; or empty: that of the program. Null: this build has no words in it. Called once.
std::optional<HandoutOptions> handoutIn(const std::string& language, Drawing drawing);

} // namespace fetchscope
