#include "core/reading/importers/importer.h"
#include "core/reading/scenario/scenario_reader.h"

namespace fetchscope {

bool looksLikeScenario(std::string_view text)
{
    return text.starts_with('{') && text.substr(0, 65536).find("\"fetchscope\"") != std::string_view::npos;
}

Result<Scenario> importScenario(std::string_view text, Phrasebook)
{
    return readScenario(text);
}

} // namespace fetchscope
