#pragma once

#include "core/engine/base/result.h"
#include "core/reading/io/text_file.h"
#include "core/telling/lessons/lesson.h"
#include "core/telling/lessons/lesson_fault.h"

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The texts of a course by their paths, with `/`.
using CourseFiles = std::map<std::string, std::string, std::less<>>;
/// The Markdown files of a folder or a `.zip`. Nothing outside of it is read; a course of more than 2000 files or
/// 32 MiB is refused.
Result<CourseFiles, IoError> readCourseFiles(const std::string& path);

/// The JSON of a scenario that comes with the program; null where there is none by this name.
using FindExample = std::function<std::optional<std::string_view>(std::string_view name)>;

/// A course, and what is wrong with it. A lesson with an error is not in the course.
struct CourseReading
{
    Course course;
    std::vector<LessonFault> faults;
};
/// Reads a course in a language (`de`; empty: the original). Each file that is not there in it is read in the original.
CourseReading readCourse(const CourseFiles& files, const FindExample& findExample, std::string_view language = {});
/// The languages of which there is a file.
std::vector<std::string> languagesOf(const CourseFiles& files);

} // namespace fetchscope
