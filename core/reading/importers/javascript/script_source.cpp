#include "core/reading/importers/javascript/script_source.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <vector>

namespace fetchscope::javascript {

namespace {

void blank(std::string& text, std::size_t start, std::size_t end)
{
    for (std::size_t i = start; i < end && i < text.size(); ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

/// `> ` at the start of most lines: a quotation in a mail or in Markdown.
void blankQuoteMarks(std::string& text)
{
    std::vector<std::size_t> marks;
    std::size_t lines = 0;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::size_t start = text.find_first_not_of(" \t", line);
        if (start < end) {
            ++lines;
            if (text[start] == '>')
                marks.push_back(start);
        }
        line = end + 1;
    }
    if (marks.size() * 2 < lines)
        return;
    for (const std::size_t mark : marks)
        text[mark] = ' ';
}

/// Where an element of scripts begins on its line; npos where none does.
std::size_t findScriptElement(std::string_view text, std::size_t from)
{
    for (std::size_t at = text.find("<script", from); at != std::string_view::npos; at = text.find("<script", at + 1)) {
        const std::size_t lineBreak = text.rfind('\n', at);
        const std::size_t line = lineBreak == std::string_view::npos ? 0 : lineBreak + 1;
        const std::string_view before = strip(text.substr(line, at - line), isAsciiWhitespace);
        const bool isElement = at + 7 < text.size() && (text[at + 7] == '>' || isAsciiWhitespace(text[at + 7]));
        if (isElement && (before.empty() || before.ends_with('>')))
            return at;
    }
    return std::string_view::npos;
}

void keepScriptElements(std::string& text)
{
    std::size_t kept = 0;
    std::size_t at = findScriptElement(text, 0);
    if (at == std::string::npos)
        return;
    while (at != std::string::npos) {
        const std::size_t open = text.find('>', at);
        if (open == std::string::npos)
            break;
        const std::size_t close = text.find("</script", open);
        blank(text, kept, open + 1);
        kept = close == std::string::npos ? text.size() : close;
        at = findScriptElement(text, kept);
    }
    blank(text, kept, text.size());
}

} // namespace

std::string scriptOf(std::string_view original)
{
    std::string text(original);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    // A prompt, as it is copied along.
    if (first != std::string::npos && (text.compare(first, 2, "> ") == 0 || text.compare(first, 2, "$ ") == 0))
        text[first] = ' ';
    blankQuoteMarks(text);
    bool hasFence = false;
    for (std::size_t line = 0; line < text.size();) {
        const std::size_t end = std::min(text.find('\n', line), text.size());
        const std::size_t start = text.find_first_not_of(" \t", line);
        if (start < end && text.compare(start, 3, "```") == 0) {
            // Before the first fence stands what is said about the script.
            if (!hasFence)
                blank(text, 0, end);
            hasFence = true;
            blank(text, line, end);
        }
        line = end + 1;
    }
    keepScriptElements(text);
    return text;
}

} // namespace fetchscope::javascript
