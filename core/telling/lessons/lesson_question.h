#pragma once

#include "core/engine/simulation/run.h"
#include "core/engine/simulation/runner.h"
#include "core/telling/lessons/lesson.h"
#include "core/telling/timeline/timeline_layout.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

/// What a lesson's questions, stops and what-ifs come to, by running.
namespace fetchscope {

/// The scenario run under a profile; under its own where null.
RunPointer runUnder(const NamedScenario& scenario, std::optional<ProfileId> profile, Tracing tracing = Tracing::On);
/// The action that is meant where none is named: the last that makes a request; the last at all where none does.
std::size_t lastRequestOf(const Scenario& scenario);

/// Does an action of a run come to what is expected? The last that makes a request, where none is named.
bool holds(const Run& run, std::optional<std::size_t> action, const Expectation& expectation);

/// Which of a question's answers are right: under its own profile; else under that of its scenario, or another.
std::vector<bool> rightAnswers(
    const Lesson& lesson, const LessonQuestion& question, std::optional<ProfileId> profile = std::nullopt);

/// The row of the timeline that a stop goes to; null where the run has none. The layout has nothing folded.
std::optional<std::size_t> rowOfStop(const Run& run, const TimelineLayout& layout, const LessonStop& stop);
/// The algorithms that have a row of the action in the timeline, by their names, in order: where a stop can be.
std::vector<std::string_view> decisionsOf(const Run& run, const TimelineLayout& layout, std::size_t action);

} // namespace fetchscope
