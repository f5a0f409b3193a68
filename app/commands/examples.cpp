#include "app/commands/commands.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/scenario/scenario_reader.h"

#include <memory>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

ExitStatus listExamples(const std::string& show)
{
    StandardOutput output;
    for (const BuiltInScenario& example : builtInScenarios()) {
        if (!show.empty() && show != example.name)
            continue;
        if (!show.empty()) {
            output.write(example.json);
            return output.finish(ExitStatus::Success);
        }
        const auto scenario = readScenario(example.json);
        std::string line(example.name);
        line.resize(std::max<std::size_t>(line.size() + 2, 34), ' ');
        line.append(scenario ? scenario->title : describe(scenario.error())).append("\n");
        output.write(line);
    }
    if (!show.empty()) {
        complain("there is no example \"" + show + "\"");
        return ExitStatus::WrongInput;
    }
    return output.finish(ExitStatus::Success);
}

} // namespace

void addExamplesCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("examples", "List the built-in scenarios, or print one");
    auto show = std::make_shared<std::string>();
    command->add_option("NAME", *show, "Print the file of this one");
    command->callback([show, &status] { status = listExamples(*show); });
}

} // namespace fetchscope
