#include "core/reading/server_configuration/key_values.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr std::size_t mostKeyEntries = 200;

bool isQuoteOfValue(char c)
{
    return c == '"' || c == '\'' || c == '`';
}

/// Without white space, quotes, and what stands behind a value.
std::string_view plainValue(std::string_view value)
{
    value = strip(value, isAsciiWhitespace);
    if (!value.empty() && isQuoteOfValue(value.front())) {
        const std::size_t end = value.find(value.front(), 1);
        return value.substr(1, end == value.npos ? value.npos : end - 1);
    }
    value = value.substr(0, std::min(value.find(" #"), value.size()));
    return strip(value, [](char c) { return isAsciiWhitespace(c) || isQuoteOfValue(c) || c == ',' || c == ';'; });
}

/// Of a name behind which stands its value: where that begins; npos where the line has none.
std::size_t valueBehind(std::string_view line, std::string_view name)
{
    const std::string lower = asciiLowercase(line);
    for (std::size_t at = lower.find(name); at != lower.npos; at = lower.find(name, at + 1)) {
        const char before = at == 0 ? ' ' : lower[at - 1];
        const bool isName = isAsciiWhitespace(before) || isQuoteOfValue(before) || before == '.' || before == '/'
            || before == '{' || before == ',' || before == '-';
        std::size_t behind = at + name.size();
        while (behind < line.size() && (isQuoteOfValue(line[behind]) || line[behind] == ' '))
            ++behind;
        const bool isCommented = strip(line.substr(0, at), isAsciiWhitespace).starts_with('#');
        // `x-name` is another.
        const bool isLonger = before == '-' && at > 1 && !isAsciiWhitespace(lower[at - 2]);
        if (isName && !isCommented && !isLonger && behind < line.size() && (line[behind] == ':' || line[behind] == '='))
            return behind + 1;
    }
    return std::string_view::npos;
}

/// The first line that gives a name a value, and where in it that begins.
struct LineOfKey
{
    std::size_t line;
    std::size_t value;
};

std::optional<LineOfKey> findLineOfKey(const std::vector<std::string_view>& lines, std::string_view name)
{
    const std::string lower = asciiLowercase(name);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        if (const std::size_t at = valueBehind(lines[i], lower); at != std::string_view::npos)
            return LineOfKey {i, at};
    }
    return std::nullopt;
}

std::size_t indentOf(std::string_view line)
{
    return std::min(line.find_first_not_of(" \t"), line.size());
}

/// A label of a container is quoted with its name: `- "a.b=value"`.
std::string_view withoutQuoteOfLine(std::string_view value, std::string_view line)
{
    const std::string_view start = strip(line, [](char c) { return isAsciiWhitespace(c) || c == '-'; });
    value = strip(value, isAsciiWhitespace);
    if (!start.empty() && isQuoteOfValue(start.front()) && value.ends_with(start.front())
        && !value.starts_with(start.front()))
        value.remove_suffix(1);
    return value;
}

void addEntries(std::string_view list, std::vector<std::string>& entries)
{
    std::size_t start = 0;
    char quote = '\0';
    for (std::size_t i = 0; i <= list.size() && entries.size() < mostKeyEntries; ++i) {
        const char c = i < list.size() ? list[i] : ',';
        if (quote != '\0') {
            quote = c == quote ? '\0' : quote;
        } else if (isQuoteOfValue(c)) {
            quote = c;
        } else if (c == ',') {
            if (const std::string_view entry = plainValue(list.substr(start, i - start)); !entry.empty())
                entries.emplace_back(entry);
            start = i + 1;
        }
    }
}

} // namespace

std::optional<std::vector<std::string>> valuesOfKey(std::string_view text, std::string_view name)
{
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    const std::optional<LineOfKey> key = findLineOfKey(lines, name);
    if (!key)
        return std::nullopt;
    const auto [i, at] = *key;
    std::string value(withoutQuoteOfLine(lines[i].substr(at), lines[i]));
    std::vector<std::string> entries;
    if (value.starts_with('[')) {
        // It may go on below.
        for (std::size_t next = i + 1; value.find(']') == std::string::npos && next < lines.size(); ++next)
            value.append(" ").append(strip(lines[next], isAsciiWhitespace));
        addEntries(std::string_view(value).substr(1, value.find(']') - 1), entries);
        return entries;
    }
    const bool isBlock = value.empty() || value == "|" || value == ">" || value == ">-" || value == "|-";
    if (!isBlock) {
        entries.emplace_back(plainValue(value));
        return entries;
    }
    const std::size_t indent = indentOf(lines[i]);
    for (std::size_t next = i + 1; next < lines.size() && entries.size() < mostKeyEntries; ++next) {
        const std::string_view line = strip(lines[next], isAsciiWhitespace);
        if (line.empty() || line.starts_with('#'))
            continue;
        const bool isEntry = line.starts_with("- ") && indentOf(lines[next]) >= indent;
        const bool isBelow = indentOf(lines[next]) > indent;
        if (!isEntry && (!isBelow || value.empty()))
            break;
        entries.emplace_back(plainValue(isEntry ? line.substr(2) : line));
    }
    return entries;
}

std::string valueOfKey(std::string_view text, std::string_view name)
{
    const auto values = valuesOfKey(text, name);
    return values && !values->empty() ? values->front() : std::string();
}

std::string blockOfKey(std::string_view text, std::string_view name)
{
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    const std::optional<LineOfKey> key = findLineOfKey(lines, name);
    if (!key)
        return {};
    const auto [i, at] = *key;
    std::string block(lines[i].substr(at));
    // The name of an entry stands behind its hyphen.
    const std::size_t indent = std::min(lines[i].find_first_not_of(" \t-"), lines[i].size());
    const bool isOfEntry = strip(lines[i], isAsciiWhitespace).starts_with("- ");
    for (std::size_t next = i + 1; next < lines.size(); ++next) {
        const std::string_view line = strip(lines[next], isAsciiWhitespace);
        const bool isEntry = line.starts_with('-') && indentOf(lines[next]) >= indent && !isOfEntry;
        if (!line.empty() && !isEntry && indentOf(lines[next]) <= indent)
            break;
        block.append("\n").append(lines[next]);
    }
    return block;
}

std::vector<std::string> splitAtCommas(const std::vector<std::string>& values)
{
    std::vector<std::string> entries;
    for (const std::string& value : values)
        addEntries(value, entries);
    return entries;
}

} // namespace fetchscope
