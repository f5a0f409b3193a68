#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/json/json_writer.h"

#include <string>

namespace fetchscope {

/// The scenario as JSON text, with a line feed at its end. Keys have a fixed order, values that are the default are
/// left out. Reading it again gives the same scenario.
std::string writeScenario(const Scenario& scenario, JsonWriter::Layout layout = JsonWriter::Layout::Pretty);

/// Parts that results have too.
void writeCookie(JsonWriter& writer, const Cookie& cookie);
void writeCarried(JsonWriter& writer, const CarriedKeys& carried);

} // namespace fetchscope
