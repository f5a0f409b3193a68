#include "core/telling/checks/check_source.h"

#include "core/reading/json/json_locator.h"
#include "core/reading/json/json_reader.h"
#include "core/reading/server_policy/server_policy_reader.h"
#include "core/telling/checks/messages.h"

#include <algorithm>

namespace fetchscope {

namespace {

bool hasKey(JsonElement element, std::string_view key)
{
    JsonElement value;
    return element.is_object() && element.at_key(key).get(value) == simdjson::SUCCESS;
}

InputError neitherKind()
{
    return {{}, say<messages::CheckNeitherKind>(), say<messages::CheckKindsBegin>()};
}

} // namespace

std::size_t SourceScenario::lineOf(std::string_view pointer) const
{
    return firstLine + lineOfJsonPath(text, std::string(path).append(pointer)) - 1;
}

Result<void> CheckSourceReader::readLines(std::string_view text, const Takers& takers)
{
    std::size_t line = 0;
    std::size_t number = 0;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        const std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        ++line;
        if (one.find_first_not_of(" \t\r") == std::string_view::npos)
            continue;
        takers.scenario({m_reader.read(one), ++number, one, line});
    }
    if (number == 0)
        return tl::make_unexpected(neitherKind());
    return {};
}

Result<void> CheckSourceReader::read(std::string_view text, bool isLines, const Takers& takers)
{
    if (isLines)
        return readLines(text, takers);
    simdjson::dom::parser parser;
    JsonElement root;
    if (const auto code = parser.parse(text.data(), text.size()).get(root))
        return tl::make_unexpected(jsonFault(text, simdjson::error_message(code)));
    if (hasKey(root, "fetchscopePolicy")) {
        const auto policy = readServerPolicy(text);
        if (!policy)
            return tl::make_unexpected(policy.error());
        takers.policy(*policy);
        return {};
    }
    if (hasKey(root, "fetchscope")) {
        takers.scenario({m_reader.read(text), 0, text});
        return {};
    }
    simdjson::dom::array list;
    if (root.get(list) != simdjson::SUCCESS || list.size() == 0)
        return tl::make_unexpected(neitherKind());
    // A list of something else is nothing that could be mended entry by entry.
    if (std::none_of(list.begin(), list.end(), [](JsonElement entry) { return hasKey(entry, "fetchscope"); }))
        return tl::make_unexpected(neitherKind());
    std::size_t number = 0;
    for (const JsonElement entry : list) {
        std::string path("/");
        path += std::to_string(number);
        takers.scenario({m_reader.read(jsonTextOf(entry)), ++number, text, 1, std::move(path)});
    }
    return {};
}

} // namespace fetchscope
