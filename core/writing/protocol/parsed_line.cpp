#include "core/writing/protocol/parsed_line.h"

#include "core/reading/json/json_locator.h"

#include <algorithm>

namespace fetchscope {

Result<std::unique_ptr<ParsedLine>> parseLine(std::string_view line)
{
    auto parsed = std::make_unique<ParsedLine>();
    const std::size_t capacity = std::max<std::size_t>(line.size(), 1U << 10);
    auto code = parsed->parser.allocate(capacity, maximumJsonDepth);
    if (code == simdjson::SUCCESS)
        code = parsed->parser.parse(line.data(), line.size()).get(parsed->root);
    if (code != simdjson::SUCCESS)
        return tl::make_unexpected(jsonFault(line, simdjson::error_message(code)));
    return parsed;
}

std::string oneLine(std::string_view json)
{
    std::string line(json.size(), '\0');
    std::size_t length = 0;
    if (simdjson::minify(json.data(), json.size(), line.data(), length) != simdjson::SUCCESS)
        return std::string(json);
    line.resize(length);
    return line;
}

} // namespace fetchscope
