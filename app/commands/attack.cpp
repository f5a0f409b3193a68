#include "app/commands/commands.h"
#include "app/commands/messages.h"
#include "app/commands/report_look.h"
#include "app/commands/requests_of_input.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/attack/messages.h"
#include "core/writing/report/attack_report.h"

#include <memory>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

struct AttackOptions
{
    std::string file;
    std::string example;
    std::string format = "text";
    std::string color = "auto";
    std::string output;
    std::string failOn;
    std::size_t scenario = 0;
};

tl::expected<ScenariosOfInput, InputProblem> inputOf(const AttackOptions& options)
{
    if (options.example.empty())
        return scenariosOfInput(options.file, mostAttackTargets);
    if (const BuiltInScenario* example = builtInScenarioNamed(options.example))
        return scenariosOfText(options.example, example->json);
    return tl::unexpected(InputProblem {
        InputError {"--example", say<messages::NoExample>(options.example), say<messages::ExamplesListsAll>()}});
}

/// The scenario that shows a finding.
ExitStatus writeShown(const AttackOptions& options, const AttackReport& report, const std::vector<Scenario>& scenarios)
{
    if (options.scenario > report.findings.size()) {
        complain(describe(InputError {"--scenario", say<messages::NoFinding>(options.scenario),
            say<messages::FindingsAre>(report.findings.size())}));
        return ExitStatus::WrongInput;
    }
    const AttackFinding& finding = report.findings[options.scenario - 1];
    Scenario shown = scenarioOfTrial(report, report.trials[finding.trials.front()], scenarios);
    shown.title = textOf(messageFor(report, finding));
    shown.notes = textOf(evidenceFor(report, finding));
    return deliver(options.output, writeScenario(shown), ExitStatus::Success);
}

ExitStatus attack(const AttackOptions& options)
{
    const auto input = inputOf(options);
    if (!input) {
        complain(describe(input.error().error));
        return input.error().status;
    }
    const auto report = computeAttack(input->scenarios);
    if (!report) {
        complain(describe(report.error()));
        return ExitStatus::WrongInput;
    }
    if (options.scenario > 0)
        return writeShown(options, *report, input->scenarios);
    std::vector<Message> notes = notesOf(*report);
    if (input->isRecording)
        notes.push_back(say<messages::AttackRecordedAnswers>());
    const std::string text = options.format == "json" ? writeAttackJson(*report, notes)
        : options.format == "markdown"
        ? writeAttackMarkdown(*report, notes)
        : writeAttackText(*report, reportLook(options.color, options.output.empty()), notes);
    const auto limit = valueNamed<AttackSeverity>(options.failOn);
    const bool hasFailed = limit && !report->findings.empty() && report->findings.front().severity <= *limit;
    return deliver(options.output, text, hasFailed ? ExitStatus::FailOnMatched : ExitStatus::Success);
}

} // namespace

void addAttackCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "attack", "Tell what pages of other sites could make a server do, or read from it, in which browsers");
    command->footer(
        "A page on another site, another page of the same site and a sandboxed frame are run against what the\n"
        "scenario or recording asks: links, elements, forms, fetch(). Nothing is sent over a network. Each\n"
        "finding has a run that shows it: --scenario N -o FILE writes it.");
    auto options = std::make_shared<AttackOptions>();
    CLI::Option* file = command->add_option("FILE", options->file,
        "A scenario, a recording (.har), or what else `fetchscope import` reads; - is standard input");
    CLI::Option* example =
        command->add_option("--example", options->example, "A built-in scenario (`fetchscope examples` lists them)");
    example->excludes(file);
    command->add_option("--format", options->format, "text for a person, markdown for issues, json for programs")
        ->check(CLI::IsMember({"text", "json", "markdown"}))
        ->capture_default_str();
    command->add_option("--scenario", options->scenario, "Write the scenario that shows finding N")
        ->check(CLI::PositiveNumber);
    const auto& severities = Names<AttackSeverity>::list;
    command->add_option("--fail-on", options->failOn, "Exit with 4 where a finding is so bad, or worse")
        ->check(CLI::IsMember(std::vector<std::string>(severities.begin(), severities.end())));
    addColorOption(*command, options->color);
    addOutputOption(*command, options->output);
    command->callback([options, file, example, &status] {
        if (file->count() == 0 && example->count() == 0)
            throw CLI::RequiredError("attack: FILE or --example");
        status = attack(*options);
    });
}

} // namespace fetchscope
