#include "core/engine/simulation/runner.h"
#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/writing/report/result_writer.h"
#include "tests/fuzz/promise.h"

#include <cstdint>
#include <string>
#include <string_view>

/// Any text: it is a scenario or an error that says where. What was read is written and read again as the same, and
/// runs to the same bytes twice, with steps that open and close evenly.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    using fuzzing::require;
    const std::string text = fuzzing::textOf(data, size);
    const auto scenario = readScenario(text);
    const auto fault = findJsonFault(text.starts_with("\xef\xbb\xbf") ? std::string_view(text).substr(3) : text);
    if (!scenario) {
        require(!scenario.error().message.isEmpty());
        return 0;
    }
    require(!fault);
    const std::string written = writeScenario(*scenario);
    const auto again = readScenario(written);
    require(again.has_value());
    require(writeScenario(*again) == written);

    Runner runner;
    ResultWriter writer;
    const std::string first(writer.write(*scenario, runner.run(*scenario, Tracing::On)));
    const std::string second(writer.write(*again, runner.run(*again, Tracing::On)));
    require(first == second);
    require(!findJsonFault(first));
    const RunResult& result = runner.run(*scenario, Tracing::Off);
    require(result.trace.size() == 0);
    require(result.actions.size() == scenario->actions.size());
    return 0;
}
