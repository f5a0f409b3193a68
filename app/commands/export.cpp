#include "app/commands/commands.h"
#include "app/commands/course_input.h"
#include "app/pictures.h"
#include "app/words.h"
#include "core/engine/base/ascii.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/writing/page/course_markdown.h"
#include "core/writing/page/course_page.h"
#include "core/writing/page/handout_format.h"
#include "core/writing/page/scenario_markdown.h"
#include "core/writing/page/scenario_page.h"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

struct ExportOptions
{
    std::string what;
    std::string profile;
    std::string format;
    std::string language;
    std::string output;
    HandoutFormat as = HandoutFormat::Html;
};

/// The format that a file's name asks for.
HandoutFormat formatOf(const std::string& output)
{
    const std::string ending = asciiLowercase(std::filesystem::path(output).extension().string());
    return handoutFormatOfEnding(ending).value_or(HandoutFormat::Html);
}

std::vector<std::string> formatNames()
{
    std::vector<std::string> names;
    names.reserve(handoutFormats.size());
    for (const HandoutFormatInfo& info : handoutFormats)
        names.emplace_back(info.name);
    return names;
}

/// `html, markdown or pdf`: in which forms it comes.
std::string formsOf(HandoutKind kind)
{
    std::vector<std::string_view> names;
    for (const HandoutFormatInfo& info : handoutFormats) {
        if (comesAs(kind, info.format))
            names.push_back(info.name);
    }
    std::string list;
    for (std::size_t i = 0; i < names.size(); ++i)
        list.append(i == 0 ? "" : i + 1 == names.size() ? " or " : ", ").append(names[i]);
    return list;
}

/// Says what went wrong, where something did.
ExitStatus told(const std::optional<std::string>& problem)
{
    if (!problem)
        return ExitStatus::Success;
    complain(*problem);
    return ExitStatus::IoFailed;
}

/// Writes one of what can be handed out, with the functions that make a page and Markdown of it.
template <class What, class AsPage, class AsMarkdown>
ExitStatus writeText(
    const ExportOptions& options, const HandoutOptions& handout, const What& what, AsPage asPage, AsMarkdown asMarkdown)
{
    if (options.as == HandoutFormat::Pdf)
        return told(writePdf(handout, options.output,
            [&](const HandoutOptions& withPictures) { return asMarkdown(what, withPictures); }));
    const bool isMarkdown = options.as == HandoutFormat::Markdown;
    return deliver(options.output, isMarkdown ? asMarkdown(what, handout) : asPage(what, handout), ExitStatus::Success);
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
    if (infoOf(options.as).isPicture)
        return told(writeTimelinePicture(run, options.output, options.as));
    return writeText(options, handout, run, writeScenarioPage, writeScenarioMarkdown);
}

/// The course that something is of, and the path in it of the lesson or the chapter that is meant; empty: the whole
/// course.
struct CourseInput
{
    CourseFiles files;
    std::string part;
};

/// `10-origins.md` of `10-origins.de.md`: a translation stands for its lesson.
std::string withoutLanguage(const std::filesystem::path& file)
{
    const std::filesystem::path stem = file.stem();
    return (file.parent_path() / stem.stem()).generic_string() + ".md";
}

Result<CourseInput, IoError> courseInput(const std::string& course, std::string part)
{
    auto files = courseFilesOf(course);
    if (!files)
        return tl::make_unexpected(files.error());
    return CourseInput {*std::move(files), std::move(part)};
}

/// The name of a file or folder without the number that it begins with.
std::string withoutNumber(const std::string& name)
{
    const std::size_t dash = name.find('-');
    return dash != std::string::npos && dash > 0
            && std::all_of(name.begin(), name.begin() + static_cast<std::ptrdiff_t>(dash), isAsciiDigit)
        ? name.substr(dash + 1)
        : name;
}

/// The chapter or the lesson of the built-in course with this name, with its number or without; empty where there is
/// none.
std::string builtInPart(const CourseFiles& files, const std::string& name)
{
    for (const auto& [path, text] : files) {
        const std::size_t slash = path.find('/');
        if (slash == std::string::npos)
            continue;
        std::string chapter = path.substr(0, slash);
        if (chapter == name || withoutNumber(chapter) == name)
            return chapter;
        const std::string lesson = std::filesystem::path(path).stem().string();
        if (lesson == name || withoutNumber(lesson) == name)
            return path;
    }
    return {};
}

