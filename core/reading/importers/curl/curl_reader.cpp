#include "core/engine/base/ascii.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/curl/curl_configuration.h"
#include "core/reading/importers/curl/curl_options.h"
#include "core/reading/importers/curl/wget_words.h"
#include "core/reading/importers/http/http_transcript.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/shell_lines.h"
#include "core/reading/importers/shell_words.h"
#include "core/reading/importers/snippet_parts.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr std::size_t nowhere = std::string_view::npos;

/// Does what follows the word look like what a command has, and not like a sentence?
bool isCommandTail(std::string_view rest)
{
    if (rest.empty() || !isAsciiWhitespace(rest.front()))
        return false;
    rest = strip(rest.substr(0, 300), isAsciiWhitespace);
    if (rest == "\\" || rest == "^" || rest == "`" || rest.starts_with("\\\n") || rest.starts_with("\\\r\n")
        || rest.starts_with("^\n") || rest.starts_with("`\n"))
        return true;
    const std::string_view word = rest.substr(0, rest.find_first_of(" \t\r\n"));
    constexpr std::array<std::string_view, 14> beginnings {
        "-", "'", "\"", "^\"", "$", "http", "localhost", "“", "‘", "<", "–", "—", "{{", "%"};
    const bool begins = std::any_of(beginnings.begin(), beginnings.end(),
        [word](std::string_view beginning) { return word.starts_with(beginning); });
    const std::size_t dot = word.find('.');
    return begins || (word.find('/') != nowhere && dot != nowhere)
        || (dot != nowhere && dot + 1 < word.size() && isAsciiAlphanumeric(word[dot + 1]) && word.find(':') != nowhere)
        || (dot != nowhere && dot + 2 < word.size() && dot > 0 && word.find_first_of("(,;") == nowhere);
}

/// Where the next command of a name begins: at the word itself.
std::size_t findCommand(std::string_view text, std::string_view name, std::size_t from)
{
    for (std::size_t at = text.find(name, from); at != nowhere; at = text.find(name, at + 1)) {
        const char before = at == 0 ? '\n' : text[at - 1];
        std::size_t end = at + 4;
        if (text.substr(end).starts_with(".exe"))
            end += 4;
        const bool isWord = isAsciiWhitespace(before) || before == '/' || before == '(' || before == '`'
            || before == '"' || before == '\'' || before == '>' || before == '$';
        if (isWord && isCommandTail(text.substr(end)))
            return at;
    }
    return nowhere;
}

/// The next curl or wget command.
std::size_t findCurl(std::string_view text, std::size_t from)
{
    return std::min(findCommand(text, "curl", from), findCommand(text, "wget", from));
}

/// Does what stands at an offset begin behind the mark of a comment?
bool isInComment(std::string_view text, std::size_t at)
{
    const std::size_t start = text.rfind('\n', at) + 1;
    const std::string_view before = strip(text.substr(start, at - start), isAsciiWhitespace);
    return before.starts_with('#') || before.starts_with("//");
}

/// The next command; one in a comment only where all are.
std::size_t findCurlToRead(std::string_view text, std::size_t from, bool withComments)
{
    std::size_t at = findCurl(text, from);
    while (at != nowhere && !withComments && isInComment(text, at))
        at = findCurl(text, std::min(text.find('\n', at), text.size()));
    return at;
}

std::vector<CapturedExchange> exchangesOf(CurlRequests read)
{
    std::vector<CapturedExchange> exchanges;
    for (CapturedRequest& request : read.requests)
        exchanges.push_back({std::move(request), {}, false});
    return exchanges;
}

} // namespace

std::size_t findCurlCommand(std::string_view text)
{
    return findCurl(text, 0);
}

/// Does the name of a header and its value begin here: `accept: */*`?
static bool beginsHeader(std::string_view text)
{
    const std::size_t colon = text.find(':');
    return colon != nowhere && colon > 2 && isToken(text.substr(0, colon)) && text.substr(colon).starts_with(": ");
}

