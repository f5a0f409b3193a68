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

/// The sign that begins a comment at the beginning of a text; empty where none does.
static std::string_view commentMarkOf(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    if (text.starts_with("/*"))
        return "*";
    for (const std::string_view mark : {"//", "#", "--", ";"}) {
        if (text.starts_with(mark) && !text.starts_with("---"))
            return mark;
    }
    return {};
}

/// A request or an answer that all stands in comments (`// Request URL: …`), without their marks, and each header on
/// one line; empty where it is none.
static std::string messageOfComments(std::string_view text)
{
    const std::string_view mark = commentMarkOf(text);
    if (mark.empty())
        return {};
    std::string plain;
    std::size_t headers = 0;
    for (std::string_view line : strictlySplit(text, '\n')) {
        line = strip(line, isAsciiWhitespace);
        if (mark == "*" && (line.starts_with("/*") || line == "*/"))
            line = {};
        if (!line.empty() && !line.starts_with(mark))
            return {};
        line = strip(line.substr(std::min(mark.size(), line.size())), isAsciiWhitespace);
        const auto header = readHeaderLine(line);
        headers += header && sideOfHeader(header->name) != HeaderSide::Unknown ? 1 : 0;
        headers += startsWithRequestUrl(line) || startsWithRequestMethod(line) ? 1 : 0;
        // Of a long value the editor made two lines.
        const bool isWrapped =
            !line.empty() && !header && !sectionOfHeading(line) && (plain.ends_with(",\n") || plain.ends_with(";\n"));
        if (isWrapped)
            plain.back() = ' ';
        plain.append(line).append("\n");
    }
    return headers > 1 ? plain : std::string();
}

std::string withoutQuoteMarks(std::string_view text)
{
    if (std::string message = messageOfComments(text); !message.empty())
        return message;
    std::string plain;
    bool wasMarked = false;
    bool isInQuote = true;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        // `curl -v` has marks of its own.
        if (line.starts_with("< ") || (line.starts_with("> ") && readRequestLine(line.substr(2))))
            return withoutMarkupOf(text);
        // A lonely one may end a tag.
        const bool isMarked = line.starts_with("> ") || (wasMarked && line == ">");
        plain.append(line.substr(isMarked ? std::min<std::size_t>(2, line.size()) : 0)).append("\n");
        wasMarked = isMarked;
        // A quotation in a quotation, all of it.
        isInQuote = isInQuote && (line.empty() || line.starts_with("> >"));
    }
    plain.pop_back();
    return isInQuote && plain.find('>') != plain.npos ? withoutQuoteMarks(plain) : withoutMarkupOf(plain);
}

std::string withoutLineMarks(std::string_view text)
{
    const auto codeOf = [](std::string_view line) {
        line = strip(line, [](char c) { return isAsciiWhitespace(c); });
        const bool isCode = line.size() > 2 && line.front() == '`' && line.back() == '`' && line[1] != '`'
            && std::count(line.begin(), line.end(), '`') == 2;
        return isCode ? line.substr(1, line.size() - 2) : std::string_view();
    };
    std::string plain;
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const std::string_view code = codeOf(lines[i]);
        // One alone is a sentence's.
        const bool isOfSeveral = !code.empty()
            && ((i > 0 && !codeOf(lines[i - 1]).empty()) || (i + 1 < lines.size() && !codeOf(lines[i + 1]).empty()));
        plain.append(isOfSeveral ? code : lines[i]).append("\n");
    }
    plain.pop_back();
    return plain;
}

std::string withSingleMarks(std::string_view text)
{
    // One before all of the text that nothing closes.
    const bool isLonely = text.starts_with('`') && !text.starts_with("``")
        && std::count(text.begin(), text.end(), '`') % 2 != 0
        && text.substr(0, text.find('\n')).find('`', 1) == text.npos;
    text.remove_prefix(isLonely ? 1 : 0);
    std::string plain;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const bool isFence = line.find("```") != line.npos;
        for (std::size_t at = 0; at < line.size(); ++at) {
            plain += line[at];
            at += !isFence && line.substr(at).starts_with("``") ? 1 : 0;
        }
        plain += '\n';
    }
    plain.pop_back();
    return plain;
}

