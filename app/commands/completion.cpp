#include "app/commands/commands.h"
#include "app/commands/completion_scripts.h"

#include <algorithm>
#include <array>
#include <memory>

namespace fetchscope {

namespace {

using Writer = std::string (*)(const std::vector<CompletedCommand>&);

constexpr std::array<std::pair<const char*, Writer>, 3> shells {{
    {"bash", bashCompletion},
    {"zsh", zshCompletion},
    {"fish", fishCompletion},
}};

/// The values of an option that takes one of a set: CLI11 shows them in braces, "TEXT:{text,json}".
std::vector<std::string> valuesOf(const CLI::Option& option)
{
    const std::string type = option.get_type_name();
    const std::size_t begin = type.find('{');
    const std::size_t end = type.find('}');
    if (begin == std::string::npos || end == std::string::npos)
        return {};
    return CLI::detail::split(type.substr(begin + 1, end - begin - 1), ',');
}

CompletedOption completedOption(const CLI::Option& option)
{
    CompletedOption completed;
    for (const std::string& name : option.get_snames())
        completed.names.push_back("-" + name);
    for (const std::string& name : option.get_lnames())
        completed.names.push_back("--" + name);
    completed.description = option.get_description();
    completed.takesValue = option.get_items_expected_max() > 0;
    completed.values = valuesOf(option);
    completed.takesExample = option.check_lname("example") && completed.takesValue;
    return completed;
}

/// Made from the commands themselves, so that it cannot fall behind them.
std::vector<CompletedCommand> completedCommands(const CLI::App& program)
{
    std::vector<CompletedCommand> commands;
    for (const CLI::App* command : program.get_subcommands({})) {
        CompletedCommand completed {command->get_name(), command->get_description(), {}, {}};
        for (const CLI::Option* option : command->get_options()) {
            if (option->get_positional() && completed.values.empty())
                completed.values = valuesOf(*option);
            if (option->nonpositional())
                completed.options.push_back(completedOption(*option));
        }
        commands.push_back(std::move(completed));
    }
    return commands;
}

} // namespace

void addCompletionCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("completion", "Print a script that completes this program's commands");
    auto shell = std::make_shared<std::string>();
    std::vector<std::string> names;
    for (const auto& [name, writer] : shells)
        names.emplace_back(name);
    command->add_option("SHELL", *shell, "Whose language it is written in")->required()->check(CLI::IsMember(names));
    command->callback([&program, shell, &status] {
        const auto* chosen =
            std::find_if(shells.begin(), shells.end(), [&](const auto& row) { return row.first == *shell; });
        StandardOutput output;
        output.write(chosen->second(completedCommands(program)));
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
