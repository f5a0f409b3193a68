#pragma once

#include "core/telling/lessons/lesson.h"

#include <string>

namespace fetchscope {

struct LessonTextOptions
{
    /// What is right, and why.
    bool hasAnswers = false;
    /// The teacher's notes.
    bool hasNotes = false;
};
/// A lesson to be read in a terminal: its Markdown, and its blocks in words.
std::string lessonText(const Lesson& lesson, const LessonTextOptions& options);

} // namespace fetchscope
