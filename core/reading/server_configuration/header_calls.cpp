#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/engine/url/origin.h"
#include "core/engine/url/url.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

/// A header that a program sets.
struct SetHeader
{
    std::string name;
    SentValue value;
    /// In the block for OPTIONS.
    bool isForOptions = false;
};

/// Where the block for OPTIONS stands; empty where there is none.
struct OptionsBlock
{
    std::size_t start = 0;
    std::size_t end = 0;
    std::uint16_t status = 200;
};

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

/// What stands before an offset in its line.
std::string_view leadOf(std::string_view text, std::size_t at)
{
    constexpr std::size_t longestLead = 200;
    const std::size_t start = at > longestLead ? at - longestLead : 0;
    const std::string_view lead = text.substr(start, at - start);
    const std::size_t line = lead.rfind('\n');
    return line == lead.npos ? lead : lead.substr(line + 1);
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
        if (brace == text.npos || text[brace] != '{')
            continue;
        const std::size_t end = endOfBrackets(text, brace + 1);
        // The status may stand where the answer is made, before.
        return {brace, end, statusIn(text.substr(at, end - at))};
    }
    return {};
}

/// `if (req.method === 'OPTIONS') { … }`, and what is like it.
OptionsBlock optionsBlockOf(std::string_view text)
{
    for (std::size_t at = text.find("OPTIONS"); at != text.npos; at = text.find("OPTIONS", at + 1)) {
        // A list of methods is none.
        const char before = at > 0 ? text[at - 1] : ' ';
        const char behind = at + 7 < text.size() ? text[at + 7] : ' ';
        if ((before != '"' && before != '\'' && before != '.' && before != '`')
            || (behind != '"' && behind != '\'' && behind != '`' && behind != ')' && behind != ':'))
            continue;
        const std::string_view lead = leadOf(text, at);
        if (lead.find("ethod") == lead.npos && lead.find("METHOD") == lead.npos && lead.find("req.") == lead.npos)
            continue;
        if (const std::string_view variable = variableOf(lead); !variable.empty()) {
            const OptionsBlock block = blockOfVariable(text, at, variable);
            if (block.end > 0)
                return block;
            continue;
        }
        const std::size_t brace = text.find_first_of("{:\n", at);
        if (brace == text.npos)
            return {};
        const std::size_t end =
            text[brace] == '{' ? endOfBrackets(text, brace + 1) : std::min(text.find("\n\n", brace), text.size());
        return {brace, end, statusIn(text.substr(brace, end - brace))};
    }
    return {};
}

bool isCorsHeader(std::string_view name)
{
    const std::string lower = isHeaderName(name) ? asciiLowercase(name) : std::string();
    return lower.starts_with("access-control-") || lower == "vary" || lower == "cross-origin-resource-policy";
}

/// Does the source of a value take the request's Origin?
bool takesOrigin(std::string_view source)
{
    const std::string lower = asciiLowercase(source);
    return lower.find("origin") != lower.npos
        && (lower.find("req") != lower.npos || lower.find("header") != lower.npos
            || lower.find("http_origin") != lower.npos || lower == "origin" || lower == "$origin");
}

/// The origins among the texts of a program that asks whether one is in a list; none where it does not ask.
std::vector<std::string> originsAskedFor(std::string_view text)
{
    constexpr std::array<std::string_view, 10> questions {".has(", ".includes(", ".indexOf(", ".some(", "in_array(",
        "slices.Contains(", ".contains(", "rigins[", "in allowed", "in ALLOWED"};
    std::vector<std::string> origins;
    if (std::none_of(questions.begin(), questions.end(),
            [text](std::string_view question) { return text.find(question) != text.npos; }))
        return origins;
    constexpr std::size_t mostOrigins = 50;
    for (std::size_t at = text.find("://"); at != text.npos && origins.size() < mostOrigins;
         at = text.find("://", at + 3)) {
        const std::size_t quote = text.find_last_of("\"'`\n", at);
        if (quote == text.npos || text[quote] == '\n')
            continue;
        const char marks[] {text[quote], '\n', '\0'};
        const std::size_t close = std::min(text.find_first_of(marks, at), text.size());
        const std::string_view literal = text.substr(quote + 1, close - quote - 1);
        const auto url = parseUrl(literal);
        if (url && url->hasHttpScheme() && originOf(*url).serialize() == literal
            && std::find(origins.begin(), origins.end(), literal) == origins.end())
            origins.emplace_back(literal);
    }
    return origins;
}

