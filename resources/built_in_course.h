#pragma once

#include <span>
#include <string_view>

namespace fetchscope {

/// A file of the course that comes with the program.
struct BuiltInCourseFile
{
    /// In the course, with `/`.
    std::string_view path;
    std::string_view text;
};

/// All of them, ordered by path.
std::span<const BuiltInCourseFile> builtInCourse();

} // namespace fetchscope