namespace {

constexpr std::string_view corsPrefix = "access-control-";

/// A row of a table (`| Access-Control-Allow-Origin | * |`) as a header's line; empty where it is none.
std::string headerOfRow(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    if (line.size() < 5 || line.front() != '|' || line.back() != '|')
        return {};
    const auto cells = strictlySplit(line.substr(1, line.size() - 2), '|');
    const auto inside = [](std::string_view cell) {
        return strip(cell, [](char c) { return isAsciiWhitespace(c) || c == '`' || c == '*' || c == ':'; });
    };
    if (cells.size() < 2 || !isToken(inside(cells[0])) || sideOfHeader(inside(cells[0])) == HeaderSide::Unknown)
        return {};
    // `*` is a value.
    const std::string_view value = strip(cells[1], [](char c) { return isAsciiWhitespace(c) || c == '`'; });
    return std::string(inside(cells[0])).append(": ").append(value);
}

/// Where a header of CORS with its value begins in a line, at an offset or behind it; npos where none does.
std::size_t headerOfCorsIn(std::string_view lower, std::size_t from)
{
    for (std::size_t at = lower.find(corsPrefix, from); at != lower.npos; at = lower.find(corsPrefix, at + 1)) {
        const std::size_t end = lower.find_first_not_of("abcdefghijklmnopqrstuvwxyz-", at);
        const bool isFirst =
            at == 0 || isAsciiWhitespace(lower[at - 1]) || lower[at - 1] == '`' || lower[at - 1] == '"';
        if (isFirst && end != lower.npos && lower.substr(end).starts_with(": "))
            return at;
    }
    return lower.npos;
}

/// `Access-Control-Allow-Origin →*`, as Postman once copied a header, as its line; empty where it is none.
std::string headerWithArrow(std::string_view line)
{
    constexpr std::string_view arrow = "\xE2\x86\x92";
    const std::size_t at = line.find(arrow);
    const std::string_view name = strip(line.substr(0, std::min(at, line.size())), isAsciiWhitespace);
    if (at == line.npos || !isToken(name) || sideOfHeader(name) == HeaderSide::Unknown)
        return {};
    return std::string(name).append(": ").append(strip(line.substr(at + arrow.size()), isAsciiWhitespace));
}

/// The headers of CORS that a line has behind each other, or a sentence that tells of an answer; each on a line.
std::string headersOfLine(std::string_view line)
{
    constexpr std::size_t longest = 2000;
    if (line.size() > longest)
        return {};
    const std::string lower = asciiLowercase(line);
    const std::size_t first = headerOfCorsIn(lower, 0);
    if (first == lower.npos || line.find_first_of("{}<>;(", first) != line.npos || line.starts_with('<'))
        return {};
    constexpr std::array<std::string_view, 8> words {
        "answer", "respon", "return", "replies", "sends", "sent", "comes back", "got "};
    const std::string_view before = std::string_view(lower).substr(0, first);
    const bool isOfAnswer = std::any_of(
        words.begin(), words.end(), [before](std::string_view word) { return before.find(word) != before.npos; });
    const std::size_t second = headerOfCorsIn(lower, first + 1);
    const bool isList = strip(before, isAsciiWhitespace).empty() && second != lower.npos;
    if (!isList && !isOfAnswer)
        return {};
    std::string headers;
    for (std::size_t at = first; at != lower.npos;) {
        const std::size_t next = headerOfCorsIn(lower, at + 1);
        std::string_view header = line.substr(at, std::min(next, line.size()) - at);
        if (!isList)
            header = header.substr(0, std::min(header.find(" and "), header.find(". ")));
        header = strip(header, [](char c) { return isAsciiWhitespace(c) || c == '`' || c == '"' || c == ','; });
        if (!isList && header.ends_with('.'))
            header.remove_suffix(1);
        headers.append("\n").append(header);
        at = next;
    }
    return headers;
}

} // namespace

