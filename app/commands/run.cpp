#include "app/commands/commands.h"
#include "app/commands/report_look.h"
#include "app/commands/scenario_input.h"
#include "app/program.h"
#include "core/engine/base/ascii.h"
#include "core/engine/simulation/runner.h"
#include "core/reading/io/text_file.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/telling/advice/fix_search.h"
#include "core/telling/advice/scenario_patch.h"
#include "core/writing/page/scenario_page.h"
#include "core/writing/report/fixes_report.h"
#include "core/writing/report/har_writer.h"
#include "core/writing/report/result_writer.h"
#include "core/writing/report/run_report.h"
#include "core/writing/report/text_report.h"

#include <memory>
#include <string>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

struct RunOptions
{
    std::string file;
    std::string example;
    std::string profile;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
    bool isVerbose = false;
    bool showsCookies = false;
    bool wantsFixes = false;
    /// The number of the fix that is written into the scenario; 0: none.
    std::size_t applied = 0;
};

TextReportOptions lookOf(const RunOptions& options)
{
    TextReportOptions look = reportLook(options.color, options.output.empty());
    look.isVerbose = options.isVerbose;
    look.showsCookies = options.showsCookies;
    return look;
}

/// Writes the scenario with one of the fixes, in the layout that it was given in where that can be kept.
ExitStatus applyFix(
    const RunOptions& options, std::string_view json, const Scenario& scenario, const std::vector<Advice>& advice)
{
    const Fix* fix = fixNumbered(advice, options.applied);
    if (!fix) {
        std::string said("there is no fix ");
        complain(said.append(std::to_string(options.applied)).append("; --fixes without --apply lists them"));
        return ExitStatus::WrongInput;
    }
    return deliver(options.output, fixedJson(json, scenario, *fix->scenario), ExitStatus::Success);
}

ExitStatus runText(const RunOptions& options, const std::string& name, std::string_view json)
{
    auto read = readScenario(json);
    if (!read) {
        complain(name + ": " + describe(read.error()));
        return ExitStatus::WrongInput;
    }
    if (const auto profile = valueNamed<ProfileId>(options.profile))
        read->profile = *profile;
    const auto run = std::make_shared<Run>();
    run->scenario = std::make_shared<const Scenario>(*std::move(read));
    run->result = runScenario(*run->scenario, Tracing::On);
    const Scenario& scenario = *run->scenario;
    const RunResult& result = run->result;
    std::vector<Advice> advice;
    if (options.wantsFixes || options.applied > 0)
        advice = FixSearch().adviseOn(scenario, result);
    if (options.applied > 0)
        return applyFix(options, json, scenario, advice);
    const ShownSteps steps = options.isVerbose ? ShownSteps::All : ShownSteps::Decisions;
    const ExitStatus status = result.meetsExpectations() ? ExitStatus::Success : ExitStatus::ExpectationFailed;
    std::string text;
    ResultWriter writer(JsonWriter::Layout::Pretty);
    const GivenAdvice given {advice, json};
    if (options.format == "json")
        text.assign(writer.write(scenario, result, options.wantsFixes ? &given : nullptr)).append("\n");
    else if (options.format == "har")
        text = writeHar(scenario, result);
    else if (options.format == "html")
        text = writeScenarioPage(run, {nullptr, "en", steps, {}, options.wantsFixes ? &advice : nullptr});
    else if (options.format == "markdown")
        text = writeRunMarkdown(scenario, result, steps);
    else
        text = writeTextReport(scenario, result, lookOf(options));
    if (options.wantsFixes && options.format == "markdown")
        text += writeFixesMarkdown(advice);
    else if (options.wantsFixes && options.format == "text")
        text += writeFixesText(advice, lookOf(options));
    return deliver(options.output, text, status);
}

ExitStatus run(const RunOptions& options)
{
    return withScenarioText(options.example, options.file,
        [&options](const std::string& name, std::string_view text) { return runText(options, name, text); });
}

} // namespace

ExitStatus deliver(const std::string& path, const std::string& text, ExitStatus status)
{
    if (path.empty() || path == "-") {
        StandardOutput output;
        output.write(text);
        return output.finish(status);
    }
    const auto written = writeTextFile(path, text);
    if (written)
        return status;
    complain(describe(written.error()));
    return ExitStatus::IoFailed;
}

void addRunCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("run", "Run one scenario and show what a browser would do");
    command->footer("Exit status: 0 it ran and what it expects holds, 1 an expectation failed,\n"
                    "2 the file or the call is wrong, 3 something could not be read or written.");
    auto options = std::make_shared<RunOptions>();
    CLI::Option* file = command->add_option("FILE", options->file, "A scenario; - is standard input");
    CLI::Option* example =
        command->add_option("--example", options->example, "A built-in scenario (`fetchscope examples` lists them)");
    example->excludes(file);
    addProfileOption(*command, options->profile);
    command
        ->add_option(
            "--format", options->format, "text, html and markdown for a person, json for programs, har for other tools")
        ->check(CLI::IsMember({"text", "html", "markdown", "json", "har"}))
        ->capture_default_str();
    command->add_flag("--trace,--verbose", options->isVerbose, "Show every step, not only decisions");
    command->add_flag("--cookies", options->showsCookies,
        "Show each cookie of a request, and of its answer, with why it was sent, kept at home, stored or refused");
    CLI::Option* fixes = command->add_flag(
        "--fixes", options->wantsFixes, "Try what makes each blocked action work, and show what does");
    command->add_option("--apply", options->applied, "Write the scenario with the fix of this number")
        ->check(CLI::PositiveNumber)
        ->needs(fixes);
    addColorOption(*command, options->color);
    addOutputOption(*command, options->output);
    command->callback([options, file, example, &status] {
        if (file->count() == 0 && example->count() == 0)
            throw CLI::RequiredError("run: FILE or --example");
        status = run(*options);
    });
}

ExitStatus runWithoutWindow(const char* file)
{
    RunOptions options;
    if (file) {
        options.file = file;
    } else {
        const auto examples = builtInScenarios();
        if (examples.empty()) {
            complain("this build has no window; `fetchscope --help` lists the commands");
            return ExitStatus::WrongInput;
        }
        options.example = examples.front().name;
    }
    const ExitStatus status = run(options);
    complain("this is the report in the terminal, since no window can be shown here: a build with Qt Widgets and a "
             "display open one; `fetchscope --help` lists the commands");
    return status;
}

} // namespace fetchscope
