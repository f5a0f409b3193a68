#pragma once

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// Why a cookie was refused when it was set, or not sent; the list is cookie_verdicts.def. The jar knows those of the
/// cookie alone, those of the request are its caller's.
enum class CookieVerdict : std::uint8_t {
#define COOKIE_VERDICT(enumerator, code, words) enumerator,
#include "core/engine/http/cookie_verdicts.def"
#undef COOKIE_VERDICT
    Count,
};
inline constexpr auto cookieVerdictCount = static_cast<std::uint8_t>(CookieVerdict::Count);

/// In words, which stand behind the cookie's name.
std::string_view describe(CookieVerdict verdict);
/// For files and filters: `samesite-lax`.
std::string_view codeOf(CookieVerdict verdict);

constexpr bool isSameSiteVerdict(CookieVerdict verdict)
{
    return verdict == CookieVerdict::SameSiteStrict || verdict == CookieVerdict::SameSiteLax;
}

} // namespace fetchscope
