#pragma once

#include <string_view>

namespace fetchscope {

/// Seconds since the Unix epoch of an ISO 8601 date and time as HARs have it (`2025-04-30T20:32:26.123Z`, any number of
/// decimals, `+02:00`, no zone: UTC); NaN where it is none.
double parseHarDate(std::string_view text);

} // namespace fetchscope
