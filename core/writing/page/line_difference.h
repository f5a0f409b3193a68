#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A line of one of two texts, or of both; or a place where lines of both are left out.
struct DifferenceLine
{
    enum class Side : std::uint8_t { Both, Before, After, Gap };
    Side side = Side::Both;
    std::string_view text;
};
/// How one text becomes the other: what has changed, and two lines around it. Views into the texts. Of texts of more
/// than 2000 lines all of the one, then all of the other.
std::vector<DifferenceLine> lineDifference(std::string_view before, std::string_view after);

} // namespace fetchscope
