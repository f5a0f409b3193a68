#include "core/telling/explain/remedies.h"

#include <algorithm>
#include <iterator>

namespace fetchscope {

namespace {

struct ReasonRow
{
    Reason reason;
    Remedy remedy;
};
struct CauseRow
{
    MessageCause cause;
    Remedy remedy;
};

#define REMEDY(reason, side, mend, wrong, unsure) ReasonRow {Reason::reason, {RemedySide::side, mend, wrong, unsure}},
#define CAUSE_REMEDY(cause, side, mend, wrong, unsure)
constexpr ReasonRow reasonRows[] = {
#include "core/telling/explain/remedies.def"
};
#undef REMEDY
#undef CAUSE_REMEDY
#define REMEDY(reason, side, mend, wrong, unsure)
#define CAUSE_REMEDY(cause, side, mend, wrong, unsure)                                                                 \
    CauseRow {MessageCause::cause, {RemedySide::side, mend, wrong, unsure}},
constexpr CauseRow causeRows[] = {
#include "core/telling/explain/remedies.def"
};
#undef REMEDY
#undef CAUSE_REMEDY

constexpr bool isEveryReasonMended()
{
    constexpr Reason reasons[] = {
#define REASON(enumerator, ...) Reason::enumerator,
#include "core/engine/model/reasons.def"
#undef REASON
    };
    return std::all_of(std::begin(reasons), std::end(reasons), [](Reason reason) {
        return std::any_of(std::begin(reasonRows), std::end(reasonRows),
            [reason](const ReasonRow& row) { return row.reason == reason && !row.remedy.mend.empty(); });
    });
}
// Every reason and every cause has its row.
static_assert(isEveryReasonMended());
static_assert(std::size(causeRows) == static_cast<std::size_t>(MessageCause::Count) - 1);

constexpr Remedy none;

} // namespace

const Remedy& remedyFor(Reason reason)
{
    const auto* row = std::find_if(std::begin(reasonRows), std::end(reasonRows),
        [reason](const ReasonRow& candidate) { return candidate.reason == reason; });
    return row == std::end(reasonRows) ? none : row->remedy;
}

const Remedy& remedyFor(MessageCause cause)
{
    const auto* row = std::find_if(std::begin(causeRows), std::end(causeRows),
        [cause](const CauseRow& candidate) { return candidate.cause == cause; });
    return row == std::end(causeRows) ? none : row->remedy;
}

} // namespace fetchscope
