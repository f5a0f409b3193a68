#include "app/commands/course_input.h"

#include "resources/built_in_course.h"
#include "resources/built_in_scenarios.h"

namespace fetchscope {

std::optional<std::string_view> jsonOfExample(std::string_view name)
{
    const BuiltInScenario* example = builtInScenarioNamed(name);
    return example ? std::optional(example->json) : std::nullopt;
}

Result<CourseFiles, IoError> courseFilesOf(const std::string& path)
{
    if (!path.empty())
        return readCourseFiles(path);
    CourseFiles files;
    for (const BuiltInCourseFile& file : builtInCourse())
        files.emplace(file.path, file.text);
    return files;
}

} // namespace fetchscope
