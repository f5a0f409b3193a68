#include "core/telling/loopback/seen_run.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/user_agent_header.h"
#include "core/telling/loopback/sighting_comparison.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// A mark in User-Agent headers: `Firefox/153.0`.
struct AgentMark
{
    std::string_view mark;
    std::string_view name;
    /// Where the version stands, if not behind the mark.
    std::string_view version {};
};
/// The first that is there counts: most browsers name others, too.
constexpr std::array agentMarks {
    AgentMark {"Firefox/", "Firefox"},
    AgentMark {"Edg/", "Edge"},
    AgentMark {"OPR/", "Opera"},
    AgentMark {"Chrome/", "Chromium"},
    AgentMark {"Safari/", "Safari", "Version/"},
};

std::string versionAfter(std::string_view text, std::string_view mark)
{
    const std::size_t at = text.find(mark);
    if (at == std::string_view::npos)
        return {};
    const std::string_view rest = text.substr(at + mark.size());
    return std::string(rest.substr(0, rest.find_first_not_of("0123456789.")));
}

} // namespace

VisitingBrowser browserOf(std::string_view userAgent)
{
    const ProfileId profile = profileOfUserAgent(userAgent).value_or(ProfileId::Standard);
    for (const AgentMark& mark : agentMarks) {
        if (userAgent.find(mark.mark) == std::string_view::npos)
            continue;
        const std::string version = versionAfter(userAgent, mark.version.empty() ? mark.mark : mark.version);
        std::string name(mark.name);
        if (!version.empty())
            name.append(" ").append(version);
        return {std::move(name), profile};
    }
    constexpr std::size_t longestName = 80;
    return {std::string(userAgent.substr(0, longestName)), profile};
}

PredictionCheck checkOf(const SeenRun& run, std::size_t action)
{
    PredictionCheck check;
    const auto* request = std::get_if<RequestAction>(&run.said.scenario.actions[action].what);
    if (!request || !run.actions[action])
        return check;
    check.disagreements =
        disagreementsOf(run.predicted, run.predicted.actions[action], *request, *run.actions[action], run.said.names);
    check.isKnown = std::all_of(check.disagreements.begin(), check.disagreements.end(), isKnownOfBrowsers);
    return check;
}

CheckCount countChecks(const SeenRun& run)
{
    CheckCount count;
    for (std::size_t i = 0; i < run.actions.size(); ++i) {
        if (!run.actions[i])
            continue;
        const PredictionCheck check = checkOf(run, i);
        ++count.seen;
        count.agree += check.agrees() ? 1 : 0;
        count.known += !check.agrees() && check.isKnown ? 1 : 0;
    }
    return count;
}

} // namespace fetchscope
