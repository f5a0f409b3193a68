#include "core/telling/lessons/task_trial.h"

#include "core/engine/simulation/expectations.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/strangers.h"
#include "core/telling/explain/words.h"
#include "core/telling/lessons/lesson_change.h"
#include "core/telling/lessons/lesson_question.h"
#include "core/telling/lessons/messages.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace fetchscope {

namespace {

using Json = nlohmann::ordered_json;

/// Where a part of a scenario stands in its JSON.
constexpr const char* keyOf(TaskPart part)
{
    switch (part) {
    case TaskPart::Server:
        return "server";
    case TaskPart::Request:
        return "actions";
    case TaskPart::Page:
        return "page";
    case TaskPart::Cookies:
        break;
    }
    return "cookies";
}

/// The task's scenario with the parts that may be edited as the student has them.
std::string withEdits(const NamedScenario& original, const LessonTask& task, std::string_view studentJson)
{
    Json scenario = Json::parse(original.json, nullptr, false);
    const Json student = Json::parse(studentJson, nullptr, false);
    for (const TaskPart part : task.edit) {
        const char* key = keyOf(part);
        if (student.contains(key))
            scenario[key] = student[key];
        else
            scenario.erase(key);
    }
    return scenario.dump(2);
}

ProbeResult runProbe(const NamedScenario& original, const LessonProbe& probe, const std::string& studentJson,
    std::optional<ProfileId> profile, Phrasebook phrases)
{
    ProbeResult result;
    auto scenario = changedScenario(studentJson, probe.change);
    if (!scenario) {
        result.unmet.push_back(say<messages::ProbeDoesNotFit>(scenario.error().message));
        return result;
    }
    auto run = std::make_shared<Run>();
    scenario->profile = probe.profile ? *probe.profile : profile.value_or(original.scenario->profile);
    scenario->expect.clear();
    run->scenario = std::make_shared<const Scenario>(*std::move(scenario));
    run->result = runScenario(*run->scenario);
    result.run = run;
    result.action = probe.action.value_or(lastRequestOf(*run->scenario));
    if (result.action >= run->result.actions.size()) {
        result.unmet.push_back(say<messages::ProbeHasNoAction>(result.action));
        return result;
    }
    const ActionResult& action = run->result.actions[result.action];
    result.unmet = unmetExpectations(probe.expect, run->result, action);
    result.isGreen = result.unmet.empty();
    result.explanation = explainOutcome(*run->scenario, run->result, action, phrases);
    return result;
}

/// The wrong solution that this is.
std::optional<std::size_t> wrongLike(const NamedScenario& original, const LessonTask& task, const std::string& edited)
{
    const Json mine = Json::parse(edited, nullptr, false);
    for (std::size_t i = 0; i < task.wrong.size(); ++i) {
        const auto json = changed(original.json, task.wrong[i].change);
        if (json && Json::parse(*json, nullptr, false) == mine)
            return i;
    }
    return std::nullopt;
}

std::vector<Message> openedBySolving(const NamedScenario& original, const LessonTask& task, const std::string& edited)
{
    const auto solution = changedScenario(original.json, task.solution);
    const auto mine = readScenario(edited);
    if (!solution || !mine)
        return {};
    // At the same URL: it is the servers that are compared.
    Scenario needed = *mine;
    needed.server = solution->server;
    return openedBeyond(reachInto(*mine, lastRequestOf(*mine)), reachInto(needed, lastRequestOf(needed)));
}

} // namespace

Result<TaskTrial> tryTask(const Lesson& lesson, const LessonTask& task, std::string_view studentJson,
    Phrasebook phrases, std::optional<ProfileId> profile)
{
    if (auto scenario = readScenario(studentJson); !scenario)
        return tl::make_unexpected(std::move(scenario.error()));
    const NamedScenario& original = *lesson.scenarioNamed(task.scenario);
    const std::string edited = withEdits(original, task, studentJson);
    TaskTrial trial;
    for (const LessonProbe& probe : task.probes)
        trial.probes.push_back(runProbe(original, probe, edited, profile, phrases));
    trial.isSolved =
        std::all_of(trial.probes.begin(), trial.probes.end(), [](const ProbeResult& probe) { return probe.isGreen; });
    trial.wrong = wrongLike(original, task, edited);
    trial.opened = openedBySolving(original, task, edited);
    return trial;
}

Message verdictOn(const LessonTask& task, const TaskTrial& trial)
{
    if (trial.isNarrowest())
        return say<messages::SolvedNarrowly>();
    if (trial.isSolved)
        return say<messages::SolvedWidely>(trial.opened.front());
    const auto isRed = [](const ProbeResult& probe) { return !probe.isGreen; };
    const auto first = std::find_if(trial.probes.begin(), trial.probes.end(), isRed);
    const auto red = std::count_if(trial.probes.begin(), trial.probes.end(), isRed);
    const LessonProbe& probe = task.probes[static_cast<std::size_t>(first - trial.probes.begin())];
    return say<messages::StillRed>(red, trial.probes.size(), probe.name.markdown);
}

bool isWithinEdits(const LessonTask& task, std::string_view before, std::string_view after)
{
    Json one = Json::parse(before, nullptr, false);
    Json other = Json::parse(after, nullptr, false);
    for (const TaskPart part : task.edit) {
        one.erase(keyOf(part));
        other.erase(keyOf(part));
    }
    return one == other;
}

} // namespace fetchscope
