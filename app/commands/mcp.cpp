#include "app/commands/commands.h"
#include "app/commands/line_conversation.h"
#include "core/writing/protocol/mcp/mcp_server.h"

#include <memory>
#include <string>
#include <vector>

#include "resources/built_in_scenarios.h"

namespace fetchscope {

namespace {

ExitStatus converseAsMcpServer(const std::vector<std::string>& folders)
{
    McpOptions options;
    options.version = FETCHSCOPE_VERSION;
    if (!allowFolders(folders, options.files))
        return ExitStatus::WrongInput;
    for (const BuiltInScenario& example : builtInScenarios()) {
        std::string uri("fetchscope://example/");
        uri.append(example.name);
        options.resources.push_back(
            {std::move(uri), std::string(example.name), "A scenario", "application/json", example.json});
    }
    McpServer server(std::move(options), writeAtOnce);
    return converse(server, longestLine);
}

} // namespace

void addMcpCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "mcp", "Be a server of the Model Context Protocol, for assistants: explain, predict, fix, judge");
    command->footer(
        "A client starts it, and speaks over standard input and output; resources/protocol/README.md says how\n"
        "to set one up. Its tools only read, and nothing is sent. Ends with its input.");
    auto folders = std::make_shared<std::vector<std::string>>();
    command->add_option("--allow-files", *folders, "A folder of which requests may name files to be read");
    command->callback([folders, &status] { status = converseAsMcpServer(*folders); });
}

} // namespace fetchscope
