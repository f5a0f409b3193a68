#pragma once

#include "core/reading/scenario/scenario_reader.h"

#include <QtGlobal>

#include <string>

/// Scenarios of a few words, and what is read from them.
namespace fetchscope::tests {

/// A scenario with what `members` adds or says of the page, the actions and the server.
inline std::string scenarioWith(const std::string& members)
{
    return R"({"fetchscope":1,"page":{"url":"https://app.example.test/"})" + std::string(members.empty() ? "" : ",")
        + members + "}";
}

inline std::string withPage(const std::string& page)
{
    return R"({"fetchscope":1,"page":)" + page + "}";
}

inline std::string withInit(const std::string& init)
{
    return scenarioWith(R"("actions":[{"initiator":"fetch","url":"/x","init":)" + init + "}]");
}

inline std::string withRespond(const std::string& respond)
{
    return scenarioWith(R"("server":[{"respond":)" + respond + "}]");
}

inline std::string withMatchHeader(const std::string& value)
{
    return scenarioWith(R"("server":[{"match":{"headers":{"A":)" + value + R"(}},"respond":{}}])");
}

inline Scenario readWell(const std::string& json)
{
    auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    return *std::move(scenario);
}

inline const RequestAction& requestOf(const Scenario& scenario)
{
    return std::get<RequestAction>(scenario.actions.at(0).what);
}

inline const ServerResponse& responseOf(const Scenario& scenario)
{
    return std::get<ServerResponse>(scenario.server.at(0).respond);
}

} // namespace fetchscope::tests
