#pragma once

#include <string_view>

namespace fetchscope {

/// Does the name of a middleware say that it lets only some requests through, those of who is logged in most often:
/// `authenticate`, `verifyToken`, `passport.authenticate(…)`, `JWTAuthMiddleware`? Functions that are written out may
/// do anything, and are none.
bool namesGuard(std::string_view middleware);

} // namespace fetchscope
