#include "core/reading/server_configuration/spring_security.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <string>

namespace fetchscope {

namespace {

template <std::size_t Size> bool hasAny(std::string_view text, const std::array<std::string_view, Size>& words)
{
    return std::any_of(
        words.begin(), words.end(), [text](std::string_view word) { return text.find(word) != text.npos; });
}

/// Without the white space, so that a chain of calls may go over lines.
std::string dense(std::string_view program)
{
    std::string text(program);
    std::erase_if(text, isAsciiWhitespace);
    return text;
}

} // namespace

std::optional<RefusalOfSpringSecurity> refusalOfSpringSecurity(std::string_view program)
{
    constexpr std::array<std::string_view, 4> restOfAll {"anyRequest().authenticated()",
        "anyRequest().fullyAuthenticated()", "anyRequest().hasRole(", "anyRequest().hasAuthority("};
    // Who handles CORS before, or lets preflights through.
    constexpr std::array<std::string_view, 7> handlesCors {".cors(", "cors{", "CorsConfigurationSource", "CorsFilter",
        "HttpMethod.OPTIONS", "isPreFlightRequest", "\"OPTIONS\""};
    const std::string text = dense(program);
    if (text.find("HttpSecurity") == text.npos || !hasAny(text, restOfAll) || hasAny(text, handlesCors))
        return std::nullopt;
    constexpr std::uint16_t unauthorized = 401;
    constexpr std::uint16_t forbidden = 403;
    constexpr std::uint16_t found = 302;
    constexpr std::array<std::string_view, 2> asksForCredentials {"httpBasic(", "oauth2ResourceServer("};
    constexpr std::array<std::string_view, 2> showsPage {"formLogin(", "oauth2Login("};
    RefusalOfSpringSecurity refusal;
    // Without an entry point it is Http403ForbiddenEntryPoint that answers.
    refusal.status = hasAny(text, showsPage) ? found : hasAny(text, asksForCredentials) ? unauthorized : forbidden;
    refusal.hasOpenPaths = text.find("permitAll()") != text.npos;
    return refusal;
}

} // namespace fetchscope
