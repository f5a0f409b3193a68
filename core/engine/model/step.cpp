#include "core/engine/model/step.h"

#include <array>

namespace fetchscope {

namespace {

constexpr AlgorithmInfo algorithmTable[] = {
#define ALGORITHM(enumerator, name, page, anchor) {name, page, anchor},
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};

/// How a step is shown, and the header that it sets.
struct StepLook
{
    StepRole role;
    StepDetail detail;
    std::string_view shortName;
    HeaderReach headerReach;
    std::string_view header;
};

constexpr StepInfo makeStep(Algorithm algorithm, std::string_view number, std::string_view valueNames,
    std::string_view text, std::string_view condition, StepEnd end, StepLook look)
{
    const bool isMissing = !text.empty() && text.front() == '!';
    return {algorithm, end, number, valueNames, isMissing ? text.substr(1) : text, condition, !isMissing, look.role,
        look.detail, look.headerReach, look.shortName, look.header};
}

constexpr StepInfo stepTable[] = {
    makeStep(Algorithm::Fetch, "", "", "", "", StepEnd::GoesOn,
        {StepRole::Hidden, StepDetail::Nothing, "", HeaderReach::NoHeader, ""}),
#define STEP(enumerator, algorithm, number, names, text, condition, end, role, detail, shortName, reach, header)       \
    makeStep(Algorithm::algorithm, number, names, text, condition, StepEnd::end,                                       \
        {StepRole::role, StepDetail::detail, shortName, HeaderReach::reach, header}),
#include "core/engine/model/steps.def"
#undef STEP
};

constexpr bool namesEveryHeader()
{
    for (const StepInfo& step : stepTable) {
        if ((step.headerReach == HeaderReach::NoHeader) != step.header.empty())
            return false;
        if (step.header == "{0}" && !step.valueNames.starts_with("name"))
            return false;
    }
    return true;
}
static_assert(namesEveryHeader(), "a step that sets a header names it, and no other does");

} // namespace

const AlgorithmInfo& infoOf(Algorithm algorithm)
{
    return algorithmTable[static_cast<std::size_t>(algorithm)];
}

const StepInfo& infoOf(StepId step)
{
    return stepTable[static_cast<std::size_t>(step)];
}

std::string_view nameOf(StepResult result)
{
    constexpr std::array<std::string_view, 5> names {"done", "pass", "fail", "yes", "no"};
    return names[static_cast<std::size_t>(result)];
}

} // namespace fetchscope
