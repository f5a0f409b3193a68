#pragma once

#include <string_view>

/// What stands in every hand-out; the files are in resources/page/.
namespace fetchscope {

std::string_view handoutStyle();
std::string_view handoutScript();

} // namespace fetchscope
