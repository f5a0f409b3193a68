#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// An HTTP-date (https://httpwg.org/specs/rfc9110.html#http.date) in any of its three forms, in seconds since the Unix
/// epoch; null where it is none.
///
/// As recipients are asked to be robust, the names of days and months are taken in any case, the day's name is not
/// compared with the date, and `GMT` may be missing, as browsers take it. A year of two digits counts from 1970 to
/// 2069: the sliding window of RFC 9110 would need to know the time, which gives the same for the years a run can lie
/// in. A leap second counts as the second that follows.
std::optional<double> parseHttpDate(std::string_view text);

/// The preferred form, IMF-fixdate (`Sun, 06 Nov 1994 08:49:37 GMT`); fractions of a second are cut off. Times outside
/// of the years 0 to 9999 are moved to the nearest one inside.
std::string formatHttpDate(double secondsSinceEpoch);

} // namespace fetchscope
