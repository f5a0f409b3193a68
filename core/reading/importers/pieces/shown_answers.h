#pragma once

#include "core/reading/importers/pieces/combination.h"

#include <string_view>

/// Answers that were shown without their request.
namespace fetchscope {

/// They answer the first call.
void addAnswers(Combination& all);

/// They stand for the request that they answer, where nothing else does. The words may name its method; a preflight's
/// answer is then one.
void takeAnswersAlone(Combination& all, std::string_view method);

/// What somebody wanted to be answered counts where nothing tells what was.
void takeWantedAnswers(Combination& all, std::string_view console);

} // namespace fetchscope
