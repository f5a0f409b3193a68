#include "core/writing/report/markdown.h"

#include "core/engine/base/ascii.h"
#include "core/writing/report/run_words.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// One line, without what would end it or steer a terminal.
std::string oneLine(std::string_view value)
{
    std::string line;
    for (const char c : readable(value)) {
        if (c == '\n' || c == '\r' || c == '\t')
            line += ' ';
        else if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            line += "\xEF\xBF\xBD";
        else
            line += c;
    }
    return line;
}

/// The longest run of backticks.
std::size_t longestRun(std::string_view text)
{
    std::size_t longest = 0;
    std::size_t run = 0;
    for (const char c : text) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    return longest;
}

} // namespace

std::string plainMarkdown(std::string_view value)
{
    std::string text;
    const std::string line = oneLine(value);
    for (std::size_t i = 0; i < line.size(); ++i) {
        const char c = line[i];
        // At the beginning of a paragraph these make lists, headings and rules.
        const bool isFirst = i == 0 && (c == '+' || c == '-' || c == '=');
        const bool endsNumber = (c == '.' || c == ')') && i > 0 && i < 10
            && std::all_of(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(i), isAsciiDigit);
        if (isFirst || endsNumber || std::string_view("\\`*_[]<>#|~&!").find(c) != std::string_view::npos)
            text += '\\';
        text += c;
    }
    return text;
}

std::string codeMarkdown(std::string_view value)
{
    const std::string line = oneLine(value);
    if (line.empty())
        return "(empty)";
    const std::string fence(longestRun(line) + 1, '`');
    const bool needsRoom = line.front() == '`' || line.back() == '`' || (line.front() == ' ' && line.back() == ' ');
    const std::string room = needsRoom ? " " : "";
    return fence + room + line + room + fence;
}

std::string codeCellMarkdown(std::string_view value)
{
    std::string cell = codeMarkdown(value);
    for (std::size_t at = cell.find('|'); at != std::string::npos; at = cell.find('|', at + 2))
        cell.insert(at, 1, '\\');
    return cell;
}

std::string fencedMarkdown(std::string_view lines)
{
    const std::string fence(std::max<std::size_t>(3, longestRun(lines) + 1), '`');
    std::string text = fence;
    text.append("text\n");
    while (!lines.empty()) {
        const std::string_view line = lines.substr(0, lines.find('\n'));
        text.append(oneLine(line)).append("\n");
        lines.remove_prefix(std::min(lines.size(), line.size() + 1));
    }
    return text.append(fence).append("\n\n");
}

} // namespace fetchscope
