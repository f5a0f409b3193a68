#include "core/reading/importers/importer.h"
#include "core/reading/importers/snippet.h"
#include "core/reading/json/json_locator.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/scenario/scenario_writer.h"
#include "tests/fuzz/promise.h"

#include <cstdint>
#include <string>

namespace {

/// A scenario that can be saved and read again as the same, or an error that says something.
void read(fetchscope::SnippetKind kind, const std::string& text)
{
    using namespace fetchscope;
    using fuzzing::require;
    const auto scenario = readSnippetAs(kind, text);
    if (!scenario) {
        require(!scenario.error().message.isEmpty());
        return;
    }
    const std::string written = writeScenario(*scenario);
    require(!findJsonFault(written));
    const auto again = readScenario(written);
    require(again.has_value() && writeScenario(*again) == written);
    const auto same = readSnippetAs(kind, text);
    require(same.has_value() && writeScenario(*same) == written);
}

} // namespace

/// Any text that somebody pastes, taken for what it looks like and for one other kind.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    using namespace fetchscope;
    const std::string text = fuzzing::textOf(data, size);
    read(kindOfSnippet(text), text);
    const auto importers = allImporters();
    read(importers[size % importers.size()].kind, text);
    return 0;
}
