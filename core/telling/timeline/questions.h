#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/timeline/timeline_layout.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What a person may be asked before a run goes on.
struct Question
{
    /// The row of the timeline that answers it.
    std::size_t row = 0;
    std::string text;
    std::vector<std::string> answers;
    /// The answer that is right.
    std::size_t right = 0;
    /// The words of what happens.
    std::string explanation;
};
/// The questions that a run raises, in the order of its rows: whether a preflight is needed, what each decision comes
/// to, and what the page gets. Nothing is asked of what nearly always passes. The layout has nothing folded.
std::vector<Question> questionsOf(const Run& run, const TimelineLayout& layout, Phrasebook phrases = nullptr);

} // namespace fetchscope