/// A header whose option was lost with the URL that somebody put in its place: `"https://host "accept: */*"`.
static std::string withHeadersApart(std::string_view text)
{
    std::string apart;
    apart.reserve(text.size());
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const bool isCommand = line.find("curl ") != nowhere && line.find("\\\"") == nowhere;
        bool isInside = false;
        for (std::size_t at = 0; at < line.size(); ++at) {
            const bool isQuote = isCommand && line[at] == '"';
            apart += line[at];
            if (isQuote && isInside && beginsHeader(line.substr(at + 1)))
                apart.append(" -H \"");
            else if (isQuote)
                isInside = !isInside;
        }
        apart += '\n';
    }
    apart.pop_back();
    return apart;
}

/// `%NAME%`, a variable of cmd, as one of other shells; what is encoded in a URL (`%E4%BA`) is none.
static std::string withVariablesOfCmd(std::string_view text)
{
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const std::size_t end = text[at] == '%' ? text.find_first_of("% \n\"'/&?", at + 1) : nowhere;
        const std::string_view name = end == nowhere || text[end] != '%' ? "" : text.substr(at + 1, end - at - 1);
        const bool isName = name.size() > 2 && !isAsciiDigit(name.front())
            && std::all_of(
                name.begin(), name.end(), [](char c) { return isAsciiUpperAlpha(c) || isAsciiDigit(c) || c == '_'; });
        const bool isEncoded =
            isName && isAsciiHexDigit(name[0]) && isAsciiHexDigit(name[1]) && name.find('_') == nowhere;
        if (!isName || isEncoded) {
            plain += text[at];
            continue;
        }
        plain.append("${").append(name).append("}");
        at = end;
    }
    return plain;
}

/// What a command printed may stand in comments: `# HTTP/1.1 403 Forbidden`.
static std::string withoutCommentMarks(std::string_view output)
{
    constexpr std::string_view mark = "# ";
    const bool isCommented =
        strip(output, isAsciiWhitespace).starts_with("# HTTP/") || output.find("\n# < ") != nowhere;
    std::string plain;
    for (const std::string_view line : strictlySplit(output, '\n')) {
        plain.append(isCommented && line.starts_with(mark) ? line.substr(mark.size()) : line);
        plain += '\n';
    }
    return plain;
}

/// A command that all stands in comments, over several lines.
static std::string outOfComments(std::string_view text)
{
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    const auto isAllBehind = [&lines](std::string_view mark) {
        return lines.size() > 1 && std::all_of(lines.begin(), lines.end(), [mark](std::string_view line) {
            line = strip(line, isAsciiWhitespace);
            return line.empty() || line.starts_with(mark);
        });
    };
    constexpr std::array<std::string_view, 3> marks {"#", "//", "--"};
    const auto* const mark = std::find_if(marks.begin(), marks.end(), isAllBehind);
    std::string plain;
    for (std::string_view line : lines) {
        const std::size_t at = mark == marks.end() ? nowhere : line.find(*mark);
        if (at != nowhere) {
            line.remove_prefix(at + mark->size());
            line.remove_prefix(line.starts_with(' ') ? 1 : 0);
        }
        plain.append(line).append("\n");
    }
    plain.pop_back();
    return plain;
}

