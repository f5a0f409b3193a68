#pragma once

#include "core/reading/importers/pieces/combination.h"

#include <string_view>

/// Answers that were shown without their request.
namespace fetchscope {

/// They answer the first call.
void addAnswers(Combination& all);

/// They stand for the request that they answer, where nothing else does.
void takeAnswersAlone(Combination& all);

/// What somebody wanted to be answered counts where nothing tells what was.
void takeWantedAnswers(Combination& all, std::string_view console);

} // namespace fetchscope
