#pragma once

#include "core/replay/entry_filter.h"

#include <array>
#include <cstdint>
#include <string_view>

namespace fetchscope {

/// What stands before the colon of a term, by kind.
inline constexpr std::array<std::string_view, EntryFilter::kinds> entryFilterKeys {"", "verdict", "reason", "method",
    "host", "path", "status", "initiator", "relation", "type", "page", "recording", "finding", "cookie", "is"};

/// Of a cookie that was recorded otherwise than the rules say.
inline constexpr std::string_view contradictingCookie = "contradiction";

/// What `is:` knows.
enum class EntryQuality : std::uint8_t {
    Blocked,
    Changed,
    Breaks,
    Mended,
    Finding,
    Contradiction,
    CrossOrigin,
    Request,
    Preflight,
    Redirect,
    Reconstructed,
    Assumption,
    Refused,
};
inline constexpr std::array<std::string_view, 13> entryQualities {"blocked", "changed", "breaks", "mended", "finding",
    "contradiction", "cross-origin", "request", "preflight", "redirect", "reconstructed", "assumption", "refused"};

} // namespace fetchscope
