#pragma once

#include "core/engine/simulation/run_result.h"
#include "core/telling/loopback/loopback_plan.h"
#include "core/telling/loopback/sighting.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// Who came, as far as the User-Agent header says it.
struct VisitingBrowser
{
    /// `Firefox 153.0`; the header itself where nothing in it is known.
    std::string name;
    /// Whose rules predict it: the standard's where it is none of the known ones.
    ProfileId profile = ProfileId::Standard;
};
VisitingBrowser browserOf(std::string_view userAgent);

/// What a browser did with a scenario on loopback, beside what was predicted.
struct SeenRun
{
    VisitingBrowser browser;
    std::string userAgent;
    std::shared_ptr<const LoopbackPlan> plan;
    LoopbackScenario said;
    RunResult predicted;
    /// One for each action of `said`; null where it has not been done, or is a wait.
    std::vector<std::optional<SeenAction>> actions;
    /// Requests that came outside of all actions, in the scenario's names.
    std::vector<std::string> strays;
    bool isWhole = false;
    /// Why it ended early, in the page's words; empty where it did not.
    std::string failure;
};

/// What the browser did not do as predicted; `isKnown`: all of it is known of browsers.
struct PredictionCheck
{
    std::vector<Message> disagreements;
    bool isKnown = false;

    bool agrees() const { return disagreements.empty(); }
};
/// Of an action that was seen.
PredictionCheck checkOf(const SeenRun& run, std::size_t action);
/// How many actions were seen, and in how many all was as predicted, or known.
struct CheckCount
{
    std::size_t seen = 0;
    std::size_t agree = 0;
    std::size_t known = 0;
};
CheckCount countChecks(const SeenRun& run);

} // namespace fetchscope
