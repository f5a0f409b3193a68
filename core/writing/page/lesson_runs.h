#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/lesson_question.h"
#include "core/telling/timeline/origin_marks.h"

#include <map>
#include <string>
#include <utility>

namespace fetchscope {

/// The runs of one lesson that its timelines show, each made once.
class LessonRuns
{
public:
    struct Shown
    {
        RunPointer run;
        TimelineLayout layout;
        OriginMarks marks;
        /// The id of the timeline that shows it whole; empty: none yet.
        std::string id;
    };

    /// The lesson has to outlive it.
    explicit LessonRuns(const Lesson& lesson)
        : m_lesson(lesson)
    {
    }
    /// Null where the lesson has no such scenario.
    Shown* of(const std::string& scenario, std::optional<ProfileId> profile);

private:
    const Lesson& m_lesson;
    std::map<std::pair<std::string, ProfileId>, Shown> m_shown;
};

} // namespace fetchscope
