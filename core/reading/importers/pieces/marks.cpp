#include "core/reading/importers/pieces/marks.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/http_lines.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

/// What a page writes for signs of its own.
void replaceEntities(std::string& text)
{
    constexpr std::array<std::pair<std::string_view, char>, 6> entities {
        {{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&nbsp;", ' '}, {"&amp;", '&'}}};
    for (const auto& [entity, sign] : entities) {
        for (std::size_t at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1))
            text.replace(at, entity.size(), 1, sign);
    }
}

/// A line without the elements and marks that show it as code; the backquotes of a command that go over several lines.
std::string withoutMarkup(std::string_view line, bool hasPre)
{
    std::string plain(line);
    for (const std::string_view tag : {"<pre>", "</pre>", "<code>", "</code>", "<pre ", "<code "}) {
        for (std::size_t at = plain.find(tag); hasPre && at != std::string::npos; at = plain.find(tag, at)) {
            const std::size_t end = plain.find('>', at);
            if (end == std::string::npos)
                break;
            plain.erase(at, end + 1 - at);
        }
    }
    if (hasPre)
        replaceEntities(plain);
    const std::string_view text = strip(std::string_view(plain), isAsciiWhitespace);
    const bool isLonely = std::count(text.begin(), text.end(), '`') == 1;
    const std::string_view inside = strip(text, [](char c) { return c == '`' || isAsciiWhitespace(c); });
    if (isLonely && inside.starts_with("curl ") && (text.front() == '`' || text.back() == '`'))
        return std::string(inside);
    if (text.size() > 4 && text.starts_with("**") && text.ends_with("**"))
        return std::string(text.substr(2, text.size() - 4));
    return plain;
}

std::string withoutMarkupOf(std::string_view text)
{
    std::string plain;
    // Pages that a script makes have it behind spaces.
    const bool hasPre = text.starts_with("<pre") || text.find("\n<pre") != std::string_view::npos;
    for (const std::string_view line : strictlySplit(text, '\n'))
        plain.append(withoutMarkup(line, hasPre)).append("\n");
    if (!text.ends_with('\n'))
        plain.pop_back();
    return plain;
}

} // namespace

std::string withoutLineNumbers(std::string_view text)
{
    constexpr std::size_t longest = std::size_t {1} << 19;
    std::string plain(text);
    if (text.size() > longest)
        return plain;
    std::size_t lines = 0;
    std::size_t next = 0;
    for (std::string_view line : strictlySplit(text, '\n')) {
        const auto offset = static_cast<std::size_t>(line.data() - text.data());
        const std::size_t digits = line.find_first_not_of(" \t");
        if (digits == std::string_view::npos)
            continue;
        std::size_t number = 0;
        std::size_t end = digits;
        for (; end < line.size() && isAsciiDigit(line[end]) && end < digits + 6; ++end)
            number = number * 10 + static_cast<std::size_t>(line[end] - '0');
        const bool isNumbered = end > digits && (lines == 0 || number == next)
            && (end == line.size() || line[end] == ' ' || line[end] == '\t' || line[end] == '|' || line[end] == ':');
        if (!isNumbered)
            return std::string(text);
        while (end < line.size() && (line[end] == '|' || line[end] == ':'))
            ++end;
        std::fill_n(plain.begin() + static_cast<std::ptrdiff_t>(offset), end, ' ');
        next = number + 1;
        ++lines;
    }
    return lines > 2 ? plain : std::string(text);
}

std::string withoutQuoteMarks(std::string_view text)
{
    std::string plain;
    bool wasMarked = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        // `curl -v` has marks of its own.
        if (line.starts_with("< ") || (line.starts_with("> ") && readRequestLine(line.substr(2))))
            return withoutMarkupOf(text);
        // A lonely one may end a tag.
        const bool isMarked = line.starts_with("> ") || (wasMarked && line == ">");
        plain.append(line.substr(isMarked ? std::min<std::size_t>(2, line.size()) : 0)).append("\n");
        wasMarked = isMarked;
    }
    plain.pop_back();
    return withoutMarkupOf(plain);
}

std::string withChangesMade(std::string_view text)
{
    std::string changed;
    bool isChange = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const bool isFence = line.starts_with("```");
        if (isFence)
            isChange = line.substr(std::min(line.find_first_not_of('`'), line.size())).starts_with("diff");
        const bool isGone =
            isChange && !isFence && (line.starts_with('-') || line.starts_with("@@") || line.starts_with("+++ "));
        const bool isKept = isChange && !isFence && !isGone && (line.starts_with('+') || line.starts_with(' '));
        changed.append(isGone ? std::string_view() : line.substr(isKept ? 1 : 0)).append("\n");
    }
    changed.pop_back();
    return changed;
}

} // namespace fetchscope
