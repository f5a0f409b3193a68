#include "core/reading/server_configuration/header_calls.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_list.h"
#include "core/reading/server_configuration/asked_paths.h"
#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/express_mounts.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/options_block.h"
#include "core/reading/server_configuration/origin_branches.h"
#include "core/reading/server_configuration/origin_function.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

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
            || lower.find("http_origin") != lower.npos || lower == "origin" || lower == "$origin"
            || lower == "origin.value" || lower.starts_with("['origin']") || lower.starts_with("[\"origin\"]"));
}

/// The header of the request that the source of a value takes; empty where it takes none.
std::string requestHeaderIn(std::string_view source)
{
    std::string lower = asciiLowercase(source);
    std::replace(lower.begin(), lower.end(), '_', '-');
    for (const char* name : {"Access-Control-Request-Headers", "Access-Control-Request-Method"}) {
        if (lower.find(asciiLowercase(name)) != lower.npos)
            return name;
    }
    return takesOrigin(source) ? "Origin" : std::string();
}

/// What a program decides by the path or by where it runs, which is not followed: a line of it; empty where there is
/// none.
std::string_view conditionOfPath(std::string_view text)
{
    constexpr std::array<std::string_view, 14> signs {"startsWith('/", "startsWith(\"/", "startswith('/",
        "startswith(\"/", "req.path", "request.path", "req.url", "request.uri", ".pathname ===", "REQUEST_URI",
        "request.url.path", "NODE_ENV", "APP_DEBUG", "APP_ENV"};
    for (const std::string_view line : strictlySplit(text, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const bool isCondition =
            plain.find("if") != plain.npos || plain.find('?') != plain.npos || plain.find("tarts") != plain.npos;
        if (!isCondition || plain.starts_with("//") || plain.starts_with('#'))
            continue;
        if (std::any_of(
                signs.begin(), signs.end(), [plain](std::string_view sign) { return plain.find(sign) != plain.npos; }))
            return plain.substr(0, 60);
    }
    return {};
}

/// A condition around a header that asks for a setting (`if (config.dev)`), which is not followed; empty where there is
/// none.
std::string_view conditionOfSettings(std::string_view text, const std::vector<SetHeader>& headers)
{
    constexpr std::array<std::string_view, 5> signs {"onfig", "ettings", "env", "debug", "enable"};
    constexpr int mostHeaders = 20;
    int count = 0;
    for (const SetHeader& header : headers) {
        if (++count > mostHeaders)
            break;
        const std::string_view condition = conditionAround(text, header.at);
        if (std::any_of(signs.begin(), signs.end(),
                [condition](std::string_view sign) { return condition.find(sign) != condition.npos; }))
            return condition;
    }
    return {};
}

/// The program, read for what sets headers.
class HeaderCalls
{
public:
    /// `tellsBranches`: what another branch sets does not replace a header.
    HeaderCalls(std::string_view text, bool tellsBranches, ConfigurationDraft& draft)
        : m_text(text)
        , m_tellsBranches(tellsBranches)
        , m_draft(draft)
        , m_options(optionsBlockOf(text))
        , m_handlers(expressHandlersIn(text))
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
            if (isCorsHeader(text) && m_text.substr(0, at).ends_with("removeHeader("))
                m_draft.note(say<messages::PartNotFollowed>(
                    std::string("removeHeader(").append(m_text.substr(at, close + 1 - at)).append(")")));
            else if (isCorsHeader(text))
                take(headers, at, std::string(text), close + 1);
            else if (isLine)
                takeLine(headers, at, text, colon);
            at = m_text.find_first_of("\"'`", close + 1);
        }
        return headers;
    }
    const OptionsBlock& options() const { return m_options; }
    /// Some are set by functions that nothing calls.
    bool hasUnused() const { return m_hasUnused; }

