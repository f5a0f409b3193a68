#pragma once

#include "core/engine/base/message.h"
#include "core/engine/base/result.h"
#include "core/engine/simulation/run.h"
#include "core/telling/lessons/lesson.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// What one probe came to.
struct ProbeResult
{
    bool isGreen = false;
    /// What the probe's scenario left, and which of its actions counts. Null where the probe's change does not fit to
    /// the student's scenario; then `unmet` says why.
    RunPointer run;
    std::size_t action = 0;
    /// What the browser did and why, as sentences: explainOutcome().
    std::string explanation;
    /// What was expected and did not come.
    std::vector<Message> unmet;
};

/// A student's answer to a task, tried.
struct TaskTrial
{
    std::vector<ProbeResult> probes;
    bool isSolved = false;
    /// What the student's server opens to others beyond the solution; empty where nothing.
    std::vector<Message> opened;
    /// The task's wrong solution that it is, to the letter; its `says` is what to say of it.
    std::optional<std::size_t> wrong;

    bool isNarrowest() const { return isSolved && opened.empty(); }
};

/// Tries a scenario that a student has made of a task's. Only what the task lets edit is taken from it. The error is
/// that of the student's JSON. Probes without a profile are run under `profile`; under the scenario's own where null.
Result<TaskTrial> tryTask(const Lesson& lesson, const LessonTask& task, std::string_view studentJson,
    Phrasebook phrases = nullptr, std::optional<ProfileId> profile = std::nullopt);
/// Is a changed scenario the other one but for the parts that the task lets edit?
bool isWithinEdits(const LessonTask& task, std::string_view before, std::string_view after);
/// What to say of it: praise, what is still red, or what stands open to whom.
Message verdictOn(const LessonTask& task, const TaskTrial& trial);

} // namespace fetchscope
