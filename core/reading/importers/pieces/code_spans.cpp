#include "core/reading/importers/pieces/code_spans.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/http/http_lines.h"
#include "core/reading/importers/message_scenario.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/pieces/line_kind.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// `Vue.http.headers.common["Authorization"] = token`: what holds for all requests of a client.
bool setsUpClient(std::string_view code)
{
    const std::size_t sign = code.find(" = ");
    const std::string_view target = code.substr(0, std::min(sign, code.size()));
    constexpr std::array<std::string_view, 4> members {
        ".defaults.", ".headers.common", "http.options.", ".interceptors."};
    return sign != std::string_view::npos && target.find(' ') == std::string_view::npos
        && std::any_of(members.begin(), members.end(),
            [target](std::string_view member) { return target.find(member) != std::string_view::npos; });
}

/// "The header `Access-Control-Allow-Origin: *` is missing": what is spoken of was not answered.
bool isWished(std::string_view line)
{
    constexpr std::array<std::string_view, 8> words {
        "missing", "need", "should", "must", "require", "without", "please", "add "};
    const std::string lower = asciiLowercase(line);
    return std::any_of(
        words.begin(), words.end(), [&lower](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool isMethod(std::string_view code)
{
    constexpr std::array<std::string_view, 7> methods {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::find(methods.begin(), methods.end(), code) != methods.end();
}

/// "It runs at `http://localhost:3000`"
bool isAddress(std::string_view code)
{
    return (code.starts_with("http://") || code.starts_with("https://") || code.starts_with("localhost:"))
        && code.find_first_of(" ({;") == std::string_view::npos;
}

} // namespace

bool givesNames(std::string_view code)
{
    code = strip(code, isAsciiWhitespace);
    const bool isConstant = code.starts_with("const ") || code.starts_with("let ") || code.starts_with("var ");
    const bool isImport = code.starts_with("import ") && code.find(" from ") != std::string_view::npos;
    return isImport || (isConstant && code.find('=') != std::string_view::npos);
}

void takeCodeSpans(
    std::string_view text, std::string_view line, std::size_t number, std::vector<Piece>& pieces, int& messagesLeft)
{
    for (std::size_t start = line.find('`'); start != std::string_view::npos;) {
        const std::size_t end = line.find('`', start + 1);
        if (end == std::string_view::npos)
            return;
        const std::string_view code = line.substr(start + 1, end - start - 1);
        // One that stands in the text once more is only spoken of here.
        constexpr std::size_t longestSearched = 100000;
        const bool isQuoted = code.size() > 12 && text.size() < longestSearched && text.find(code) != text.rfind(code);
        auto kind = kindOfLine(code, messagesLeft);
        if (!kind && givesNames(code))
            kind = PieceKind::Script;
        if (!kind && setsUpClient(code))
            kind = PieceKind::Script;
        const bool isHeader = kind == PieceKind::HttpMessage && readHeaderLine(code) && isWished(line);
        if (kind && code.size() > 12 && !isQuoted && !isHeader)
            pieces.push_back({*kind, number, std::string(code) + "\n"});
        start = line.find('`', end + 1);
    }
}

bool hasTemplate(std::string_view line)
{
    const std::size_t mark = line.find('`');
    const std::string_view before = strip(line.substr(0, std::min(mark, line.size())), isAsciiWhitespace);
    const bool isArgument = before.ends_with('(') && before.size() > 1
        && (isAsciiAlphanumeric(before[before.size() - 2]) || before[before.size() - 2] == '_');
    return mark != std::string_view::npos
        && (isArgument || before.ends_with('=') || before.ends_with("=>") || before.ends_with('+') || before == "return"
            || before.ends_with(" return"));
}

std::string withoutRuns(std::string_view line)
{
    std::string words;
    for (std::size_t start = 0; start < line.size();) {
        const std::size_t mark = std::min(line.find('`', start), line.size());
        const std::size_t end = mark < line.size() ? line.find('`', mark + 1) : line.size();
        words.append(line.substr(start, end == std::string_view::npos ? end : mark - start));
        start = end == std::string_view::npos ? line.size() : end + 1;
    }
    return words;
}

std::string withoutCodeSpans(std::string_view line)
{
    std::string words;
    for (std::size_t start = 0; start < line.size();) {
        const std::size_t mark = std::min(line.find('`', start), line.size());
        words.append(line.substr(start, mark - start));
        const std::size_t end = mark < line.size() ? std::min(line.find('`', mark + 1), line.size()) : line.size();
        const std::string_view code = mark < end ? line.substr(mark + 1, end - mark - 1) : std::string_view();
        // Names are no messages; to read each takes its time.
        const bool mayBeMessage =
            code.find(' ') != std::string_view::npos || code.find("ERR_") != std::string_view::npos;
        // "You `POST` to it" names a method as a word does.
        if (isMethod(code) || isAddress(code) || (mayBeMessage && (messageWithoutUrl(code) || profileOfFailure(code))))
            words.append(code);
        start = end + 1;
    }
    return words;
}

} // namespace fetchscope
