#include "core/writing/protocol/engine/recorded_fixes.h"

#include "core/engine/simulation/runner.h"
#include "core/reading/scenario/scenario_writer.h"
#include "core/telling/advice/fix_search.h"
#include "core/writing/protocol/parsed_line.h"
#include "core/writing/report/fixes_report.h"

namespace fetchscope {

void appendFixes(std::string& result, const Scenario& scenario, const std::atomic<bool>& stop)
{
    FixSearch search;
    search.stopOn(&stop);
    const std::vector<Advice> advice = search.adviseOn(scenario, runScenario(scenario, Tracing::Off));
    const std::string json = oneLine(writeScenario(scenario, JsonWriter::Layout::Compact));
    const GivenAdvice given {advice, json};
    JsonWriter writer;
    writer.beginObject();
    writeFixes(writer, scenario, given, 0);
    writer.key("scenario");
    writer.json(json);
    writer.endObject();
    // As members of the result itself.
    result.back() = ',';
    result.append(writer.text().substr(1));
}

} // namespace fetchscope
