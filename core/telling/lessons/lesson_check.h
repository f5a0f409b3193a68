#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/lesson_fault.h"

namespace fetchscope {

/// Runs everything in a lesson, which was read in the original, and notes what does not come to what it says:
/// scenarios, stops, questions, tasks, what-ifs and browsers, under `standard`, `chromium` and `firefox`.
void checkLesson(const Lesson& lesson, FileFaults& faults);
/// Does a lesson say in bold what it explains, and is it short enough? In any language.
void checkProse(const Lesson& lesson, FileFaults& faults);

} // namespace fetchscope
