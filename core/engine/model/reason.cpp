#include "core/engine/model/reason.h"

#include <array>

namespace fetchscope {

namespace {

constexpr ReasonInfo reasonTable[] = {
    {Reason::None, "", "", ""},
#define REASON(enumerator, code, summary, url) {Reason::enumerator, code, summary, url},
#include "core/engine/model/reasons.def"
#undef REASON
};

} // namespace

const ReasonInfo& infoOf(Reason reason)
{
    return reasonTable[static_cast<std::size_t>(reason)];
}

std::span<const ReasonInfo> allReasons()
{
    return std::span(reasonTable).subspan(1);
}

std::optional<Reason> reasonWithCode(std::string_view code)
{
    for (const ReasonInfo& info : allReasons()) {
        if (info.code == code)
            return info.reason;
    }
    return std::nullopt;
}

} // namespace fetchscope
