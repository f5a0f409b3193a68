#include "core/writing/protocol/engine/engine.h"

#include "app/commands/commands.h"
#include "app/commands/line_conversation.h"
#if FETCHSCOPE_HAS_LIVE
#include "app/live/live_network.h"
#endif

#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace fetchscope {

namespace {

#if FETCHSCOPE_HAS_LIVE
LiveNetworkHandle makeLiveNetwork()
{
    auto network = std::make_unique<LiveNetwork>();
    LiveNetwork* raw = network.get();
    const std::chrono::duration<double> now = std::chrono::system_clock::now().time_since_epoch();
    return {std::move(network), [raw](const std::atomic<bool>* stop) { raw->cancelOn(stop); }, now.count()};
}
#endif

ExitStatus converseAsEngine(const std::vector<std::string>& folders)
{
    EngineOptions options;
    options.version = FETCHSCOPE_VERSION;
    if (!allowFolders(folders, options.files))
        return ExitStatus::WrongInput;
#if FETCHSCOPE_HAS_LIVE
    options.live = makeLiveNetwork;
#endif
    ExitStatus status = ExitStatus::Success;
    {
        Engine engine(std::move(options), writeAtOnce);
        engine.greet();
        status = converse(engine, longestLine);
        if (status != ExitStatus::Success)
            engine.stop();
    }
    return status;
}

} // namespace

void addEngineCommand(CLI::App& program, ExitStatus& status)
{
    CLI::App* command = program.add_subcommand(
        "engine", "Be a browser's rules for another program: requests as lines of JSON in, answers out");
    command->footer(
        "The first line says what there is. {\"id\":1,\"explain\":{\"text\":\"…\"}} is a request; its answer has\n"
        "the same id. resources/protocol/README.md describes all of them, with sessions whose requests you\n"
        "answer yourself. Ends with its input; exit status 3 where nobody takes the answers.");
    auto folders = std::make_shared<std::vector<std::string>>();
    command->add_option("--allow-files", *folders, "A folder of which requests may name files to be read");
    command->callback([folders, &status] { status = converseAsEngine(*folders); });
}

} // namespace fetchscope
