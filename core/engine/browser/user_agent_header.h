#pragma once

#include "core/engine/browser/profile.h"

#include <optional>
#include <string_view>

namespace fetchscope {

/// The browser that sends this User-Agent header; null where it is none that has a profile. Most browsers name others,
/// too, and on iOS all of them are WebKit's. https://httpwg.org/specs/rfc9110.html#field.user-agent
std::optional<ProfileId> profileOfUserAgent(std::string_view userAgent);

} // namespace fetchscope
