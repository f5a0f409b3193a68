#pragma once

#include "core/engine/simulation/scenario.h"
#include "core/reading/json/json_writer.h"

#include <vector>

namespace fetchscope {

/// A rule of the server.
void writeServerRule(JsonWriter& writer, const ServerRule& rule);
/// The member `headers`; nothing where there are none.
void writeHeaders(JsonWriter& writer, const HeaderList* headers, const std::vector<EchoedHeader>& echoed = {});
/// A text of a rule, or a regular expression.
void writeUrlPattern(JsonWriter& writer, const TextPattern& pattern);

} // namespace fetchscope
