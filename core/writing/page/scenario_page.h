#pragma once

#include "core/engine/simulation/run.h"
#include "core/telling/advice/fix.h"
#include "core/writing/report/run_report.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// In which language a hand-out is written, and how much of a run it shows.
struct HandoutOptions
{
    Phrasebook phrases = nullptr;
    /// That of the phrasebook: `en`, `de`.
    std::string_view language = "en";
    ShownSteps steps = ShownSteps::Decisions;
    /// Markdown for a picture of a run's timeline, where Markdown shows one; null: a list of its rows.
    std::function<std::string(const RunPointer& run)> picture;
    /// What was tried to mend the run, where it was asked for.
    const std::vector<Advice>* advice = nullptr;
    /// Told before each lesson of a course how many are done, and of how many. False gives up: nothing comes back.
    std::function<bool(std::size_t done, std::size_t all)> progress {};
};

/// A run as one page of HTML that needs nothing else, to keep and to hand on: the timeline to step through, what comes
/// of each action, the consoles, the other browsers, questions. For screen, phone, paper and screen readers; readable
/// without its script. The same run gives the same bytes.
std::string writeScenarioPage(const RunPointer& run, const HandoutOptions& options = {});

} // namespace fetchscope
