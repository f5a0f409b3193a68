#include "app/commands/commands.h"
#include "app/commands/course_input.h"
#include "app/words.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/page/course_page.h"
#include "core/writing/page/scenario_page.h"
#include "core/writing/report/run_report.h"

#include <filesystem>
#include <memory>
#include <string>

namespace fetchscope {

namespace {

struct ExportOptions
{
    std::string what;
    std::string profile;
    std::string format;
    std::string language;
    std::string output;
};

/// The format that a file's name asks for.
std::string formatOf(const std::string& output)
{
    const std::string suffix = std::filesystem::path(output).extension().string();
    if (suffix == ".md" || suffix == ".markdown")
        return "markdown";
    for (const char* format : {"pdf", "svg", "png"}) {
        if (suffix == std::string(".") + format)
            return format;
    }
    return "html";
}

ExitStatus exportScenario(const ExportOptions& options, const HandoutOptions& handout, std::string_view json)
{
    auto read = readScenario(json);
    if (!read) {
        complain(options.what + ": " + describe(read.error()));
        return ExitStatus::WrongInput;
    }
    if (const auto profile = valueNamed<ProfileId>(options.profile))
        read->profile = *profile;
    const auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(*std::move(read));
    run->result = runScenario(*run->scenario, Tracing::On);
    if (options.format == "markdown")
        return deliver(options.output, writeRunMarkdown(*run->scenario, run->result), ExitStatus::Success);
    return deliver(options.output, writeScenarioPage(run, handout), ExitStatus::Success);
}

bool isLesson(const std::string& path)
{
    return std::filesystem::path(path).extension() == ".md";
}

/// The course that something is of, and the file of the one lesson that is meant; empty: the whole course.
struct CourseInput
{
    CourseFiles files;
    std::string lesson;
};

/// `10-origins.md` of `10-origins.de.md`: a translation stands for its lesson.
std::string withoutLanguage(const std::filesystem::path& file)
{
    const std::filesystem::path stem = file.stem();
    return (file.parent_path() / stem.stem()).generic_string() + ".md";
}

/// A folder or a `.zip`; a lesson's file in the folder of its course; `course`, or the name of a built-in lesson. Null
/// where it is none of them.
std::optional<Result<CourseInput, IoError>> courseInputOf(const std::string& what)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const auto read = [](const std::string& course, std::string lesson) -> Result<CourseInput, IoError> {
        auto files = courseFilesOf(course);
        if (!files)
            return tl::make_unexpected(files.error());
        return CourseInput {*std::move(files), std::move(lesson)};
    };
    if (isLesson(what) && fs::exists(what, error)) {
        // COURSE/CHAPTER/LESSON.md
        const fs::path path = fs::absolute(what, error).lexically_normal();
        const fs::path course = path.parent_path().parent_path();
        return read(course.string(), withoutLanguage(path.lexically_relative(course)));
    }
    if (fs::is_directory(what, error) || fs::path(what).extension() == ".zip")
        return read(what, {});
    if (what == "course")
        return read({}, {});
    auto builtIn = read({}, {});
    for (const auto& [path, text] : builtIn->files) {
        const std::string name = fs::path(path).stem().string();
        if (path.find('/') != std::string::npos && (name == what || name.substr(name.find('-') + 1) == what)) {
            builtIn->lesson = path;
            return builtIn;
        }
    }
    return std::nullopt;
}

ExitStatus exportCourse(const ExportOptions& options, const HandoutOptions& handout, const CourseInput& input)
{
    const std::string_view language = handout.language == "en" ? std::string_view() : handout.language;
    const CourseReading reading = readCourse(input.files, jsonOfExample, language);
    std::size_t errors = 0;
    for (const LessonFault& fault : reading.faults) {
        if (fault.isWarning || (!input.lesson.empty() && fault.file != input.lesson))
            continue;
        complain(describe(fault));
        ++errors;
    }
    if (errors > 0)
        return ExitStatus::WrongInput;
    if (input.lesson.empty())
        return deliver(options.output, writeCoursePage(reading.course, handout), ExitStatus::Success);
    for (const Chapter& chapter : reading.course.chapters) {
        for (const Lesson& lesson : chapter.lessons) {
            if (lesson.file == input.lesson)
                return deliver(options.output, writeLessonPage(lesson, handout), ExitStatus::Success);
        }
    }
    complain(input.lesson + " is no lesson: its course has none by this name");
    return ExitStatus::WrongInput;
}

ExitStatus run(const ExportOptions& options)
{
    const auto handout = handoutIn(options.language);
    if (!handout) {
        complain("this build speaks English only: translations come with the window, so build with Qt Widgets");
        return ExitStatus::WrongInput;
    }
    if (const auto example = jsonOfExample(options.what))
        return exportScenario(options, *handout, *example);
    if (const auto course = courseInputOf(options.what)) {
        if (*course)
            return exportCourse(options, *handout, **course);
        complain(describe(course->error()));
        return ExitStatus::IoFailed;
    }
    const auto text = readTextFile(options.what, maximumInputSize);
    if (!text) {
        complain(describe(text.error()));
        return ExitStatus::IoFailed;
    }
    return exportScenario(options, *handout, *text);
}

} // namespace

void addExportCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command =
        program.add_subcommand("export", "Write a scenario, a lesson or a course to keep and to hand on");
    command->footer("Exit status: 0 it is written, 2 the file or the call is wrong, 3 something could not be read or\n"
                    "written.");
    auto options = std::make_shared<ExportOptions>();
    command
        ->add_option("WHAT", options->what,
            "A scenario: a file, - for standard input, or the name of a built-in one. A lesson: its file, or the name "
            "of a "
            "built-in one. A course: a folder, a .zip, or `course` for the built-in one")
        ->required();
    addProfileOption(*command, options->profile);
    command
        ->add_option("--format", options->format,
            "html: one page to step through, that needs nothing else; markdown; pdf; svg and png: the timeline as a "
            "picture. Where it is not given, the end of the file's name says it")
        ->check(CLI::IsMember({"html", "markdown", "pdf", "svg", "png"}));
    command->add_option("--language", options->language, "en or de; the language of the program where it is not given")
        ->check(CLI::IsMember({"en", "de"}));
    command->add_option("--output,-o", options->output, "Write into this file, which is replaced when all is written");
    command->callback([options, &status] {
        if (options->format.empty())
            options->format = formatOf(options->output);
        status = run(*options);
    });
}

} // namespace fetchscope
