#include "core/reading/server_configuration/spring_policy.h"

#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/literals.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/program_texts.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr int mostSpringCalls = 50;

const std::array<SpringPolicyPart, 5> springParts {{
    {&SpringPolicy::origins, {"setAllowedOrigins", "addAllowedOrigin", "allowedOrigins", "origins"}},
    {&SpringPolicy::originPatterns,
        {"setAllowedOriginPatterns", "addAllowedOriginPattern", "allowedOriginPatterns", "originPatterns"}},
    {&SpringPolicy::methods, {"setAllowedMethods", "addAllowedMethod", "allowedMethods", "methods"}},
    {&SpringPolicy::headers, {"setAllowedHeaders", "addAllowedHeader", "allowedHeaders", "allowedHeaders"}},
    {&SpringPolicy::exposed, {"setExposedHeaders", "addExposedHeader", "exposedHeaders", "exposedHeaders"}},
}};

/// The value of `${name:otherwise}`: what a line of properties says, else what stands behind the colon; null where
/// neither is there.
std::optional<std::string> resolved(std::string_view text, std::string_view program)
{
    const std::size_t start = text.find("${");
    if (start == text.npos)
        return std::string(text);
    const std::size_t end = std::min(text.find('}', start), text.size());
    const std::string_view inside = text.substr(start + 2, end - start - 2);
    const std::size_t colon = inside.find(':');
    const std::string_view name = inside.substr(0, colon);
    std::optional<std::string> value;
    for (const std::string_view line : strictlySplit(program, '\n')) {
        const std::string_view plain = strip(line, isAsciiWhitespace);
        const std::size_t sign = plain.find_first_of("=:");
        if (sign != plain.npos && strip(plain.substr(0, sign), isAsciiWhitespace) == name) {
            // The environment may be asked in turn.
            const std::string_view said = strip(plain.substr(sign + 1), isAsciiWhitespace);
            value = said.find("${") == said.npos ? std::string(said) : resolved(said, {});
            break;
        }
    }
    if (!value && colon != inside.npos)
        value = std::string(inside.substr(colon + 1));
    if (!value)
        return std::nullopt;
    return std::string(text.substr(0, start)) + *value + std::string(text.substr(std::min(end + 1, text.size())));
}

/// The texts in what a call is given, and methods and constants by their names (`HttpMethod.PUT.name()`).
std::vector<std::string> textsIn(std::string_view arguments)
{
    std::vector<std::string> texts;
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (arguments[at] == '"') {
            const std::size_t end = std::min(arguments.find('"', at + 1), arguments.size());
            // One text may have several names: `"GET, POST"`.
            for (const std::string_view part : strictlySplit(arguments.substr(at + 1, end - at - 1), ',')) {
                if (const std::string_view text = strip(part, isAsciiWhitespace); !text.empty())
                    texts.emplace_back(text);
            }
            at = end;
            continue;
        }
        for (const std::string_view owner : {"HttpMethod.", "RequestMethod.", "CorsConfiguration.", "HttpHeaders."}) {
            if (!arguments.substr(at).starts_with(owner))
                continue;
            const std::size_t begin = at + owner.size();
            std::size_t end = begin;
            while (end < arguments.size() && isNameCharacter(arguments[end]))
                ++end;
            std::string name(arguments.substr(begin, end - begin));
            if (owner == "HttpHeaders.")
                std::replace(name.begin(), name.end(), '_', '-');
            texts.push_back(name == "ALL" ? "*" : std::move(name));
            at = end;
            break;
        }
    }
    return texts;
}

std::string digitsOf(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    // `Duration.ofHours(1)`
    constexpr std::pair<std::string_view, std::uint64_t> units[] {
        {"ofSeconds(", 1}, {"ofMinutes(", 60}, {"ofHours(", 3600}, {"ofDays(", 86400}};
    std::uint64_t factor = 1;
    for (const auto& [unit, seconds] : units) {
        if (const std::size_t at = text.find(unit); at != text.npos) {
            factor = seconds;
            text = text.substr(at + unit.size(), text.find(')', at) - at - unit.size());
        }
    }
    // `24 * 60 * 60L`
    const Literal product = literalAt(std::string(text.substr(0, text.find_first_of("lL"))) + ")", 0);
    if (product.kind != Literal::Kind::Number || product.text.size() > 10)
        return {};
    return std::to_string(std::stoull(product.text) * factor);
}

