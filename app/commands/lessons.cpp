#include "app/commands/commands.h"
#include "app/commands/course_input.h"
#include "app/commands/lesson_text.h"
#include "core/reading/json/suggestions.h"
#include "core/telling/lessons/course_check.h"

#include <algorithm>
#include <cctype>
#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct LessonsOptions
{
    /// A folder or a .zip; empty: the built-in course.
    std::string course;
    std::string id;
    std::string language;
    LessonTextOptions look;
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

/// Reads the course, or complains; null then, with what to end with.
std::optional<Course> courseOf(const LessonsOptions& options, ExitStatus& status)
{
    const auto files = courseFilesOf(options.course);
    if (!files) {
        complain(describe(files.error()));
        status = ExitStatus::IoFailed;
        return std::nullopt;
    }
    CourseReading reading = readCourse(*files, jsonOfExample, options.language);
    for (const LessonFault& fault : reading.faults)
        complain(describe(fault));
    return std::move(reading.course);
}

ExitStatus list(const LessonsOptions& options)
{
    ExitStatus status = ExitStatus::Success;
    const auto course = courseOf(options, status);
    if (!course)
        return status;
    StandardOutput output;
    for (const Chapter& chapter : course->chapters) {
        output.write(chapter.title + "\n");
        for (const Lesson& lesson : chapter.lessons) {
            std::string line = "    " + lesson.id;
            line.resize(std::max<std::size_t>(line.size() + 2, 44), ' ');
            line.append(lesson.title).append(" (").append(std::to_string(lesson.minutes)).append(" min)\n");
            output.write(line);
        }
    }
    return output.finish(status);
}

ExitStatus show(const LessonsOptions& options)
{
    ExitStatus status = ExitStatus::Success;
    const auto course = courseOf(options, status);
    if (!course)
        return status;
    const Lesson* lesson = course->lessonNamed(options.id);
    if (!lesson) {
        std::vector<std::string_view> ids;
        for (const Chapter& chapter : course->chapters) {
            for (const Lesson& known : chapter.lessons)
                ids.push_back(known.id);
        }
        const Message suggestion = suggestNearest(options.id, ids);
        complain("there is no lesson \"" + options.id + "\", "
            + (suggestion.isEmpty() ? "`fetchscope lessons` lists them" : textOf(suggestion)));
        return ExitStatus::WrongInput;
    }
    StandardOutput output;
    output.write(lessonText(*lesson, options.look));
    return output.finish(status);
}

void addCourseOption(CLI::App& command, LessonsOptions& options)
{
    command.add_option(
        "--course", options.course, "A folder or a .zip of lessons; the built-in course where none is named");
    command.add_option("--language", options.language, "The lessons in this language, de for example")
        ->check([](const std::string& language) {
            const bool isLanguage = language.size() == 2 && std::islower(static_cast<unsigned char>(language[0]))
                && std::islower(static_cast<unsigned char>(language[1]));
            return isLanguage ? std::string() : "a language is two small letters, de for example";
        });
}

} // namespace

void addLessonsCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("lessons", "List the lessons of a course, show one, or check them all");
    command->require_subcommand(0, 1);
    auto options = std::make_shared<LessonsOptions>();
    addCourseOption(*command, *options);
    CLI::App* showing = command->add_subcommand("show", "Print a lesson");
    showing->add_option("ID", options->id, "The lesson (`fetchscope lessons` lists them)")->required();
    addCourseOption(*showing, *options);
    showing->add_flag("--answers", options->look.hasAnswers, "With what is right, and why");
    showing->add_flag("--notes", options->look.hasNotes, "With the teacher's notes");
    showing->callback([options, &status] { status = show(*options); });
    CLI::App* checking = command->add_subcommand("check", "Run everything in a course and say what does not hold");
    checking->footer("Exit status: 0 all holds, 1 something does not, 3 the course could not be read.");
    checking->add_option(
        "COURSE", options->course, "A folder or a .zip of lessons; the built-in course where none is named");
    checking->callback([options, &status] { status = check(*options); });
    command->callback([command, options, &status] {
        if (command->get_subcommands().empty())
            status = list(*options);
    });
}

} // namespace fetchscope
