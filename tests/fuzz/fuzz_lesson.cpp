#include "core/telling/lessons/course_check.h"
#include "tests/fuzz/promise.h"

#include <algorithm>
#include <cstdint>
#include <string>

/// Any text as a lesson and as its translation, and as the list of a course: what is wrong is said with its file, and a
/// line of it.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    const std::size_t half = text.find("\n\f\n");
    const std::string original = text.substr(0, half);
    const CourseFiles files {{"100-one/10-first.md", original},
        {"100-one/10-first.de.md", half == text.npos ? original : text.substr(half + 3)},
        {"100-one/chapter.md", original}};
    const CourseCheck check = checkCourse(files, [](std::string_view) { return std::optional<std::string_view>(); });
    const auto lines =
        static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }))
        + 1;
    for (const LessonFault& fault : check.faults)
        require((files.contains(fault.file) ? fault.line <= lines : fault.line == 0) && !fault.message.isEmpty());
    require(check.lessons <= 2);
    return 0;
}
