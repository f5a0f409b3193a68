#pragma once

#include "core/telling/lessons/course_reader.h"
#include "core/telling/lessons/lesson_fault.h"

#include <string_view>

namespace fetchscope {

/// Reads a lesson's file, with the names `lesson.file` and `lesson.id`. False: something is wrong, and noted.
bool readLesson(std::string_view text, const FindExample& findExample, FileFaults& faults, Lesson& lesson);
/// Puts the texts of a translation in the place of those of the original, which has been read. False: something is
/// wrong, and noted; the lesson is then no whole one.
bool translateLesson(std::string_view original, std::string_view translation, FileFaults& faults, Lesson& lesson);

} // namespace fetchscope
