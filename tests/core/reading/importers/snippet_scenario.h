#pragma once

#include "core/reading/importers/snippet.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"

#include <QByteArray>

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

/// Does a text end as a scenario that can be read again, or as an error that says something?
inline bool isReadOrRefused(const QByteArray& text)
{
    const auto scenario = readSnippet(text.toStdString());
    return scenario ? readScenario(writeScenario(*scenario)).has_value() : !scenario.error().message.isEmpty();
}

} // namespace fetchscope::tests