/// The program, read for what sets headers.
class HeaderCalls
{
public:
    HeaderCalls(std::string_view text, ConfigurationDraft& draft)
        : m_text(text)
        , m_draft(draft)
        , m_options(optionsBlockOf(text))
    {
    }

    std::vector<SetHeader> read()
    {
        std::vector<SetHeader> headers;
        std::size_t calls = 0;
        for (std::size_t at = m_text.find_first_of("\"'`"); at < m_text.size() && calls < mostCalls;) {
            const std::size_t close = closing(at);
            const std::string_view text = m_text.substr(at + 1, close - at - 1);
            // `header("Name: value")`
            const std::size_t colon = text.find(':');
            const bool isLine = colon != text.npos && isCorsHeader(strip(text.substr(0, colon), isAsciiWhitespace));
            calls += isLine || isCorsHeader(text) ? 1 : 0;
            if (isCorsHeader(text))
                take(headers, at, std::string(text), close + 1);
            else if (isLine)
                takeLine(headers, at, text, colon);
            at = m_text.find_first_of("\"'`", close + 1);
        }
        return headers;
    }
    const OptionsBlock& options() const { return m_options; }

private:
    /// More headers than this are not set by any program.
    static constexpr std::size_t mostCalls = 200;

    std::size_t closing(std::size_t quote) const
    {
        const char marks[] {m_text[quote], '\n', '\0'};
        return std::min(m_text.find_first_of(marks, quote + 1), m_text.size());
    }

    bool isForOptions(std::size_t at) const { return at > m_options.start && at < m_options.end; }

    void add(std::vector<SetHeader>& headers, SetHeader header)
    {
        // Set again, it has its last value.
        std::erase_if(headers, [&header](const SetHeader& one) {
            return one.isForOptions == header.isForOptions && asciiCaseInsensitiveEquals(one.name, header.name)
                && !asciiCaseInsensitiveEquals(one.name, "Vary");
        });
        headers.push_back(std::move(header));
    }

    void takeLine(std::vector<SetHeader>& headers, std::size_t at, std::string_view line, std::size_t colon)
    {
        const std::string name(strip(line.substr(0, colon), isAsciiWhitespace));
        const std::string value(strip(line.substr(colon + 1), isAsciiWhitespace));
        // PHP: `"Access-Control-Allow-Origin: " . $_SERVER['HTTP_ORIGIN']`, `"…: $origin"`
        const std::size_t end = std::min(m_text.find('\n', at), m_text.size());
        const bool isBuilt = value.empty() || value.find('$') != value.npos || value.find('{') != value.npos;
        const std::string_view source = m_text.substr(at + line.size() + 2, end - std::min(end, at + line.size() + 2));
        if (!isBuilt)
            add(headers, {name, {value}, isForOptions(at)});
        else if (takesOrigin(value.empty() ? source : std::string_view(value)))
            add(headers, {name, {{}, "Origin"}, isForOptions(at)});
        else
            m_draft.note(say<messages::ValueAtRunTime>(name, value.empty() ? std::string(source) : value));
    }

