#pragma once

#include "core/telling/lessons/course_reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// The JSON of a built-in scenario; null where there is none by this name.
std::optional<std::string_view> jsonOfExample(std::string_view name);
/// The files of a folder or a `.zip`; those of the built-in course where `path` is empty.
Result<CourseFiles, IoError> courseFilesOf(const std::string& path);

} // namespace fetchscope
