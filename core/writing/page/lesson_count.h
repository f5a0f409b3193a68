#pragma once

#include "core/telling/lessons/lesson.h"
#include "core/writing/page/scenario_page.h"

#include <cstddef>

namespace fetchscope {

/// Tells who waits for a course how far it is.
class LessonCount
{
public:
    /// The options have to outlive it.
    LessonCount(const Course& course, const HandoutOptions& options)
        : m_options(options)
    {
        for (const Chapter& chapter : course.chapters)
            m_all += chapter.lessons.size();
    }

    /// Called before each lesson; false: nobody wants it any more.
    bool goesOn() { return !m_options.progress || m_options.progress(m_done++, m_all); }

private:
    const HandoutOptions& m_options;
    std::size_t m_done = 0;
    std::size_t m_all = 0;
};

} // namespace fetchscope