/// `allowedOrigins = listOf("…")` of Kotlin; empty where it is not there.
std::string_view assigned(std::string_view text, std::string_view name)
{
    for (std::size_t at = text.find(name); at != text.npos; at = text.find(name, at + 1)) {
        const std::size_t sign = text.find_first_not_of(" \t", at + name.size());
        const bool isWhole = at == 0 || !isNameCharacter(text[at - 1]);
        if (!isWhole || sign == text.npos || text[sign] != '=' || text.substr(sign).starts_with("=="))
            continue;
        const std::size_t line = std::min(text.find('\n', sign), text.size());
        const std::size_t open = text.substr(0, line).find_first_of("([", sign);
        const std::size_t end = open == text.npos ? line : endOfBrackets(text, open + 1);
        return text.substr(sign + 1, std::min(end, text.size()) - sign - 1);
    }
    return {};
}

/// Behind the sign of `name = …`; npos where there is none.
std::size_t parameterAt(std::string_view given, std::string_view name)
{
    for (std::size_t at = given.find(name); at != given.npos; at = given.find(name, at + 1)) {
        const bool isWhole = at == 0 || !isNameCharacter(given[at - 1]);
        const std::size_t sign = given.find_first_not_of(" \t\r\n", at + name.size());
        if (isWhole && sign != given.npos && given[sign] == '=')
            return sign + 1;
    }
    return given.npos;
}
/// `"a"`, `{ "a", "b" }`, `["a"]`, `3600`: up to the comma that ends it.
std::string_view valueAt(std::string_view given, std::size_t at)
{
    const std::size_t begin = given.find_first_not_of(" \t\r\n", at);
    if (begin == given.npos)
        return {};
    if (given[begin] == '{' || given[begin] == '[')
        return given.substr(begin + 1, endOfBrackets(given, begin + 1) - begin - 1);
    const std::size_t from = given[begin] == '"' ? given.find('"', begin + 1) : begin;
    return given.substr(begin, std::min(given.find(',', from), given.size()) - begin);
}

} // namespace

const std::array<SpringPolicyPart, 5>& springPolicyParts()
{
    return springParts;
}

void SpringPolicyReader::takeCalls(std::string_view text)
{
    for (const SpringPolicyPart& part : springParts) {
        for (std::size_t i = 0; i + 1 < part.names.size(); ++i) {
            std::size_t at = 0;
            for (int calls = 0; calls < mostSpringCalls; ++calls) {
                const std::string_view given = nextCall(text, part.names.at(i), at);
                if (at == text.npos)
                    break;
                takeTexts(part.names.at(i), given, m_policy.*(part.list));
            }
        }
        if (const std::string_view given = assigned(text, part.names[2]); !given.empty())
            takeTexts(part.names[2], given, m_policy.*(part.list));
    }
    for (const std::string_view name : {"setAllowCredentials", "allowCredentials"}) {
        std::size_t at = 0;
        std::string_view given = nextCall(text, name, at);
        given = at == text.npos ? assigned(text, name) : given;
        if (!given.empty())
            m_policy.allowsCredentials = given.find("false") == std::string_view::npos;
    }
    for (const std::string_view name : {"setMaxAge", "maxAge"}) {
        std::size_t at = 0;
        std::string_view given = nextCall(text, name, at);
        given = at == text.npos ? assigned(text, name) : given;
        if (!given.empty())
            m_policy.maxAge = digitsOf(given);
    }
    if (text.find("applyPermitDefaultValues") != text.npos)
        takeDefaults();
}

void SpringPolicyReader::takeAnnotation(std::string_view given)
{
    bool isNamed = false;
    for (const SpringPolicyPart& part : springParts) {
        const std::size_t name = parameterAt(given, part.names.back());
        if (name == given.npos)
            continue;
        isNamed = true;
        takeTexts(part.names.back(), valueAt(given, name), m_policy.*(part.list));
    }
    if (const std::size_t name = parameterAt(given, "value"); name != given.npos)
        takeTexts("value", valueAt(given, name), m_policy.origins);
    else if (!isNamed && given.find('=') == given.npos)
        takeTexts("@CrossOrigin", given, m_policy.origins);
    if (const std::size_t name = parameterAt(given, "allowCredentials"); name != given.npos)
        m_policy.allowsCredentials = valueAt(given, name).find("true") != std::string_view::npos;
    if (const std::size_t name = parameterAt(given, "maxAge"); name != given.npos)
        m_policy.maxAge = digitsOf(valueAt(given, name));
}

