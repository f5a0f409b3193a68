#pragma once

#include "core/engine/http/header_list.h"

#include <string>
#include <string_view>

namespace fetchscope {

/// What went over the wire as a curl command for POSIX shells.
std::string writeCurlCommand(
    std::string_view method, std::string_view url, const HeaderList& headers, std::string_view body);

} // namespace fetchscope
