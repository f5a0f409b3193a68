#include "app/commands/commands.h"

#include <memory>

namespace fetchscope {

namespace {

void appendWords(std::string& script, const CLI::App& command)
{
    for (const CLI::Option* option : command.get_options()) {
        for (const std::string& name : option->get_lnames())
            script.append(" --").append(name);
    }
}

/// Made from the commands themselves, so that it cannot fall behind them.
std::string bashScript(const CLI::App& program)
{
    std::string script = "# bash completion for fetchscope\n"
                         "_fetchscope()\n{\n"
                         "    local current=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} words=\n"
                         "    case $previous in\n"
                         "        --profile) words='standard chromium firefox safari' ;;\n"
                         "        --color) words='auto always never' ;;\n"
                         "        --format) words='text json' ;;\n"
                         "        --example) words=$(fetchscope examples 2>/dev/null | cut -d' ' -f1) ;;\n"
                         "        *)\n"
                         "            case ${COMP_WORDS[1]} in\n";
    std::string names;
    for (const CLI::App* command : program.get_subcommands({})) {
        script.append("                ").append(command->get_name()).append(") words='");
        appendWords(script, *command);
        script.append("' ;;\n");
        names.append(" ").append(command->get_name());
    }
    script.append("            esac\n"
                  "            [[ $COMP_CWORD -eq 1 ]] && words='");
    script.append(names).append(" --help --version' ;;\n"
                                "    esac\n"
                                "    COMPREPLY=($(compgen -W \"$words\" -- \"$current\"))\n"
                                "    [[ $current == -* ]] || COMPREPLY+=($(compgen -f -- \"$current\"))\n"
                                "}\n"
                                "complete -o filenames -F _fetchscope fetchscope\n");
    return script;
}

} // namespace

void addCompletionCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand("completion", "Print a script that completes this program's commands");
    auto shell = std::make_shared<std::string>();
    command->add_option("SHELL", *shell, "bash")->required()->check(CLI::IsMember({"bash"}));
    command->callback([&program, shell, &status] {
        StandardOutput output;
        output.write(*shell == "bash" ? bashScript(program) : std::string());
        status = output.finish(ExitStatus::Success);
    });
}

} // namespace fetchscope