void SpringPolicyReader::takeList(std::vector<std::string> SpringPolicy::*list, const std::vector<std::string>& values)
{
    std::string given;
    for (const std::string& value : values)
        given.append("\"").append(value).append("\",");
    takeTexts("allowedOrigins", given, m_policy.*list);
}

void SpringPolicyReader::takeDefaults()
{
    if (m_policy.origins.empty() && m_policy.originPatterns.empty())
        m_policy.origins = {"*"};
    if (m_policy.methods.empty())
        m_policy.methods = {"GET", "HEAD", "POST"};
    if (m_policy.headers.empty())
        m_policy.headers = {"*"};
    if (m_policy.maxAge.empty())
        m_policy.maxAge = "1800";
}

std::optional<std::string> SpringPolicyReader::injected(std::string_view name) const
{
    constexpr std::string_view annotation = "@Value(";
    for (std::size_t at = m_program.find(annotation); at != m_program.npos; at = m_program.find(annotation, at + 1)) {
        const std::size_t start = at + annotation.size();
        const std::size_t end = std::min(endOfBrackets(m_program, start), m_program.size());
        const std::size_t close = std::min(m_program.find_first_of(";,)={\n", end + 1), m_program.size());
        std::size_t last = m_program.substr(0, close).find_last_not_of(" \t\r");
        // The declaration may stand on the next line.
        if (last == m_program.npos || last <= end) {
            const std::size_t next = m_program.find_first_not_of(" \t\r\n", end + 1);
            const std::size_t stop =
                next == m_program.npos ? next : std::min(m_program.find_first_of(";,)={\n", next), m_program.size());
            last = next == m_program.npos ? next : m_program.substr(0, stop).find_last_not_of(" \t\r");
        }
        if (last == m_program.npos || !m_program.substr(0, last + 1).ends_with(name))
            continue;
        const std::vector<std::string> texts = quotedTexts(m_program.substr(start, end - start));
        return texts.empty() ? std::nullopt : std::optional(texts.front());
    }
    return std::nullopt;
}

void SpringPolicyReader::takeTexts(std::string_view name, std::string_view arguments, std::vector<std::string>& list)
{
    const bool areOrigins = &list == &m_policy.origins || &list == &m_policy.originPatterns;
    std::vector<std::string> texts = textsIn(arguments);
    const std::vector<std::string_view> names = namesIn(arguments);
    for (std::size_t i = 0; texts.empty() && i < names.size(); ++i) {
        if (const auto value = injected(names[i]))
            texts = textsIn('"' + *value + '"');
        else
            texts = textsIn(valueOfVariable(m_program, names[i]));
    }
    bool isOpen = texts.empty() && !strip(arguments, isAsciiWhitespace).empty();
    for (const std::string& text : texts) {
        const auto value = resolved(text, m_program);
        if (!value) {
            m_draft.note(areOrigins ? Message(say<messages::OriginAtRunTime>(text))
                                    : Message(say<messages::OptionAtRunTime>(std::string(name), text)));
            continue;
        }
        for (const std::string_view one : strictlySplit(*value, ',')) {
            if (const std::string_view plain = strip(one, isAsciiWhitespace); !plain.empty())
                list.emplace_back(plain);
        }
    }
    isOpen = isOpen || (areOrigins && list.empty() && !texts.empty());
    if (!isOpen)
        return;
    // Where nothing tells: what asks is allowed.
    if (areOrigins) {
        m_draft.note(say<messages::OriginByFunction>("*"));
        m_policy.originPatterns.emplace_back("*");
    } else {
        m_draft.note(say<messages::OptionAtRunTime>(
            std::string(name), std::string(strip(arguments, isAsciiWhitespace).substr(0, 60))));
    }
}

} // namespace fetchscope
