#include "app/program.h"

#include "app/commands/commands.h"
#include "core/engine/model/standard_revision.h"
#include "core/reading/json/suggestions.h"

#include <algorithm>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

namespace {

void addCommands(CLI::App& program, ExitStatus& status)
{
    addRunCommand(program, status);
    addBatchCommand(program, status);
    addTestCommand(program, status);
    addMatrixCommand(program, status);
#if FETCHSCOPE_HAS_LIVE
    addProbeCommand(program, status);
#endif
    addReplayCommand(program, status);
    addImportCommand(program, status);
    addExplainCommand(program, status);
    addExportCommand(program, status);
    addConfigureCommand(program, status);
    addExamplesCommand(program, status);
    addDrillCommand(program, status);
    addLessonsCommand(program, status);
#ifdef FETCHSCOPE_HAS_LIVE
    addServeCommand(program, status);
#endif
    addServersCommand(program, status);
    addGuardsCommand(program, status);
    addAttackCommand(program, status);
    addReasonsCommand(program, status);
    addProfilesCommand(program, status);
    addReferenceCommand(program, status);
    addEngineCommand(program, status);
    addMcpCommand(program, status);
    addCompletionCommand(program, status);
    // The last, for it knows the others.
    addHelpCommand(program, status);
}

std::string versionText()
{
    std::string text = "fetchscope " FETCHSCOPE_VERSION "\nFetch Standard of ";
    text.append(fetchStandardDate).append(" (").append(fetchStandardRevision.substr(0, 8)).append(")");
    return text;
}

/// What to say of a first argument that is no command; empty where all is well.
std::string unknownCommand(const CLI::App& program, int argc, char** argv)
{
    if (argc < 2 || argv[1][0] == '-')
        return {};
    const std::string_view first(argv[1]);
    std::vector<std::string> names;
    for (const CLI::App* command : program.get_subcommands({}))
        names.push_back(command->get_name());
    if (std::find(names.begin(), names.end(), first) != names.end())
        return {};
    const Message suggestion = suggestNearest(first, std::vector<std::string_view>(names.begin(), names.end()));
    return "there is no command \"" + std::string(first) + "\", "
        + (suggestion.isEmpty() ? "`fetchscope --help` lists them" : textOf(suggestion));
}

} // namespace

bool wantsWindow(int argc, char** argv)
{
    if (argc < 2)
        return true;
    const std::string_view first(argv[1]);
    if (first.empty() || first.front() == '-')
        return false;
    CLI::App program;
    ExitStatus unused = ExitStatus::Success;
    addCommands(program, unused);
    // What looks like a misspelt command is for the command line to answer.
    const auto commands = program.get_subcommands({});
    const bool isCommand = std::any_of(
        commands.begin(), commands.end(), [first](const CLI::App* command) { return command->get_name() == first; });
    return !isCommand && first.find_first_of("./") != std::string_view::npos;
}

bool hasDisplay()
{
    const auto isSet = [](const char* name) {
        const char* value = std::getenv(name);
        return value && *value;
    };
    return isSet("DISPLAY") || isSet("WAYLAND_DISPLAY") || isSet("QT_QPA_PLATFORM");
}

ExitStatus runCommandLine(int argc, char** argv)
{
    CLI::App program("The browser side of the Fetch Standard, step by step.", "fetchscope");
    ExitStatus status = ExitStatus::Success;
    program.set_version_flag("--version", versionText(), "Print the version and leave");
    program.set_help_flag("-h,--help", "Print this help and leave");
    program.require_subcommand(1);
    addCommands(program, status);
    // After the commands, which would take it over as their own.
    program.footer("Without a command a window opens, with the scenario of the file where one is named.\n"
                   "`fetchscope COMMAND --help` tells more of a command. Exit status, where that says nothing of it:\n"
                   "0 done, 2 the call or the input is wrong, 3 something could not be read or written.");
    for (CLI::App* command : program.get_subcommands({}))
        command->set_version_flag("--version", versionText(), "Print the version and leave");
    if (const std::string message = unknownCommand(program, argc, argv); !message.empty()) {
        complain(message);
        return ExitStatus::WrongInput;
    }
    try {
        program.parse(argc, argv);
    } catch (const CLI::Success& success) {
        // Help and version.
        program.exit(success);
        return StandardOutput().finish(ExitStatus::Success);
    } catch (const CLI::ParseError& error) {
        complain(error.what());
        complain("`fetchscope --help` lists what there is");
        return ExitStatus::WrongInput;
    }
    return status;
}

} // namespace fetchscope
