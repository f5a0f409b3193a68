#pragma once

#include "core/engine/simulation/runner.h"
#include "core/telling/checks/check.h"
#include "core/telling/checks/check_source.h"
#include "core/telling/checks/staged_network.h"

#include <optional>
#include <string>
#include <vector>

namespace fetchscope {

/// A server that is known by its rules.
struct RuledServer
{
    std::vector<ServerRule> rules;
    /// Where it is, in the rules; empty: anywhere.
    std::string origin;
};

/// How checks are made.
struct CheckOptions
{
    /// Whose rules decide; empty: those of the scenario, and of the standard for a policy.
    std::vector<ProfileId> profiles;
    /// The server that is asked; null: the rules of the scenario.
    StagedNetwork* staged = nullptr;
    /// When runs against that begin, in seconds since the Unix epoch.
    double sinceEpoch = VirtualClock::epochOfRuns;
    /// What answers where a policy is held to rules.
    RuledServer ruled;
    /// The origin of scenarios that the server stands for; empty: that of the first request to another origin, else of
    /// the first request.
    std::string replacedOrigin;
    /// Requests that may change something are sent, too.
    bool sendsAll = false;
};

/// Each entry of a scenario's `expect` as a check.
class ScenarioChecker
{
public:
    /// The options have to outlive it.
    explicit ScenarioChecker(const CheckOptions& options);

    /// Adds the checks of the scenario to the file, in the order of actions and profiles.
    void check(const SourceScenario& source, CheckedFile& file);

private:
    void checkUnder(const SourceScenario& source, const Profile& profile, CheckedFile& file);
    /// The origin of the scenario that the server in use stands for.
    std::string servedIn(const Scenario& scenario) const;
    void noteOtherOrigins(const Scenario& scenario, CheckedFile& file) const;
    /// What a server in use made impossible to judge; false where nothing did.
    bool couldNotBeAsked(Check& check) const;

    const CheckOptions& m_options;
    Runner m_runner;
    /// The server did not answer: it is not asked again.
    bool m_isLost = false;
};

/// The origin of a scenario that a server stands for; empty where no request goes to one.
std::string originServedIn(const Scenario& scenario);

/// Says of a check that the server did not answer.
void noteNotReached(Check& check, const StagedNetwork& staged);

} // namespace fetchscope
