#pragma once

#include "core/engine/base/message.h"
#include "core/engine/simulation/run_result.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <string>

/// Reports on one run that are handed on: the verdict and its sentence first, then what went over the wire, then the
/// steps that decided. The same run gives the same bytes.
namespace fetchscope {

/// Which steps of the trace a report shows.
enum class ShownSteps : std::uint8_t { Decisions, All };

/// Markdown (GitHub's tables), to paste into an issue or a merge request.
std::string writeRunMarkdown(const Scenario& scenario, const RunResult& result,
    ShownSteps steps = ShownSteps::Decisions, Phrasebook phrases = nullptr);

} // namespace fetchscope
