#include "core/reading/importers/http/transcript_text.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/http/httpie_command.h"
#include "core/reading/importers/shell_words.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>
#include <vector>

namespace fetchscope {

namespace {

/// `12:34:56.123456 ` of `curl --trace-time`.
void dropTime(std::string_view& line)
{
    constexpr std::string_view shape = "00:00:00.";
    if (line.size() < shape.size())
        return;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool fits = shape[i] == '0' ? isAsciiDigit(line[i]) : line[i] == shape[i];
        if (!fits)
            return;
    }
    const std::size_t end = line.find_first_not_of("0123456789", shape.size());
    if (end != std::string_view::npos && line[end] == ' ')
        line.remove_prefix(end + 1);
}

/// curl's meter: `100  5  100  5  0  0  10  0 --:--:-- --:--:--`, and its heading.
bool isMeter(std::string_view line)
{
    line = strip(line, isAsciiWhitespace);
    const bool isRow = !line.empty() && isAsciiDigit(line.front()) && line.find(":--:--") != std::string_view::npos;
    return isRow || line.starts_with("% Total ") || line.starts_with("Dload ");
}

/// `0000: GET /x HTTP/1.1` of `curl --trace-ascii`.
bool isTraceLine(std::string_view line)
{
    return line.size() >= 5 && line[4] == ':' && std::all_of(line.begin(), line.begin() + 4, isAsciiHexDigit);
}

/// Developer tools' block on one line gets its lines back.
std::string withFieldsApart(std::string_view line)
{
    constexpr std::array<std::string_view, 6> labels {"Request Method:", "Status Code:", "Remote Address:",
        "Referrer Policy:", "Response Headers", "Request Headers"};
    std::string apart(line);
    for (const std::string_view label : labels) {
        const std::size_t at = apart.find(label);
        if (at != std::string::npos && at > 0 && apart[at - 1] == ' ')
            apart[at - 1] = '\n';
    }
    return apart;
}

using Variables = std::map<std::string, std::string, std::less<>>;

const std::string* valueOfVariable(const void* variables, std::string_view name)
{
    const auto& all = *static_cast<const Variables*>(variables);
    const auto found = all.find(name);
    return found == all.end() ? nullptr : &found->second;
}

/// Firefox's console has the method on a line of its own, `XHRGET`, and the address below it.
bool isMethodAlone(std::string_view line, std::string_view below)
{
    constexpr std::size_t longest = 12;
    line = strip(line, isAsciiWhitespace);
    below = strip(below, isAsciiWhitespace);
    const bool isAddress = below.starts_with("https://") || below.starts_with("http://");
    if (!isAddress || line.size() > longest || !line.starts_with("XHR"))
        return false;
    std::string whole(line);
    whole.append(" ").append(below);
    return readRequestLine(whole).has_value();
}

class TranscriptText
{
public:
    std::string plain(std::string_view text)
    {
        // The tool's own remarks begin with a star, and may look like headers.
        m_isLog = text.find("* Connected to ") != std::string_view::npos
            || text.find("*   Trying ") != std::string_view::npos || text.find("* Trying ") != std::string_view::npos;
        std::string plain;
        plain.reserve(text.size());
        const std::vector<std::string_view> lines = strictlySplit(text, '\n');
        const ShellVariables variables = readShellVariables(text);
        std::size_t joined = 0;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const auto start = static_cast<std::size_t>(lines[i].data() - text.data());
            if (const auto command = readHttpieLines(text.substr(start), variables)) {
                plain.append(command->command).append(command->count, '\n');
                i += command->count - 1;
                continue;
            }
            takeLine(lines[i], plain);
            if (i + 1 < lines.size() && isMethodAlone(lines[i], lines[i + 1])) {
                plain += ' ';
                ++joined;
            } else {
                // As many lines as there were.
                plain.append(1 + std::exchange(joined, 0), '\n');
            }
        }
        plain.pop_back();
        return m_variables.empty() ? plain : fillTemplate(plain, "{{", "}}", &m_variables, valueOfVariable);
    }

private:
    void takeLine(std::string_view line, std::string& plain)
    {
        dropTime(line);
        const bool isSent = line.starts_with("=> Send ");
        const bool isReceived = line.starts_with("<= Recv ");
        if (isSent || isReceived) {
            m_mark = line.substr(8).starts_with("header") ? (isSent ? "> " : "< ") : "";
            return;
        }
        if (line.starts_with("== Info: "))
            return;
        if (isTraceLine(line) && m_mark) {
            if (*m_mark != '\0')
                plain.append(m_mark).append(line.substr(std::min<std::size_t>(6, line.size())));
            return;
        }
        if (isMeter(line) || (m_isLog && (line.starts_with("* ") || line == "*")))
            return;
        if (const auto variable = readFileVariable(line)) {
            m_variables[std::string(variable->name)] = variable->value;
            return;
        }
        if (startsWithRequestUrl(line))
            plain += withFieldsApart(line);
        else
            plain += line;
    }

    bool m_isLog = false;
    /// What a line that `curl --trace-ascii` dumps is; null outside of such a trace, empty for data.
    const char* m_mark = nullptr;
    Variables m_variables;
};

} // namespace

std::string plainTranscript(std::string_view text)
{
    return TranscriptText().plain(text);
}

bool isVerboseTranscript(std::string_view text)
{
    int headers = 0;
    for (const std::string_view line : strictlySplit(text, '\n')) {
        if ((line.starts_with("> ") && readRequestLine(line.substr(2)))
            || (line.starts_with("< ") && readStatusLine(line.substr(2))))
            return true;
        headers += line.starts_with("< ") && readHeaderLine(line.substr(2)) ? 1 : 0;
    }
    return headers > 1;
}

} // namespace fetchscope
