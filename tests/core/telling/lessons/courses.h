#pragma once

#include "core/telling/lessons/course_check.h"
#include "core/telling/lessons/course_reader.h"

#include <string>
#include <string_view>
#include <vector>

/// Small courses for tests of lessons.
namespace fetchscope::tests {

/// JSON with ' for ", since moc does not read raw strings in macros.
std::string json(std::string text);
/// A course of one chapter with these lessons, `10-first/NAME`.
CourseFiles courseOf(const std::map<std::string, std::string>& lessons);
/// A lesson: title, head and what follows on line 6.
std::string lessonOf(std::string_view body, std::string_view terms = "");
/// A scenario `plain` in nine lines: https://app.example reads https://api.example/doc, and gets an error.
std::string plainScenario();
/// A PUT twice, with 10000 seconds in between, whose preflight's answer holds for 86400.
std::string repeatedPut();
/// A task on it, whose solution names the page.
std::string plainTask();

/// No scenario comes with the program.
std::optional<std::string_view> noExample(std::string_view name);
/// `file:line: words` of each fault.
std::vector<std::string> faultsOf(const CourseFiles& files);
std::vector<std::string> checkedFaultsOf(const CourseFiles& files);
/// The lesson `one` of a course with this one; ends the test where it is wrong.
Lesson lessonFrom(std::string_view body);

} // namespace fetchscope::tests
