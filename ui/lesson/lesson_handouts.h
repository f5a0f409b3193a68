#pragma once

#include "ui/handout/handout.h"
#include "ui/lesson/course_shelf.h"
#include "ui/lesson/lesson_stage.h"

#include <vector>

namespace fetchscope::ui {

/// What a course gives to hand out: the lesson that is read with what its chapter has to look up, and the whole; where
/// none is read, the whole and what all its chapters have. `shown`: the run beside the lesson. Both may be null.
std::vector<Handout> handoutsOf(const CoursePointer& course, const LessonPointer& lesson, const RunPointer& shown);

} // namespace fetchscope::ui
