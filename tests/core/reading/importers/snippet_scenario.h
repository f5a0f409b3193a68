#pragma once

#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QtGlobal>

#include <utility>

namespace fetchscope::tests {

/// The scenario that a text becomes; ends the test where it becomes none, or one that the window and the command line
/// do not read.
inline Scenario scenarioOfSnippet(const char* text)
{
    auto scenario = readSnippet(text);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const auto again = readScenario(writeScenario(*scenario));
    if (!again)
        qFatal("%s\n%s", describe(again.error()).c_str(), writeScenario(*scenario).c_str());
    return std::move(*scenario);
}

} // namespace fetchscope::tests