/// A folder or a `.zip`; a chapter's folder or a lesson's file in that of its course; `course`, or a chapter or lesson
/// of the built-in one. Null where it is none of them.
std::optional<Result<CourseInput, IoError>> courseInputOf(const std::string& what)
{
    namespace fs = std::filesystem;
    std::error_code error;
    const fs::path path = fs::absolute(what, error).lexically_normal();
    if (fs::path(what).extension() == ".md" && fs::exists(path, error)) {
        const fs::path course = path.parent_path().parent_path();
        return courseInput(course.string(), withoutLanguage(path.lexically_relative(course)));
    }
    if (fs::exists(path / "chapter.md", error)) {
        const fs::path folder = path.has_filename() ? path : path.parent_path();
        return courseInput(folder.parent_path().string(), folder.filename().string());
    }
    if (fs::is_directory(path, error) || path.extension() == ".zip")
        return courseInput(what, {});
    if (what == "course")
        return courseInput({}, {});
    auto builtIn = courseInput({}, {});
    builtIn->part = builtInPart(builtIn->files, what);
    return builtIn->part.empty() ? std::nullopt : std::optional(std::move(builtIn));
}

ExitStatus exportCourse(const ExportOptions& options, const HandoutOptions& handout, const CourseInput& input)
{
    const std::string_view language = handout.language == "en" ? std::string_view() : handout.language;
    const CourseReading reading = readCourse(input.files, jsonOfExample, language);
    std::size_t errors = 0;
    for (const LessonFault& fault : reading.faults) {
        if (fault.isWarning || !fault.file.starts_with(input.part))
            continue;
        complain(describe(fault));
        ++errors;
    }
    if (errors > 0)
        return ExitStatus::WrongInput;
    const auto write = [&](const auto& what, auto asPage, auto asMarkdown) {
        return writeText(options, handout, what, asPage, asMarkdown);
    };
    if (input.part.empty())
        return write(reading.course, writeCoursePage, writeCourseMarkdown);
    for (const Chapter& chapter : reading.course.chapters) {
        if (chapter.file.starts_with(input.part + "/"))
            return write(chapter, writeCheatSheetPage, writeCheatSheetMarkdown);
        for (const Lesson& lesson : chapter.lessons) {
            if (lesson.file == input.part)
                return write(lesson, writeLessonPage, writeLessonMarkdown);
        }
    }
    complain(input.part + " is no lesson: its course has none by this name");
    return ExitStatus::WrongInput;
}

ExitStatus run(const ExportOptions& options)
{
    const HandoutFormatInfo& format = infoOf(options.as);
    const bool isDrawn = format.isDrawn;
    if (isDrawn && (options.output.empty() || options.output == "-")) {
        complain(std::string(format.name).append(" goes into a file: name it with --output"));
        return ExitStatus::WrongInput;
    }
    const auto handout = handoutIn(options.language, isDrawn ? Drawing::Yes : Drawing::No);
    if (!handout) {
        complain("this build speaks English only: translations come with the window, so build with Qt Widgets");
        return ExitStatus::WrongInput;
    }
    if (const auto example = jsonOfExample(options.what))
        return exportScenario(options, *handout, *example);
    if (const auto course = courseInputOf(options.what)) {
        if (!comesAs(HandoutKind::Course, options.as)) {
            complain("a picture shows the timeline of one scenario, which a lesson, a chapter and a course are not: "
                     "take "
                + formsOf(HandoutKind::Course));
            return ExitStatus::WrongInput;
        }
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
            "built-in one. A chapter, of which its cheat sheet is written: its folder, or a name. A course: a folder, "
            "a "
            ".zip, or `course` for the built-in one")
        ->required();
    addProfileOption(*command, options->profile);
    command
        ->add_option("--format", options->format,
            "html: one page to step through, that needs nothing else; markdown; pdf; svg and png: the timeline of a "
            "scenario as a picture. Where it is not given, the end of the file's name says it")
        ->check(CLI::IsMember(formatNames()));
    command->add_option("--language", options->language, "en or de; the language of the program where it is not given")
        ->check(CLI::IsMember({"en", "de"}));
    addOutputOption(*command, options->output);
    command->callback([options, &status] {
        options->as = handoutFormatNamed(options->format).value_or(formatOf(options->output));
        status = run(*options);
    });
}

} // namespace fetchscope