namespace {

/// `Host<tab>api.example`, as Firebug and Internet Explorer copied a header; null where it is none.
std::optional<HeaderLine> headerWithTab(std::string_view line)
{
    const std::size_t tab = line.find('\t');
    const std::string_view name = strip(line.substr(0, std::min(tab, line.size())), isAsciiWhitespace);
    if (tab == line.npos || !isToken(name) || sideOfHeader(name) == HeaderSide::Unknown)
        return std::nullopt;
    return HeaderLine {name, strip(line.substr(tab), isAsciiWhitespace)};
}

/// Runs of headers that tools copied with tabs, each run under the heading of its side.
std::string withHeadersOfTabs(std::string_view text)
{
    constexpr std::size_t fewest = 3;
    std::string plain;
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    for (std::size_t i = 0; i < lines.size();) {
        std::string run;
        std::size_t end = i;
        bool isOfAnswer = false;
        for (; end < lines.size(); ++end) {
            const auto header = headerWithTab(lines[end]);
            if (!header)
                break;
            isOfAnswer = isOfAnswer || sideOfHeader(header->name) == HeaderSide::Response;
            run.append(header->name).append(": ").append(header->value).append("\n");
        }
        if (end - i < fewest) {
            plain.append(lines[i++]).append("\n");
            continue;
        }
        plain.append(isOfAnswer ? "Response Headers\n" : "Request Headers\n").append(run);
        i = end;
    }
    plain.pop_back();
    return plain;
}

} // namespace

std::string withHeadersOnLines(std::string_view original)
{
    const std::string untabbed = original.find('\t') == original.npos ? std::string() : withHeadersOfTabs(original);
    const std::string_view text = untabbed.empty() ? original : std::string_view(untabbed);
    // Most texts have neither.
    const bool hasTable = text.find("|\n") != text.npos;
    if (!hasTable && asciiLowercase(text.substr(0, 100000)).find(corsPrefix) == std::string::npos)
        return std::string(text);
    std::string plain;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        std::string header = headerOfRow(line);
        if (header.empty())
            header = headerWithArrow(line);
        if (!header.empty()) {
            plain.append(header).append("\n");
            continue;
        }
        const std::string headers = headersOfLine(line);
        const bool isSentence = !headers.empty() && headerOfCorsIn(asciiLowercase(line), 0) > 0;
        if (headers.empty() || isSentence)
            plain.append(line);
        plain.append(isSentence || headers.empty() ? headers : headers.substr(1)).append("\n");
    }
    plain.pop_back();
    return plain;
}

std::string withSettingsOnLines(std::string_view text)
{
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    constexpr std::size_t shortestName = 6;
    std::string plain(text);
    for (std::size_t quote = plain.find('"'); quote != std::string::npos; quote = plain.find('"', quote + 1)) {
        const std::size_t nameEnd = std::min(plain.find_first_not_of(capitals, quote + 1), plain.size());
        const std::size_t end = plain.find_first_of("\"\n", quote + 1);
        const bool isSetting = nameEnd - quote > shortestName && plain.compare(nameEnd, 3, " = ") == 0
            && end != std::string::npos && plain[end] == '"';
        if (!isSetting)
            continue;
        plain[quote] = '\n';
        plain[end] = '\n';
        quote = end;
    }
    return plain;
}

std::string withChangesMade(std::string_view text)
{
    std::string changed;
    bool isChange = false;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const bool isFence = line.starts_with("```");
        // A whole file of changes needs no fence.
        const bool isHead = line.starts_with("@@ -") || line.starts_with("diff --git ") || line.starts_with("--- a/");
        isChange = isChange || isHead;
        if (isFence)
            isChange = line.substr(std::min(line.find_first_not_of('`'), line.size())).starts_with("diff");
        const bool isGone = isChange && !isFence
            && (isHead || line.starts_with('-') || line.starts_with("@@") || line.starts_with("+++ ")
                || line.starts_with("index "));
        const bool isKept = isChange && !isFence && !isGone && (line.starts_with('+') || line.starts_with(' '));
        changed.append(isGone ? std::string_view() : line.substr(isKept ? 1 : 0)).append("\n");
    }
    changed.pop_back();
    return changed;
}

} // namespace fetchscope
