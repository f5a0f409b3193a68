#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/writing/page/scenario_page.h"

#include <string>

namespace fetchscope {

/// A lesson as one page of HTML that needs nothing else: its texts, timelines to step through, questions with what is
/// right as the engine found it, tasks with their probes tried, and its terms. The teacher's notes are left out.
std::string writeLessonPage(const Lesson& lesson, const HandoutOptions& options = {});
/// What a chapter's pupils look up later, as a page.
std::string writeCheatSheetPage(const Chapter& chapter, const HandoutOptions& options = {});
/// A whole course as one page, with contents, a cheat sheet behind each chapter, and all terms at the end. Empty where
/// the options gave up.
std::string writeCoursePage(const Course& course, const HandoutOptions& options = {});

} // namespace fetchscope
