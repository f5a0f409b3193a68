#include "core/reading/server_configuration/options_block.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/program_scan.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace fetchscope {

std::string_view leadOf(std::string_view text, std::size_t at)
{
    constexpr std::size_t longestLead = 200;
    const std::size_t start = at > longestLead ? at - longestLead : 0;
    const std::string_view lead = text.substr(start, at - start);
    const std::size_t line = lead.rfind('\n');
    return line == lead.npos ? lead : lead.substr(line + 1);
}

namespace {

/// Does a block answer, so that what stands behind it is not done?
bool isFinalBlock(std::string_view block)
{
    constexpr std::array<std::string_view, 10> ends {
        "return", "exit", "die(", "die;", ".end(", "send(", "sendStatus(", "abort", "halt", "respondWith("};
    return std::any_of(
        ends.begin(), ends.end(), [block](std::string_view end) { return block.find(end) != block.npos; });
}

std::uint16_t statusIn(std::string_view block)
{
    for (const std::string_view call : {"sendStatus(", "status(", "writeHead(", "WriteHeader(", "http_response_code(",
             "AbortWithStatus(", "statusCode = ", "status: ", "StatusNoContent", "\"204 ", "'204 ", ", 204", "204"}) {
        const std::size_t at = block.find(call);
        if (at == block.npos)
            continue;
        const std::string_view rest = block.substr(at + call.size());
        std::uint16_t status = 0;
        std::from_chars(rest.data(), rest.data() + rest.size(), status);
        if (status >= 200 && status < 600)
            return status;
        if (call.find("204") != call.npos || call == "StatusNoContent" || rest.starts_with("http.StatusNoContent"))
            return 204;
    }
    return 200;
}

/// The variable that a line makes, as in `const isPreflight = request.method === `; empty where it makes none.
std::string_view variableOf(std::string_view lead)
{
    const std::size_t equals = lead.find(" = ");
    if (equals == lead.npos || lead.find("if") < equals)
        return {};
    const std::string_view before = lead.substr(0, equals);
    const std::size_t space = before.find_last_of(" \t");
    return space == before.npos ? before : before.substr(space + 1);
}

/// The block of `if (isPreflight) { … }`, further down; empty where there is none.
OptionsBlock blockOfVariable(std::string_view text, std::size_t at, std::string_view variable)
{
    for (const std::string_view beginning : {"if (", "if "}) {
        std::string condition(beginning);
        condition.append(variable);
        const std::size_t found = text.find(condition, at);
        const std::size_t brace = found == text.npos ? found : text.find_first_of("{:\n", found);
        const std::size_t then = found == text.npos ? found : text.find(" then", found);
        if (brace != text.npos && text[brace] == '\n' && then < brace) {
            // Of Lua; the status may stand further down.
            const std::size_t end = std::min({text.find("\nelse", brace), text.find("\nend", brace), text.size()});
            return {brace, end, statusIn(text.substr(at)), false};
        }
        if (brace == text.npos || text[brace] != '{')
            continue;
        const std::size_t end = endOfBrackets(text, brace + 1);
        // The status may stand where the answer is made, before.
        return {brace, end, statusIn(text.substr(at, end - at)), isFinalBlock(text.substr(found, end - found))};
    }
    return {};
}

/// Where the lines of Python end that are indented below the one that an offset is in.
std::size_t endOfIndented(std::string_view text, std::size_t at)
{
    const std::size_t line = text.rfind('\n', at);
    const std::size_t start = line == text.npos ? 0 : line + 1;
    const std::size_t indent = std::min(text.find_first_not_of(" \t", start), text.size()) - start;
    for (std::size_t next = text.find('\n', at); next != text.npos; next = text.find('\n', next + 1)) {
        const std::size_t word = text.find_first_not_of(" \t\r\n", next);
        if (word == text.npos)
            break;
        const std::size_t begin = text.rfind('\n', word) + 1;
        if (word - begin <= indent)
            return next;
        next = begin - 1;
        if (text.find('\n', next + 1) == text.npos)
            break;
    }
    return text.size();
}

/// The end of what a condition is about whose text ends at an offset, and that a brace, a colon or a line break
/// follows.
std::size_t endOfConditional(std::string_view text, std::size_t at, std::size_t sign)
{
    if (text[sign] == '{')
        return endOfBrackets(text, sign + 1);
    if (text[sign] == ':')
        return endOfIndented(text, sign);
    const std::size_t close = text.find(')', at);
    const std::string_view rest =
        close < sign ? strip(text.substr(close + 1, sign - close - 1), isAsciiWhitespace) : std::string_view("then");
    // Lua goes on to a line of its own.
    if (rest.starts_with("then"))
        return std::min(text.find("\n\n", sign), text.size());
    return rest.empty() ? std::min(text.find('\n', sign + 1), text.size()) : sign;
}

/// Is a method's name compared at an offset, and not in a list?
bool isComparedMethod(std::string_view text, std::size_t at, std::size_t size)
{
    if (size > std::string_view("OPTIONS").size())
        return true;
    const char before = at > 0 ? text[at - 1] : ' ';
    const char behind = at + size < text.size() ? text[at + size] : ' ';
    if ((before != '"' && before != '\'' && before != '.' && before != '`')
        || (behind != '"' && behind != '\'' && behind != '`' && behind != ')' && behind != ':'))
        return false;
    const std::string_view lead = leadOf(text, at);
    return lead.find("ethod") != lead.npos || lead.find("METHOD") != lead.npos || lead.find("req.") != lead.npos;
}

/// `app.options('/*', (req, res) => { … })`; what is behind it is for other methods.
OptionsBlock handlerOfOptions(std::string_view text)
{
    for (std::size_t at = findCall(text, "options"); at != text.npos; at = findCall(text, "options", at)) {
        const std::size_t name = at - 1 - std::string_view("options").size();
        const std::size_t end = std::min(endOfBrackets(text, at), text.size());
        const std::string_view given = text.substr(at, end - at);
        const bool isHandler = given.find("=>") != given.npos || given.find("function") != given.npos;
        const std::string_view path = strip(given.substr(0, given.find(',')), isAsciiWhitespace);
        constexpr std::array<std::string_view, 6> all {"'*'", "\"*\"", "'/*'", "\"/*\"", "'/{*splat}'", "/.*/"};
        const bool isForAll = std::find(all.begin(), all.end(), path) != all.end();
        if (name > 0 && text[name - 1] == '.' && isHandler)
            return {at, end, statusIn(given), isForAll && isFinalBlock(given)};
    }
    return {};
}

/// `export async function OPTIONS(request) { … }` of a route of Next.js and its like.
OptionsBlock functionOfOptions(std::string_view text)
{
    for (const std::string_view beginning : {"function OPTIONS(", "const OPTIONS = "}) {
        const std::size_t at = text.find(beginning);
        const std::size_t open = at == text.npos ? at : text.find('(', at);
        const std::size_t brace = open == text.npos ? open : text.find('{', endOfBrackets(text, open + 1));
        if (brace == text.npos)
            continue;
        const std::size_t end = std::min(endOfBrackets(text, brace + 1), text.size());
        return {brace, end, statusIn(text.substr(brace, end - brace)), true};
    }
    return {};
}

} // namespace

