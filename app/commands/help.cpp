#include "app/commands/commands.h"

#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

void addHelpCommand(CLI::App& program, ExitStatus& status)
{
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands({}))
        names.push_back(command->get_name());
    CLI::App* command = program.add_subcommand("help", "Print the help of a command, or of the program");
    auto name = std::make_shared<std::string>();
    command->add_option("COMMAND", *name, "Which one; all are listed where none is named")->check(CLI::IsMember(names));
    command->callback([&program, name, &status] {
        StandardOutput output;
        // App::help() would be that of the command that was parsed: this one.
        output.write(name->empty()
                ? program.get_formatter()->make_help(&program, program.get_name(), CLI::AppFormatMode::Normal)
                : program.get_subcommand(*name)->help(program.get_name()));
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
