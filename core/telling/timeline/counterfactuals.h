#pragma once

#include "core/telling/timeline/questions.h"

#include <optional>
#include <string>

namespace fetchscope {

/// What would have had to be different for a question to have another answer.
struct Counterfactual
{
    /// `Access-Control-Allow-Methods: PUT in the answer to OPTIONS https://api.example/doc`
    std::string change;
    /// The answer that would be right then.
    std::string answer;
    /// Both in a sentence.
    std::string text;
};
/// The nearest change that is known to do it: it was made, and the scenario was run again with it. Null where none of
/// those that were tried does. Takes up to a dozen runs: ask when somebody looks.
std::optional<Counterfactual> counterfactualOf(const Run& run, const Question& question, Phrasebook phrases = nullptr);

} // namespace fetchscope
