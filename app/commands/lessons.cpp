#include "app/commands/commands.h"
#include "app/commands/course_input.h"
#include "core/telling/lessons/course_check.h"

#include <memory>
#include <string>

namespace fetchscope {

namespace {

struct LessonsOptions
{
    /// A folder or a .zip; empty: the built-in course.
    std::string course;
    std::string id;
    std::string language;
    std::string format = "text";
};

ExitStatus check(const LessonsOptions& options)
{
    const auto files = courseFilesOf(options.course);
    if (!files) {
        complain(describe(files.error()));
        return ExitStatus::IoFailed;
    }
    const CourseCheck checked = checkCourse(*files, jsonOfExample);
    const std::string folder = options.course.empty() ? std::string() : options.course + "/";
    StandardOutput output;
    for (const LessonFault& fault : checked.faults)
        output.write(folder + describe(fault) + "\n");
    const std::size_t errors = checked.errors();
    std::string summary = std::to_string(checked.lessons) + " lessons, " + std::to_string(checked.scenarios)
        + " scenarios, " + std::to_string(checked.stops) + " stops, " + std::to_string(checked.questions)
        + " questions, " + std::to_string(checked.tasks) + " tasks and " + std::to_string(checked.whatIfs)
        + " what-ifs run: ";
    summary += errors == 0 ? std::string("all holds") : std::to_string(errors) + (errors == 1 ? " fault" : " faults");
    if (const std::size_t warnings = checked.faults.size() - errors; warnings > 0)
        summary += ", " + std::to_string(warnings) + (warnings == 1 ? " warning" : " warnings");
    output.write(summary + "\n");
    return output.finish(errors == 0 ? ExitStatus::Success : ExitStatus::ExpectationFailed);
}

} // namespace

void addLessonsCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("lessons", "List the lessons of a course, show one, or check them all");
    command->require_subcommand(0, 1);
    auto options = std::make_shared<LessonsOptions>();
    CLI::App* checking = command->add_subcommand("check", "Run everything in a course and say what does not hold");
    checking->footer("Exit status: 0 all holds, 1 something does not, 3 the course could not be read.");
    checking->add_option(
        "COURSE", options->course, "A folder or a .zip of lessons; the built-in course where none is named");
    checking->callback([options, &status] { status = check(*options); });
}

} // namespace fetchscope
