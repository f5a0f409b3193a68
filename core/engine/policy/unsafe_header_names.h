#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/http/header_list.h"

#include <string>
#include <vector>

namespace fetchscope {

/// https://fetch.spec.whatwg.org/#cors-unsafe-request-header-names as the profile's browser works them out: lower case
/// and sorted.
std::vector<std::string> unsafeRequestHeaderNames(const HeaderList& headers, const Profile& profile);
/// Marks the differences that decide which they are.
void markUnsafeRequestHeaderNames(const HeaderList& headers, const Profile& profile, Tracer& trace);

} // namespace fetchscope
