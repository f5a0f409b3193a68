#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/model/request.h"
#include "core/engine/model/response.h"

#include <span>
#include <string_view>

namespace fetchscope {

/// Opaque response blocking, as browsers ship it (https://whatpr.org/fetch/1442.html#orb-algorithm is the draft): why
/// an opaque response is withheld from the element that asked for it, in a few words; empty where it is not. `response`
/// is no redirect. Which of the draft's steps a browser takes says Difference::OpaqueResponseBlocking.
///
/// A response without a body stands for one that fits: it is not sniffed.
std::string_view whyOpaqueResponseIsBlocked(const Request& request, const Response& response, const Profile& profile);
/// Everything that it may say.
std::span<const std::string_view> whysOfOpaqueResponseBlocking();

} // namespace fetchscope