private:
    /// More headers than this are not set by any program.
    static constexpr std::size_t mostCalls = 200;

    std::size_t closing(std::size_t quote) const
    {
        const char marks[] {m_text[quote], '\n', '\0'};
        return std::min(m_text.find_first_of(marks, quote + 1), m_text.size());
    }

    bool isForOptions(std::size_t at) const { return at > m_options.start && at < m_options.end; }

    /// The variable whose object has what stands at an offset: `const corsHeaders = { … }`; empty where there is none.
    std::string_view variableAround(std::size_t at) const
    {
        int depth = 0;
        for (std::size_t i = at; i-- > 0;) {
            if (m_text[i] == '}' || m_text[i] == ')' || m_text[i] == ']')
                ++depth;
            const bool opens = m_text[i] == '{' || m_text[i] == '(' || m_text[i] == '[';
            if (!opens || depth-- > 0)
                continue;
            return m_text[i] == '{' ? assignedVariable(m_text.substr(0, i)) : std::string_view();
        }
        return {};
    }

    /// Where a variable is used behind an offset: in the block for OPTIONS, and elsewhere.
    std::pair<bool, bool> usesOf(std::string_view variable, std::size_t at) const
    {
        std::pair<bool, bool> uses;
        for (std::size_t found = m_text.find(variable, at); found != m_text.npos && !variable.empty();
             found = m_text.find(variable, found + 1)) {
            const std::size_t end = found + variable.size();
            const bool isWhole = (found == 0 || !isNameCharacter(m_text[found - 1]))
                && (end >= m_text.size() || !isNameCharacter(m_text[end]));
            if (isWhole)
                (isForOptions(found) ? uses.first : uses.second) = true;
        }
        return uses;
    }

    /// Behind a block that answers, and in the same function.
    bool isBehindFinalBlock(std::size_t at) const
    {
        if (!m_options.isFinal || at <= m_options.end)
            return false;
        int depth = 0;
        for (std::size_t i = m_options.end + 1; i < at && i < m_text.size(); ++i) {
            if (m_text[i] == '{')
                ++depth;
            else if (m_text[i] == '}' && --depth < 0)
                return false;
        }
        return true;
    }

    /// `origin`, which is `request.headers.get('origin') ?? ''`: the header that a variable takes, where nothing else
    /// is known of it.
    std::string headerOfVariable(const Literal& value, std::size_t start) const
    {
        const std::size_t name = std::min(m_text.find_first_not_of(" \t\r\n", start), m_text.size());
        std::size_t end = name;
        while (end < m_text.size() && isNameCharacter(m_text[end]))
            ++end;
        const bool isEmpty = (value.kind == Literal::Kind::Text && value.text.empty()) || !value.isKnown();
        if (!isEmpty || end == name)
            return {};
        const std::string_view given = valueOfVariable(m_text, m_text.substr(name, end - name));
        // `origin and is_allowed(origin) and origin or nil` of Lua.
        const bool isOrigin = given.find("origin and") != given.npos && given.find('"') == given.npos;
        return isOrigin ? std::string("Origin") : requestHeaderIn(given);
    }

    /// For which requests what is set at an offset counts.
    void place(SetHeader& header, std::size_t at) const
    {
        header.isForOptions = isForOptions(at);
        header.isForOthers = isBehindFinalBlock(at);
        const auto [inOptions, elsewhere] = usesOf(variableAround(at), at);
        if (m_options.end == 0 || header.isForOptions || (!inOptions && !elsewhere))
            return;
        header.isForOptions = inOptions && !elsewhere;
        header.isForOthers = elsewhere && !inOptions && m_options.isFinal;
    }

    void add(std::vector<SetHeader>& headers, std::size_t at, SetHeader header)
    {
        if (const std::string_view unused = m_handlers.empty() ? std::string_view() : unusedFunctionAround(m_text, at);
            !unused.empty()) {
            m_draft.note(say<messages::FunctionNotUsed>(unused));
            m_hasUnused = true;
            return;
        }
        place(header, at);
        header.at = at;
        for (const PlacedHandler* around : handlersAround(m_handlers, at)) {
            header.handlers.push_back(around->handler);
            if (around->isElsewhere)
                m_draft.note(say<messages::RouterElsewhere>(around->owner));
            if (!around->openPath.empty())
                m_draft.note(say<messages::PathAtRunTime>(around->openPath));
        }
        if (const auto branch = m_tellsBranches ? originBranchAround(m_text, at) : std::nullopt)
            header.branch = branch->text();
        // Set again, it has its last value.
        std::erase_if(headers, [&header](const SetHeader& one) {
            return (header.branch.empty() || one.branch == header.branch) && one.isForOptions == header.isForOptions
                && one.isForOthers == header.isForOthers && one.handlers == header.handlers
                && asciiCaseInsensitiveEquals(one.name, header.name) && !asciiCaseInsensitiveEquals(one.name, "Vary");
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
        // Where the quote is not closed, nothing stands behind it.
        const std::size_t behind = std::min(at + line.size() + 2, end);
        const std::string_view source = m_text.substr(behind, end - behind);
        const std::string repeated = requestHeaderIn(value.empty() ? source : std::string_view(value));
        if (!isBuilt)
            add(headers, at, {name, {value}});
        else if (!repeated.empty())
            add(headers, at, {name, {{}, repeated}});
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
            const bool isVariable = !headerOfVariable(value, start).empty();
            if (sign == "," && !isVariable
                && (isCorsHeader(value.text) || value.text.find_first_not_of(" \t\r\n])};") == value.text.npos))
                return;
            // Lua has no semicolon: an expression ends with its line.
            if (value.kind == Literal::Kind::Unknown || value.kind == Literal::Kind::Expression)
                value.text = value.text.substr(0, value.text.find('\n'));
            // Of CloudFront: `{ value: "*" }`, and in a list of Lambda@Edge.
            if (value.kind == Literal::Kind::List && value.members.size() == 1
                && value.members.front().second.kind == Literal::Kind::Object)
                value = Literal(value.members.front().second);
            if (const Literal* inside = value.find("value"); inside && value.kind == Literal::Kind::Object)
                value = Literal(*inside);
            // `req.headers.origin || "*"`: what is there in a browser's request counts.
            const std::string_view line = m_text.substr(start, m_text.find_first_of(";\n", start) - start);
            const std::size_t otherwise = std::min(line.find("||"), line.find("??"));
            // `allowed and "true"` of Lua.
            if (const std::size_t sure = line.find(" and \""); sure != line.npos && !value.isKnown())
                value = literalAt(m_text, start + sure + 5);
            std::string repeated = otherwise == line.npos ? std::string() : requestHeaderIn(line.substr(0, otherwise));
            if (repeated.empty() && !value.isKnown())
                repeated = requestHeaderIn(value.text);
            if (repeated.empty())
                repeated = headerOfVariable(value, start);
            // `list.indexOf(origin) >= 0 ? origin : 'https://app.example'`
            const std::size_t mark = value.isKnown() || !repeated.empty() ? line.npos : line.find("? ");
            std::string other;
            if (mark != line.npos) {
                repeated = headerOfVariable(value, start + mark + 1);
                const std::size_t colon = line.find(" : ", mark);
                const Literal given = colon == line.npos ? Literal() : literalAt(m_text, start + colon + 3);
                other = given.kind == Literal::Kind::Text ? given.text : std::string();
            }
            if (!repeated.empty())
                value.kind = Literal::Kind::Unknown;
            if (value.kind == Literal::Kind::Text || value.kind == Literal::Kind::Number
                || value.kind == Literal::Kind::Boolean) {
                if (!value.text.empty())
                    add(headers, at, {std::move(name), {value.text}});
            } else if (value.kind == Literal::Kind::List) {
                std::string joined;
                for (const auto& [unused, member] : value.members)
                    joined.append(joined.empty() ? "" : ", ").append(member.text);
                add(headers, at, {std::move(name), {std::move(joined)}});
            } else if (!repeated.empty()) {
                add(headers, at, {std::move(name), {std::move(other), repeated}});
            } else {
                m_draft.note(say<messages::ValueAtRunTime>(name, value.text));
            }
            return;
        }
    }

    std::string_view m_text;
    bool m_tellsBranches;
    ConfigurationDraft& m_draft;
    OptionsBlock m_options;
    std::vector<PlacedHandler> m_handlers;
    bool m_hasUnused = false;
};

