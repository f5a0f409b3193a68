#include "core/engine/http/cookie_verdict.h"

#include <array>

namespace fetchscope {

namespace {

struct VerdictInfo
{
    std::string_view code;
    std::string_view words;
};

constexpr std::array verdicts {
#define COOKIE_VERDICT(enumerator, code, words) VerdictInfo {code, words},
#include "core/engine/http/cookie_verdicts.def"
#undef COOKIE_VERDICT
};

} // namespace

std::string_view describe(CookieVerdict verdict)
{
    return verdicts[static_cast<std::size_t>(verdict)].words;
}

std::string_view codeOf(CookieVerdict verdict)
{
    return verdicts[static_cast<std::size_t>(verdict)].code;
}

} // namespace fetchscope
