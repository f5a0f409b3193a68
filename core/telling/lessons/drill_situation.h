#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/lessons/drill_space.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// One option of each dimension of a space.
using DrillChoices = std::vector<std::size_t>;

/// A space with its choices made, as a scenario and its run.
struct DrillSituation
{
    const DrillSpace* space = nullptr;
    DrillChoices choices;
    std::string json;
    RunPointer run;

    /// The action that is asked about: the last.
    std::size_t action() const { return run->result.actions.size() - 1; }
    const ActionResult& result() const { return run->result.actions.back(); }
};
/// Null where the choices are none of the space's, or do not go together.
std::optional<DrillSituation> makeSituation(const DrillSpace& space, DrillChoices choices);
/// The same with another option of one dimension.
std::optional<DrillSituation> withOption(const DrillSituation& situation, std::size_t dimension, std::size_t option);
/// `The method: PUT`
Message nameOfOption(const DrillSpace& space, std::size_t dimension, std::size_t option);

/// What is given, a line each.
std::vector<std::string> factsOf(const DrillSituation& situation, Phrasebook phrases);

} // namespace fetchscope
