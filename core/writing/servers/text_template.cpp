#include "core/writing/servers/text_template.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace fetchscope {

namespace {

struct Placeholder
{
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string_view name;
};

std::optional<Placeholder> nextPlaceholder(std::string_view line, std::size_t from, const TemplateValues& values)
{
    for (std::size_t at = line.find('@', from); at != std::string_view::npos; at = line.find('@', at + 1)) {
        std::size_t end = at + 1;
        while (end < line.size() && isAsciiAlphanumeric(line[end]))
            ++end;
        const std::string_view name = line.substr(at + 1, end - at - 1);
        if (end < line.size() && line[end] == '@' && values.contains(name))
            return Placeholder {at, end + 1, name};
    }
    return std::nullopt;
}

/// The line with its placeholders filled; null where one is empty. `row`: which line of a value, null past the last.
std::optional<std::string> filledLine(std::string_view line, const TemplateValues& values, std::size_t row)
{
    std::string text;
    std::size_t from = 0;
    bool hasRow = row == 0;
    while (const auto found = nextPlaceholder(line, from, values)) {
        const std::string& value = values.find(found->name)->second;
        if (value.empty())
            return std::nullopt;
        const std::vector<std::string_view> rows = strictlySplit(value, '\n');
        hasRow = hasRow || row < rows.size();
        text.append(line.substr(from, found->begin - from)).append(rows[std::min(row, rows.size() - 1)]);
        from = found->end;
    }
    if (!hasRow)
        return std::nullopt;
    text.append(line.substr(from));
    return text;
}

/// `name` of `@if name`; null where the line is something else.
std::optional<std::string_view> conditionOf(std::string_view line, std::string_view word)
{
    const std::string_view trimmed = strip(line, isAsciiWhitespace);
    if (!trimmed.starts_with(word))
        return std::nullopt;
    return trimmed.substr(word.size());
}

bool isGiven(const TemplateValues& values, std::string_view name)
{
    const auto found = values.find(name);
    return found != values.end() && !found->second.empty();
}

} // namespace

std::string fillTemplate(std::string_view pattern, const TemplateValues& values)
{
    std::string text;
    std::vector<bool> shown;
    if (pattern.starts_with('\n'))
        pattern.remove_prefix(1);
    while (!pattern.empty()) {
        const std::size_t feed = pattern.find('\n');
        const std::string_view line = pattern.substr(0, feed);
        pattern.remove_prefix(feed == std::string_view::npos ? pattern.size() : feed + 1);
        if (const auto name = conditionOf(line, "@if ")) {
            shown.push_back(isGiven(values, *name));
        } else if (const auto absent = conditionOf(line, "@unless ")) {
            shown.push_back(!isGiven(values, *absent));
        } else if (conditionOf(line, "@else") && !shown.empty()) {
            shown.back() = !shown.back();
        } else if (conditionOf(line, "@end") && !shown.empty()) {
            shown.pop_back();
        } else if (std::find(shown.begin(), shown.end(), false) == shown.end()) {
            for (std::size_t row = 0; const auto filled = filledLine(line, values, row); ++row)
                text.append(*filled).append("\n");
        }
    }
    return text;
}

} // namespace fetchscope
