#pragma once

#include <string_view>

namespace fetchscope {

/// A URL as it is sent: what a recording has of it, up to its fragment.
inline std::string_view withoutFragment(std::string_view url)
{
    return url.substr(0, url.find('#'));
}

} // namespace fetchscope
