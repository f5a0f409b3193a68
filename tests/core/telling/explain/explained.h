#pragma once

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/explain/words.h"

#include <QString>

#include <string>

/// Scenarios and how their last action is explained.
namespace fetchscope::tests {

/// A scenario of a page with these actions and rules; `more` are further keys.
inline std::string scenarioOf(const std::string& page, const std::string& actions, const std::string& server,
    const std::string& more = "\"profile\":\"standard\"")
{
    return R"({"fetchscope":1,"page":)" + page + ",\"actions\":[" + actions + "],\"server\":[" + server + "]," + more
        + "}";
}

inline const std::string app = R"({"url":"https://app.example/"})";
inline const std::string fetchOfApi = R"({"initiator":"fetch","url":"https://api.test/doc"})";
inline const std::string errorPage =
    R"({"respond":{"status":503,"headers":{"Content-Type":"text/html"},"body":"<!doctype html><h1>Down</h1>"}})";
inline const std::string sessionCookies =
    R"("cookies":[{"name":"session","value":"1","domain":"api.test","secure":true,"sameSite":"strict"}])";

/// How the last action of a scenario is explained.
inline QString explanationOf(const std::string& json)
{
    const auto scenario = readScenario(json);
    if (!scenario)
        qFatal("%s", describe(scenario.error()).c_str());
    const RunResult result = runScenario(*scenario);
    return QString::fromStdString(explainOutcome(*scenario, result, result.actions.back()));
}

} // namespace fetchscope::tests
