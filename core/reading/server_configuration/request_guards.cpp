#include "core/reading/server_configuration/request_guards.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <string>

namespace fetchscope {

bool namesGuard(std::string_view middleware)
{
    if (middleware.find("=>") != middleware.npos || middleware.find("function") != middleware.npos)
        return false;
    constexpr std::array<std::string_view, 19> names {"authenticat", "authoriz", "auth(", "jwt(", "requireauth",
        "requirelogin", "verifytoken", "verify_token", "verifyjwt", "verify_jwt", "checktoken", "check_token",
        "isloggedin", "checkauth", "check_auth", "csurf(", "csrfprotection", "authmiddleware", "auth_middleware"};
    const std::string lower = asciiLowercase(middleware);
    return std::any_of(names.begin(), names.end(), [&lower](std::string_view name) {
        return lower.find(name) != std::string::npos;
    }) || strip(std::string_view(lower), isAsciiWhitespace) == "auth";
}

} // namespace fetchscope