/// What the branches are taken for that set headers, where there are several; false: there are not, and what the
/// program asks is the same everywhere.
bool testBranches(std::vector<SetHeader>& headers, std::string_view text, ConfigurationDraft& draft)
{
    const auto first =
        std::find_if(headers.begin(), headers.end(), [](const SetHeader& header) { return !header.branch.empty(); });
    const bool isSeveral = std::any_of(first, headers.end(), [&first](const SetHeader& header) {
        return header.branch.starts_with("else") || (!header.branch.empty() && header.branch != first->branch);
    });
    for (auto header = first; isSeveral && header != headers.end(); ++header) {
        const auto branch = header->branch.empty() ? std::nullopt : originBranchAround(text, header->at);
        if (!branch)
            continue;
        header->test = testOfBranch(*branch, text, draft);
        if (!header->test)
            draft.note(say<messages::PartNotFollowed>(header->branch));
    }
    return isSeveral;
}

std::vector<ExpressHandler> handlersOf(const std::vector<SetHeader>& headers)
{
    std::vector<ExpressHandler> handlers;
    for (const SetHeader& header : headers)
        handlers.insert(handlers.end(), header.handlers.begin(), header.handlers.end());
    return handlers;
}

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

std::vector<SetHeader> headersSetIn(std::string_view program, ConfigurationDraft& draft)
{
    return HeaderCalls(program, false, draft).read();
}

