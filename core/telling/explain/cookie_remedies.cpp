#include "core/telling/explain/cookie_remedies.h"

#include <array>

namespace fetchscope {

namespace {

struct CookieRemedyRow
{
    CookieVerdict verdict;
    std::string_view mend;
};

constexpr std::array cookieRemedyRows {
#define COOKIE_REMEDY(verdict, mend) CookieRemedyRow {CookieVerdict::verdict, mend},
#include "core/telling/explain/cookie_remedies.def"
#undef COOKIE_REMEDY
};

constexpr bool isInOrderOfVerdicts()
{
    for (std::size_t i = 0; i < cookieRemedyRows.size(); ++i) {
        if (static_cast<std::size_t>(cookieRemedyRows[i].verdict) != i)
            return false;
    }
    return cookieRemedyRows.size() == cookieVerdictCount;
}
// Every verdict has its row, at its place.
static_assert(isInOrderOfVerdicts());

} // namespace

std::string_view remedyFor(CookieVerdict verdict)
{
    return cookieRemedyRows[static_cast<std::size_t>(verdict)].mend;
}

} // namespace fetchscope
