#include "core/engine/model/step.h"

#include <array>

namespace fetchscope {

namespace {

constexpr AlgorithmInfo algorithmTable[] = {
#define ALGORITHM(enumerator, name, page, anchor) {name, page, anchor},
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};

constexpr StepInfo makeStep(Algorithm algorithm, std::string_view number, std::string_view valueNames,
    std::string_view text, std::string_view condition, StepEnd end)
{
    const bool isMissing = !text.empty() && text.front() == '!';
    return {algorithm, end, number, valueNames, isMissing ? text.substr(1) : text, condition, !isMissing};
}

constexpr StepInfo stepTable[] = {
    makeStep(Algorithm::Fetch, "", "", "", "", StepEnd::GoesOn),
#define STEP(enumerator, algorithm, number, names, text, condition, end)                                               \
    makeStep(Algorithm::algorithm, number, names, text, condition, StepEnd::end),
#include "core/engine/model/steps.def"
#undef STEP
};

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
