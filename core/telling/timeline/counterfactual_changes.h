#pragma once

#include "core/telling/timeline/question_draft.h"

#include <functional>
#include <string_view>
#include <vector>

namespace fetchscope {

/// One thing about a scenario that could be otherwise, in words and as it is done.
struct ScenarioChange
{
    /// What stands behind "With": `the method POST`.
    Message words;
    std::function<void(Scenario&)> apply;
    /// How many actions it puts before the one that is asked about.
    std::size_t insertedActions = 0;
};
using ScenarioChanges = std::vector<ScenarioChange>;

/// The changes that may give a question another answer, the nearest first. Some may come to nothing.
ScenarioChanges changesFor(const AskedAction& action, const Question& question);

} // namespace fetchscope
