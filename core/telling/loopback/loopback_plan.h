#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/loopback/loopback_names.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A scenario whose servers are on loopback: what a browser does there can be predicted, and tried.
struct LoopbackScenario
{
    Scenario scenario;
    std::string json;
    LoopbackNames names;
    /// The actions of the scenario that are in it, by their numbers: one that nobody can try is left out.
    std::vector<std::size_t> actions;
};

/// An action that is left out, and why.
struct ActionLeftOut
{
    std::size_t action = 0;
    Message why;
};

/// How a scenario is said on loopback, before there are ports for it.
class LoopbackPlan
{
public:
    /// The error is that of the scenario.
    static Result<LoopbackPlan> of(std::string_view json);

    const Scenario& scenario() const { return m_scenario; }
    const std::string& json() const { return m_json; }
    const NamedOrigins& origins() const { return m_origins; }
    const std::vector<LoopbackDoor>& doors() const { return m_origins.doors(); }
    const std::vector<ActionLeftOut>& leftOut() const { return m_leftOut; }
    /// The scenario with the names of a place. An error is a mistake of ours: what a name became cannot be read.
    Result<LoopbackScenario> at(const LoopbackPlace& place) const;
    /// The same with made-up ports, to see what comes of it.
    Result<LoopbackScenario> tried(bool hasTls) const;

private:
    std::string m_json;
    Scenario m_scenario;
    NamedOrigins m_origins;
    std::vector<ActionLeftOut> m_leftOut;
};

} // namespace fetchscope