Result<SnippetParts> readCurlCommand(std::string_view original)
{
    const std::string mended = withVariablesOfCmd(withHeadersApart(outOfComments(original)));
    const std::string_view text = mended;
    const ShellVariables variables = readShellVariables(text);
    std::vector<CapturedExchange> exchanges;
    bool isCut = false;
    const bool withComments = findCurlToRead(text, 0, false) == nowhere;
    std::size_t at = findCurlToRead(text, 0, withComments);
    if (at == nowhere && isCurlConfiguration(text))
        return partsOf(exchangesOf(readCurlOptions(wordsOfConfiguration(text), {})));
    if (at == nowhere && text.find("curl") == nowhere)
        return tl::unexpected(InputError {{}, say<messages::NoCurlCommand>(), {}});
    if (at == nowhere)
        at = text.find("curl");
    while (at != nowhere && exchanges.size() <= mostExchanges) {
        const ShellCommand command = splitShellCommand(text.substr(at), variables);
        const std::size_t end = at + command.end;
        const std::size_t next = findCurlToRead(text, std::max(end, at + 4), withComments);
        const bool isWget = text.substr(at).starts_with("wget");
        const std::span<const std::string> words = std::span(command.words).subspan(1);
        const std::vector<std::string> ofWget = isWget ? curlWordsOfWget(words) : std::vector<std::string>();
        CurlRequests read = readCurlOptions(isWget ? std::span(ofWget) : words, command.input);
        std::vector<CapturedRequest>& requests = read.requests;
        isCut = isCut || read.isCut;
        const auto number =
            static_cast<std::size_t>(std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n'))
            + 1;
        if (requests.empty()) {
            return tl::unexpected(InputError {
                say<messages::Line>(number), say<messages::CurlNamesNoUrl>(), say<messages::WriteUrlOfCurl>()});
        }
        // What the command printed.
        const std::size_t lineBreak = next == nowhere ? nowhere : text.rfind('\n', next);
        const std::size_t last = lineBreak == nowhere || lineBreak < end ? next : lineBreak;
        std::vector<ServerResponse> responses = readHttpResponses(withoutCommentMarks(text.substr(end, last - end)));
        for (CapturedRequest& request : requests) {
            request.line = number;
            appendExchanges(exchanges, std::move(request), std::exchange(responses, {}));
        }
        at = next;
    }
    auto parts = partsOf(std::move(exchanges));
    // The command was answered, and not the browser that it was copied from.
    if (parts)
        parts->answered.clear();
    if (parts && isCut)
        parts->assume(say<messages::AssumedFirstRequests>(CurlRequests::mostOfPattern));
    return parts;
}

/// Are there comments of a shell, and what goes around its commands, and nothing else?
static bool hasOnlyLinesOfShell(std::string_view text)
{
    const std::vector<std::string_view> lines = strictlySplit(text, '\n');
    return std::all_of(lines.begin(), lines.end(), [](std::string_view line) {
        line = strip(line, isAsciiWhitespace);
        return line.empty() || line.starts_with('#') || isLineOfShell(line);
    });
}

bool looksLikeCurlCommand(std::string_view text)
{
    const std::size_t at = findCurl(text, 0);
    if (at == nowhere)
        return isCurlConfiguration(text);
    // Prompts and assignments may stand before it, no sentence.
    const std::size_t line = text.rfind('\n', at);
    const std::string_view before = text.substr(0, line == nowhere ? 0 : line);
    const bool isScript = text.starts_with("#!") && text.substr(0, text.find('\n')).find("sh") != nowhere;
    // `answer=$(`, and the command on the next line.
    const bool isSubstituted = strip(before, isAsciiWhitespace).ends_with("=$(");
    if (isScript || isSubstituted || hasOnlyLinesOfShell(before) || !readShellVariables(before).empty())
        return true;
    // A label may stand above it: "The command:".
    constexpr std::size_t longestLabel = 80;
    const std::string_view label = strip(before, isAsciiWhitespace);
    const std::string_view prompt = text.substr(line + 1, at - line - 1);
    return label.size() < longestLabel && label.ends_with(':')
        && prompt.find_first_not_of(" \t$>#`") == std::string_view::npos;
}

Result<Scenario> importCurlCommand(std::string_view text, Phrasebook phrases)
{
    return scenarioOf(text, readCurlCommand(strip(text, isAsciiWhitespace)), phrases);
}

} // namespace fetchscope
