#include "core/telling/lessons/lesson_question.h"

#include "core/engine/simulation/expectations.h"
#include "core/telling/timeline/run_lookup.h"

#include <algorithm>
#include <map>

namespace fetchscope {

namespace {

bool isResponseRow(RowKind kind)
{
    return kind == RowKind::Response || kind == RowKind::Failure;
}

bool isDecisionOf(const Run& run, const TimelineRow& row, std::string_view algorithm)
{
    if (row.kind == RowKind::Request || isResponseRow(row.kind))
        return false;
    for (std::uint32_t step = row.step; step < row.endStep; ++step) {
        if (infoOf(infoOf(run.result.trace.step(step).id).algorithm).name == algorithm)
            return true;
    }
    return false;
}

bool isAt(const Run& run, const TimelineRow& row, const LessonStop& stop)
{
    const ActionResult& action = run.result.actions[row.action];
    const auto exchange = static_cast<std::int64_t>(action.firstExchange + stop.exchange);
    switch (stop.place) {
    case StopPlace::Start:
        return true;
    case StopPlace::End:
        return false;
    case StopPlace::Request:
        return row.kind == RowKind::Request && row.exchange == exchange;
    case StopPlace::Response:
        return isResponseRow(row.kind) && row.exchange == exchange;
    case StopPlace::Decision:
        return isDecisionOf(run, row, stop.algorithm);
    case StopPlace::Result:
        return row.kind == RowKind::Result;
    }
    return false;
}

} // namespace

RunPointer runUnder(const NamedScenario& scenario, std::optional<ProfileId> profile, Tracing tracing)
{
    auto run = std::make_shared<Run>();
    run->scenario = scenario.scenario;
    if (profile && *profile != scenario.scenario->profile) {
        auto other = std::make_shared<Scenario>(*scenario.scenario);
        other->profile = *profile;
        run->scenario = std::move(other);
    }
    run->result = runScenario(*run->scenario, tracing);
    return run;
}

std::size_t lastRequestOf(const Scenario& scenario)
{
    std::size_t last = scenario.actions.empty() ? 0 : scenario.actions.size() - 1;
    for (std::size_t i = 0; i < scenario.actions.size(); ++i) {
        if (std::holds_alternative<RequestAction>(scenario.actions[i].what))
            last = i;
    }
    return last;
}

bool holds(const Run& run, std::optional<std::size_t> action, const Expectation& expectation)
{
    const std::size_t index = action.value_or(lastRequestOf(*run.scenario));
    return index < run.result.actions.size()
        && unmetExpectations(expectation, run.result, run.result.actions[index]).empty();
}

std::vector<bool> rightAnswers(const Lesson& lesson, const LessonQuestion& question, std::optional<ProfileId> profile)
{
    std::map<std::string_view, RunPointer> runs;
    const auto runOf = [&](std::string_view name) {
        RunPointer& run = runs[name];
        if (!run)
            run = runUnder(*lesson.scenarioNamed(name), question.profile ? question.profile : profile, Tracing::Off);
        return run;
    };
    std::vector<bool> right;
    for (const LessonAnswer& answer : question.answers) {
        const RunPointer run = runOf(answer.scenario.empty() ? question.scenario : answer.scenario);
        right.push_back(holds(*run, question.action, answer.expect ? *answer.expect : *question.expect));
    }
    return right;
}

std::vector<std::string_view> decisionsOf(const Run& run, const TimelineLayout& layout, std::size_t action)
{
    std::vector<std::string_view> names;
    for (const TimelineRow& row : layout.rows()) {
        if (row.action != action || row.kind == RowKind::Request || isResponseRow(row.kind))
            continue;
        for (std::uint32_t step = row.step; step < row.endStep; ++step) {
            const std::string_view name = infoOf(infoOf(run.result.trace.step(step).id).algorithm).name;
            if (std::find(names.begin(), names.end(), name) == names.end())
                names.push_back(name);
        }
    }
    return names;
}

std::optional<std::size_t> rowOfStop(const Run& run, const TimelineLayout& layout, const LessonStop& stop)
{
    std::optional<std::size_t> last;
    for (std::size_t i = 0; i < layout.rows().size(); ++i) {
        const TimelineRow& row = layout.rows()[i];
        if (row.action != stop.action)
            continue;
        if (isAt(run, row, stop))
            return i;
        last = i;
    }
    return stop.place == StopPlace::End ? last : std::nullopt;
}

} // namespace fetchscope
