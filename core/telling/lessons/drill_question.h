#pragma once

#include "core/telling/lessons/drill_situation.h"

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What may be asked of a situation: a kind, and what tells it from others of its kind.
struct DrillAsk
{
    /// The code of a kind of this drill or of any run's questions.
    std::string_view kind;
    std::string subject;
    std::size_t action = 0;
};
std::vector<DrillAsk> asksOf(const DrillSituation& situation);
/// The question; null where the situation does not raise it. Its key is not set.
std::optional<DrillQuestion> askAbout(const DrillSituation& situation, const DrillAsk& ask, Phrasebook phrases);

} // namespace fetchscope
