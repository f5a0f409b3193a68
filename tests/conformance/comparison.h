#pragma once

#include "core/engine/browser/profile.h"
#include "core/engine/simulation/runner.h"
#include "core/engine/simulation/scenario.h"
#include "tests/conformance/recording.h"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace fetchscope::conformance {

/// What a run predicts for an action, in the shape of a recording.
ObservedAction predictionOf(const RunResult& result, const ActionResult& action);

/// Over which network stack a browser was recorded: its own, or (WebKitGTK) libsoup and GStreamer, where Safari has
/// CFNetwork and AVFoundation. What is theirs alone is passed over.
enum class NetworkStack : std::uint8_t { Own, Soup };

/// Where a prediction and what was observed do not agree in wire sequence, headers that Fetch controls, and outcome;
/// one word each (`wire`, `header origin`, `verdict`). Headers that say which browser it is are passed over (Accept,
/// Sec-Fetch-Storage-Access, Sec-Speculation-Tags, Sec-GPC, DNT), and those below Fetch unless the page set them.
std::vector<std::string> disagreements(const ObservedAction& predicted, const ObservedAction& observed,
    const RequestAction& action, NetworkStack stack = NetworkStack::Own);

struct Count
{
    int agree = 0;
    int of = 0;
    double percent() const { return of ? 100.0 * agree / of : 100.0; }
};
/// A recorded case that a run of it does not agree with.
struct Disagreement
{
    std::string id;
    /// `wire`, `header origin`, `verdict`, `console`…: sorted, each once.
    std::vector<std::string> what;
    /// Lines of the console: `- ` and one that was recorded and is not predicted, `+ ` and one that is predicted only.
    std::vector<std::string> lines;
};
struct Report
{
    /// Cases that agree in wire, headers and outcome.
    Count all;
    /// The same of scenarios that a generator made, and of those written by hand.
    Count generated;
    Count byHand;
    std::map<std::string, Count> families;
    /// Actions of which the console said something, or should have: those whose lines are predicted to the letter.
    Count console;
    /// In anything, in the order of recordings.
    std::vector<Disagreement> disagreements;
};

/// How a table tells it: `| Chromium | 8959 of 8967 (99.9 %) | 3697 of 3752 (98.5 %) |`; `-` where no console was
/// compared.
std::string tableRow(const char* title, const Count& requests, const Count& console);

/// Runs every recorded scenario under a profile.
Report compareWithProfile(const std::vector<Recording>& recordings, ProfileId profile);
/// The rows of the table for a comparison with the standard: of scenarios that a generator made, and of those by hand.
std::array<std::string, 2> tableRowsOfStandard(const Report& report);
/// Runs, under the standard, the fetch() and XMLHttpRequest cases in which the two browsers agree with each other.
Report compareStandardWhereBrowsersAgree(const std::vector<Recording>& chromium, const std::vector<Recording>& firefox);

} // namespace fetchscope::conformance
