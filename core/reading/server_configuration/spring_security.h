#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace fetchscope {

/// What Spring Security answers a preflight that it takes for a request of somebody who is not logged in.
struct RefusalOfSpringSecurity
{
    /// 302 leads to a page to log in.
    std::uint16_t status = 0;
    /// Some paths are open to all, and which is not followed.
    bool hasOpenPaths = false;
};

/// Does it stand before Spring MVC and ask all who come to be logged in, without having CORS handled first? Null where
/// it does not, or where the program has a filter or a source for CORS that it may take itself.
/// https://docs.spring.io/spring-security/reference/servlet/integrations/cors.html
std::optional<RefusalOfSpringSecurity> refusalOfSpringSecurity(std::string_view program);

} // namespace fetchscope