Result<ServerConfiguration> readHeaderCalls(std::string_view text, const ServerSurroundings& surroundings)
{
    ConfigurationDraft draft(surroundings);
    HeaderCalls calls(text, true, draft);
    auto headers = calls.read();
    const bool hasBranches = testBranches(headers, text, draft);
    const auto reflected = std::find_if(headers.rbegin(), headers.rend(), [](const SetHeader& header) {
        return asciiCaseInsensitiveEquals(header.name, "Access-Control-Allow-Origin")
            && !header.value.requestHeader.empty();
    });
    const bool isReflected = reflected != headers.rend();
    const OriginCondition guard = isReflected ? originConditionAround(text, reflected->at) : OriginCondition();
    const std::vector<std::string> origins = isReflected ? originsAskedFor(text) : std::vector<std::string>();
    draft.chooseOrigin({});
    // Expressions and ends that the origin is compared with.
    std::vector<TextPattern> patterns;
    if (isReflected) {
        for (const auto& [unused, asked] : originsComparedIn(text).members) {
            const auto pattern = asked.kind == Literal::Kind::Expression ? draft.expression(asked.text) : std::nullopt;
            if (pattern)
                patterns.push_back(*pattern);
        }
    }
    for (SetHeader& header : headers)
        header.isGuarded = guard.isThere && originConditionAround(text, header.at).isThere;
    if (isReflected && origins.empty() && patterns.empty() && (asksList(text) || guard.asksFunction))
        draft.note(say<messages::OriginByFunction>("*"));
    if (const std::string_view condition = conditionOfPath(text); !condition.empty())
        draft.note(say<messages::PartNotFollowed>(std::string(condition)));
    else if (const std::string_view around = conditionOfSettings(text, headers); !around.empty())
        draft.note(say<messages::PartNotFollowed>(std::string(around)));
    if (headers.empty() && calls.hasUnused())
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    if (headers.empty())
        return draft.finish();
    const OptionsBlock& options = calls.options();
    draft.note(say<messages::ApplicationAnswers>());
    if (options.end == 0)
        draft.note(say<messages::OptionsByApplication>());
    // `asked`: what is known of the path; null: nothing.
    const auto withHeaders = [&](RequestCases& request, const AskedPath* asked) {
        ServerAnswer answer;
        const bool isOptions = options.end > 0 && request.isMethod("OPTIONS");
        if (isOptions)
            answer.status = options.status;
        const bool isAllowed = (origins.empty() && patterns.empty())
            || std::any_of(origins.begin(), origins.end(),
                [&request](const std::string& origin) { return request.headerIs("Origin", origin); })
            || std::any_of(patterns.begin(), patterns.end(),
                [&request](const TextPattern& pattern) { return request.headerMatches("Origin", pattern); });
        if (!isAllowed && guard.refusal != 0)
            answer.status = guard.refusal;
        for (const SetHeader& header : headers) {
            if ((header.isForOptions && !isOptions) || (header.isForOthers && isOptions))
                continue;
            if (!countsFor(header.handlers, asked, request))
                continue;
            if (header.test && !header.test->holds(request))
                continue;
            const bool isForAll = header.test || (asciiCaseInsensitiveEquals(header.name, "Vary") && !header.isGuarded)
                || (hasBranches && header.branch.empty() && guard.refusal == 0)
                || (guard.isThere && guard.refusal == 0 && !header.isGuarded);
            // What stands for the origin of the others, where the program has it.
            const bool isOther =
                !isAllowed && !header.test && !header.value.requestHeader.empty() && !header.value.text.empty();
            if (!isAllowed && !isForAll && !isOther)
                continue;
            std::erase_if(answer.headers, [&header](const auto& sent) {
                return asciiCaseInsensitiveEquals(sent.first, header.name) && sent.first != "Vary";
            });
            answer.headers.emplace_back(header.name, isOther ? SentValue {header.value.text} : header.value);
        }
        return answer;
    };
    const std::vector<std::string> paths = matchedPaths(text, draft);
    for (const std::string& path : paths) {
        const auto expression = expressionOfExpressPath(draft.origin(), {path, false});
        draft.answer(expression ? draft.expression(*expression) : std::nullopt,
            [&](RequestCases& request) { return withHeaders(request, nullptr); });
        if (&path == &paths.front())
            draft.setPath(path.substr(0, path.find_first_of(":*(")));
    }
    bool hasPath = !paths.empty();
    for (const AskedPath& asked : askedPathsOf(text, handlersOf(headers), draft)) {
        const auto expression = expressionOfExpressPath(draft.origin(), asked.path);
        draft.answer(expression ? draft.expression(*expression) : std::nullopt,
            [&](RequestCases& request) { return withHeaders(request, &asked); });
        if (!hasPath && asked.routes.empty() && asked.path.path.starts_with('/')) {
            draft.setPath(fixedPartOf(asked.path));
            hasPath = true;
        }
    }
    if (paths.empty())
        draft.answer(std::nullopt, [&](RequestCases& request) { return withHeaders(request, nullptr); });
    else
        draft.answer(std::nullopt, [](RequestCases&) { return ServerAnswer(); });
    return draft.finish();
}

} // namespace fetchscope
