#pragma once

#include "core/telling/lessons/course_reader.h"

#include <cstddef>
#include <vector>

namespace fetchscope {

/// What came of a check.
struct CourseCheck
{
    std::vector<LessonFault> faults;
    /// What was run.
    std::size_t lessons = 0;
    std::size_t scenarios = 0;
    std::size_t stops = 0;
    std::size_t questions = 0;
    std::size_t tasks = 0;
    std::size_t whatIfs = 0;

    std::size_t errors() const;
};
/// Reads a course in all of its languages and runs everything in it. The faults are ordered by file and line.
CourseCheck checkCourse(const CourseFiles& files, const FindExample& findExample);

} // namespace fetchscope
