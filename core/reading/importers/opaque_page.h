#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// A page whose origin is opaque: a file, beside the one that is asked for where that is a file, too.
std::string pageOfNullOrigin(std::string_view requestUrl);

} // namespace fetchscope