OptionsBlock optionsBlockOf(std::string_view text)
{
    for (const std::string_view name : {"OPTIONS", "MethodOptions"}) {
        for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
            if (!isComparedMethod(text, at, name.size()))
                continue;
            const std::string_view lead = leadOf(text, at);
            if (const std::string_view variable = variableOf(lead); !variable.empty()) {
                const OptionsBlock block = blockOfVariable(text, at, variable);
                if (block.end > 0)
                    return block;
                continue;
            }
            const std::size_t sign = text.find_first_of("{:\n", at);
            if (sign == text.npos)
                return {};
            const std::size_t end = endOfConditional(text, at, sign);
            const std::size_t start = std::min(sign, end);
            const std::string_view block = text.substr(at, end - at);
            return {end > sign ? start : at, end, statusIn(block), isFinalBlock(block)};
        }
    }
    const OptionsBlock function = functionOfOptions(text);
    return function.end > 0 ? function : handlerOfOptions(text);
}

/// The brace that opens the block that an offset stands in; npos where none does.
static std::size_t openingBraceBefore(std::string_view program, std::size_t offset)
{
    int depth = 0;
    for (std::size_t i = offset; i-- > 0;) {
        if (program[i] == '}')
            ++depth;
        else if (program[i] == '{' && depth-- == 0)
            return i;
    }
    return program.npos;
}

OriginCondition originConditionAround(std::string_view program, std::size_t offset)
{
    const std::size_t end = program.find_last_of(";{}", offset);
    const std::size_t first = end == program.npos ? 0 : end + 1;
    const std::string_view lead = strip(program.substr(first, offset - first), isAsciiWhitespace);
    const auto isOfOrigin = [](std::string_view head) {
        const bool begins = head.starts_with("if (") || head.starts_with("if(") || head.starts_with("} else if")
            || head.starts_with("else if");
        return begins && head.find("rigin") != head.npos;
    };
    const auto asksFunction = [](std::string_view head) { return std::count(head.begin(), head.end(), '(') > 1; };
    // One statement without braces.
    if (lead.starts_with("if") || lead.starts_with("else if"))
        return {isOfOrigin(lead), asksFunction(lead), 0};
    const std::size_t brace = openingBraceBefore(program, offset);
    if (brace == program.npos)
        return {};
    const std::size_t start = program.rfind('\n', brace) + 1;
    const std::string_view head = strip(program.substr(start, brace - start), isAsciiWhitespace);
    if (!isOfOrigin(head))
        return {};
    const std::size_t closed = std::min(endOfBrackets(program, brace + 1) + 1, program.size());
    const std::string_view behind = strip(program.substr(closed), isAsciiWhitespace);
    const std::size_t otherwise = behind.starts_with("else") ? behind.find('{') : behind.npos;
    if (otherwise == behind.npos || behind.substr(0, otherwise).find("if") != behind.npos)
        return {true, asksFunction(head), 0};
    const std::size_t close = endOfBrackets(behind, otherwise + 1);
    const std::uint16_t status = statusIn(behind.substr(otherwise, close - otherwise));
    constexpr std::uint16_t firstError = 400;
    return {true, asksFunction(head), status >= firstError ? status : std::uint16_t {0}};
}

} // namespace fetchscope
