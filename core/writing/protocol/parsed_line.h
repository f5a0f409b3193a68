#pragma once

#include "core/reading/json/json_reader.h"

#include <memory>
#include <string>
#include <string_view>

namespace fetchscope {

/// A line of JSON, parsed: it owns what its elements point to.
struct ParsedLine
{
    simdjson::dom::parser parser;
    JsonElement root;
};

/// Parses a line. The error says where it is no JSON.
Result<std::unique_ptr<ParsedLine>> parseLine(std::string_view line);
/// JSON text in one line.
std::string oneLine(std::string_view json);

/// The longest line that is read, in bytes.
inline constexpr std::size_t longestLine = std::size_t {64} << 20;

} // namespace fetchscope
