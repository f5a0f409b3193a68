#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/writing/page/scenario_page.h"

#include <string>

/// The same as course_page.h, as Markdown. Timelines are lists, and what is right stands at the end.
namespace fetchscope {

std::string writeLessonMarkdown(const Lesson& lesson, const HandoutOptions& options = {});
std::string writeCheatSheetMarkdown(const Chapter& chapter, const HandoutOptions& options = {});
std::string writeCourseMarkdown(const Course& course, const HandoutOptions& options = {});

} // namespace fetchscope