    void take(std::vector<SetHeader>& headers, std::size_t at, std::string name, std::size_t behind)
    {
        // `("Name", value)`, `["Name"] = value`, `"Name": value`, `'Name' => value`, `key: "Name", value: value`
        std::size_t start = m_text.find_first_not_of(" \t\r\n])", behind);
        if (start == m_text.npos)
            return;
        for (const std::string_view sign : {"=>", ":", "=", ","}) {
            if (!m_text.substr(start).starts_with(sign))
                continue;
            start += sign.size();
            const std::size_t word = m_text.find_first_not_of(" \t\r\n", start);
            for (const std::string_view key : {"value:", "\"value\":", "'value':"}) {
                if (word != m_text.npos && m_text.substr(word).starts_with(key))
                    start = word + key.size();
            }
            Literal value = literalAt(m_text, start);
            // A list of names sets none of them.
            if (sign == ","
                && (isCorsHeader(value.text) || value.text.find_first_not_of(" \t\r\n])};") == value.text.npos))
                return;
            // Lua has no semicolon: an expression ends with its line.
            if (value.kind == Literal::Kind::Unknown || value.kind == Literal::Kind::Expression)
                value.text = value.text.substr(0, value.text.find('\n'));
            if (value.kind == Literal::Kind::Text || value.kind == Literal::Kind::Number
                || value.kind == Literal::Kind::Boolean) {
                if (!value.text.empty())
                    add(headers, {std::move(name), {value.text}, isForOptions(at)});
            } else if (value.kind == Literal::Kind::List) {
                std::string joined;
                for (const auto& [unused, member] : value.members)
                    joined.append(joined.empty() ? "" : ", ").append(member.text);
                add(headers, {std::move(name), {std::move(joined)}, isForOptions(at)});
            } else if (takesOrigin(value.text)) {
                add(headers, {std::move(name), {{}, "Origin"}, isForOptions(at)});
            } else {
                m_draft.note(say<messages::ValueAtRunTime>(name, value.text));
            }
            return;
        }
    }

    std::string_view m_text;
    ConfigurationDraft& m_draft;
    OptionsBlock m_options;
};

} // namespace

bool looksLikeHeaderCalls(std::string_view text)
{
    // Programs write it with capitals or without.
    constexpr std::string_view tail = "ccess-";
    for (std::size_t tailAt = text.find(tail); tailAt != text.npos; tailAt = text.find(tail, tailAt + 1)) {
        constexpr std::string_view name = "Access-Control-Allow-Origin";
        const std::size_t at = tailAt > 0 ? tailAt - 1 : 0;
        if (!asciiCaseInsensitiveEquals(text.substr(at, name.size()), name))
            continue;
        if (at == 0 || (text[at - 1] != '"' && text[at - 1] != '\'' && text[at - 1] != '`'))
            continue;
        const std::string_view lead = leadOf(text, at);
        // A message of a browser quotes the name, too.
        if (lead.find("No ") == lead.npos && lead.find("The ") == lead.npos && lead.find("header ‘") == lead.npos)
            return true;
    }
    return false;
}

Result<ServerConfiguration> readHeaderCalls(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    HeaderCalls calls(text, draft);
    const auto headers = calls.read();
    const bool isReflected = std::any_of(headers.begin(), headers.end(), [](const SetHeader& header) {
        return asciiCaseInsensitiveEquals(header.name, "Access-Control-Allow-Origin")
            && !header.value.requestHeader.empty();
    });
    const std::vector<std::string> origins = isReflected ? originsAskedFor(text) : std::vector<std::string>();
    draft.chooseOrigin(origins.empty() ? std::string_view() : std::string_view(origins.front()));
    if (headers.empty())
        return draft.finish();
    const OptionsBlock& options = calls.options();
    draft.note(say<messages::ApplicationAnswers>());
    if (options.end == 0)
        draft.note(say<messages::OptionsByApplication>());
    draft.answer(std::nullopt, [&](RequestCases& request) {
        ServerAnswer answer;
        const bool isOptions = options.end > 0 && request.isMethod("OPTIONS");
        if (isOptions)
            answer.status = options.status;
        const bool isAllowed = origins.empty()
            || std::any_of(origins.begin(), origins.end(),
                [&request](const std::string& origin) { return request.headerIs("Origin", origin); });
        for (const SetHeader& header : headers) {
            if (header.isForOptions && !isOptions)
                continue;
            if (!isAllowed && !asciiCaseInsensitiveEquals(header.name, "Vary"))
                continue;
            std::erase_if(answer.headers, [&header](const auto& sent) {
                return asciiCaseInsensitiveEquals(sent.first, header.name) && sent.first != "Vary";
            });
            answer.headers.emplace_back(header.name, header.value);
        }
        return answer;
    });
    return draft.finish();
}

} // namespace fetchscope
