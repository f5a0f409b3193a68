#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/reading/server_configuration/server_configuration.h"
#include "tests/fuzz/promise.h"

#include <cstdint>
#include <string>

/// Any text as how a server is set up: an error that says something, or rules that a scenario can hold.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    (void)hasServerConfiguration(text);
    const auto configuration = readServerConfiguration(text);
    if (!configuration) {
        require(!configuration.error().message.isEmpty());
        return 0;
    }
    Scenario scenario = *readScenario(R"({"fetchscope": 1, "page": {"url": "https://app.example.test/"},
        "actions": [{"initiator": "fetch", "url": "/"}]})");
    scenario.server = configuration->rules;
    std::get<RequestAction>(scenario.actions.front().what).url = configuration->origin + configuration->path;
    const std::string written = writeScenario(scenario);
    const auto again = readScenario(written);
    require(again.has_value() && writeScenario(*again) == written);
    (void)runScenario(*again, Tracing::Off);
    return 0;
}
