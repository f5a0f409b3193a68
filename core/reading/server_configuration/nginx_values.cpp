#include "core/engine/base/ascii.h"
#include "core/reading/server_configuration/messages.h"
#include "core/reading/server_configuration/nginx_request.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr int deepestMap = 8;

/// Stands in a text for one that is there and not known.
constexpr char sampleMark = '\x01';
/// What it may be: an expression that is like all of them asks only whether it is there.
constexpr std::array<std::string_view, 3> samples {"x", "https://x.example:1", "PUT, 1"};

std::string withSample(std::string_view text, std::string_view sample)
{
    std::string whole;
    for (const char c : text)
        whole.append(c == sampleMark ? sample : std::string_view(&c, 1));
    return whole;
}

bool isVariableCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_';
}

/// `http_x_api_key`: the request's header x-api-key.
std::string headerOfVariable(std::string_view name)
{
    std::string header(name.substr(std::string_view("http_").size()));
    std::replace(header.begin(), header.end(), '_', '-');
    if (header == "origin")
        return "Origin";
    return header;
}

} // namespace

NginxRequest::Value NginxRequest::variable(std::string_view name)
{
    if (const auto set = m_variables.find(name); set != m_variables.end())
        return set->second;
    if (const auto map = m_maps.find(name); map != m_maps.end())
        return mapped(map->second);
    if (name == "request_method")
        return {{}, {}, true};
    if (name.starts_with("http_") && name != "http_host")
        return {{}, headerOfVariable(name)};
    const std::string& origin = m_draft.origin();
    const std::size_t host = origin.find("://") + 3;
    if (name == "scheme")
        return {origin.substr(0, host - 3)};
    if (name == "http_host")
        return {origin.substr(host)};
    if (name == "host" || name == "server_name")
        return {origin.substr(host, origin.find(':', host) - host)};
    if (name == "request_uri" || name == "uri") {
        const auto& url = m_draft.askedUrl();
        return {url ? std::string(url->path()) : "/"};
    }
    // What stands behind sends none, as is assumed.
    if (name.starts_with("upstream_http_") || name.starts_with("sent_http_"))
        return {};
    if (name == "status")
        return {std::to_string(m_answer.status)};
    Value unknown;
    unknown.isUnknown = true;
    return unknown;
}

NginxRequest::Value NginxRequest::mapped(const NginxMap& map)
{
    if (++m_mapDepth > deepestMap) {
        --m_mapDepth;
        return {};
    }
    const Value source = valueOf(map.source);
    const auto& entries = map.entries->block;
    const auto taken = [&]() -> const NginxDirective* {
        // Texts before expressions, whatever their order.
        for (const NginxDirective& entry : entries) {
            if (!entry.name.starts_with('~') && entry.name != "default" && entry.name != "hostnames"
                && is(source, entry.name))
                return &entry;
        }
        for (const NginxDirective& entry : entries) {
            const bool ignoresCase = entry.name.starts_with("~*");
            if (entry.name.starts_with('~')
                && isLike(source, std::string_view(entry.name).substr(ignoresCase ? 2 : 1), ignoresCase))
                return &entry;
        }
        return map.entries->find("default");
    }();
    Value value = taken ? valueOf(taken->argument(0)) : Value {};
    --m_mapDepth;
    return value;
}

NginxRequest::Value NginxRequest::valueOf(std::string_view text)
{
    Value value;
    std::size_t pieces = 0;
    for (std::size_t at = 0; at < text.size();) {
        Value piece;
        if (text[at] == '$' && at + 1 < text.size()) {
            const bool isBraced = text[at + 1] == '{';
            std::size_t start = at + (isBraced ? 2 : 1);
            std::size_t end = start;
            while (end < text.size() && isVariableCharacter(text[end]))
                ++end;
            piece = variable(text.substr(start, end - start));
            at = std::min(text.size(), end + (isBraced ? 1 : 0));
        } else {
            const std::size_t end = std::min(text.find('$', at + 1), text.size());
            piece.text = text.substr(at, end - at);
            at = end;
        }
        if (++pieces == 1) {
            value = std::move(piece);
            continue;
        }
        settle(value);
        settle(piece);
        value.text += piece.text;
        const auto isOpaque = [](const Value& part) { return part.isUnknown && !part.isSampled; };
        const bool hasOpaque = isOpaque(value) || isOpaque(piece);
        value.isUnknown = value.isUnknown || piece.isUnknown;
        value.isSampled = value.isUnknown && !hasOpaque;
    }
    return value;
}

void NginxRequest::settle(Value& value)
{
    if (value.isMethod) {
        value.isMethod = false;
        const auto* const method = std::find_if(
            usualMethods.begin(), usualMethods.end(), [this](std::string_view one) { return m_request.isMethod(one); });
        if (method != usualMethods.end())
            value.text = *method;
    } else if (!value.header.empty()) {
        const std::string header = std::exchange(value.header, {});
        if (const auto known = m_request.knownHeader(header)) {
            value.text = *known;
        } else if (m_request.hasHeader(header)) {
            value.isUnknown = value.isSampled = true;
            value.text = sampleMark;
        }
    }
}

bool NginxRequest::is(const Value& value, std::string_view text)
{
    if (value.isMethod)
        return m_request.isMethod(text);
    if (value.header.empty())
        return !value.isUnknown && value.text == text;
    return text.empty() ? !m_request.hasHeader(value.header) : m_request.headerIs(value.header, text);
}

bool NginxRequest::isLike(const Value& value, std::string_view expression, bool ignoresCase)
{
    const auto pattern = m_draft.expression(expression, ignoresCase);
    if (!pattern || (value.isUnknown && !value.isSampled))
        return false;
    if (value.isSampled)
        return std::all_of(samples.begin(), samples.end(),
            [&](std::string_view sample) { return pattern->matches(withSample(value.text, sample)); });
    if (value.isMethod)
        return m_request.isMethodLike(*pattern);
    if (value.header.empty())
        return pattern->matches(value.text);
    // A header that is not there is an empty text to nginx.
    if (pattern->matches({}) && !m_request.hasHeader(value.header))
        return true;
    return m_request.headerMatches(value.header, *pattern);
}

bool NginxRequest::holds(const NginxDirective& condition)
{
    // The parentheses stand with the words, or alone.
    std::vector<std::string> words = condition.arguments;
    if (!words.empty() && words.front().starts_with('('))
        words.front().erase(0, 1);
    if (!words.empty() && words.back().ends_with(')'))
        words.back().pop_back();
    std::erase(words, std::string());
    // `($a=b)`, `($a ="b")`: without space around the operator.
    if (words.size() == 1 || (words.size() == 2 && words[1].size() > 1 && words[1].front() == '=')) {
        const std::string joined = words.size() == 1 ? words[0] : words[0] + words[1];
        if (const std::size_t equals = joined.find('='); equals != std::string::npos && equals > 0) {
            const bool isNot = joined[equals - 1] == '!';
            words = {joined.substr(0, equals - (isNot ? 1 : 0)), isNot ? "!=" : "=", joined.substr(equals + 1)};
        }
    }
    const bool isNegated = words.size() > 1 && words[1].starts_with('!');
    const std::string_view operation = words.size() > 1 ? std::string_view(words[1]).substr(isNegated ? 1 : 0) : "";
    if (words.empty() || words.front().starts_with('-') || words.front().starts_with("!-")) {
        m_draft.note(say<messages::AssumedCondition>(condition.text()));
        return false;
    }
    const Value value = valueOf(words.front());
    if (value.isUnknown) {
        m_draft.note(say<messages::AssumedCondition>(condition.text()));
        return false;
    }
    const std::string_view operand = words.size() > 2 ? std::string_view(words[2]) : std::string_view();
    if (operation == "=") {
        Value other = valueOf(operand);
        settle(other);
        return is(value, other.text) != isNegated;
    }
    if (operation == "~" || operation == "~*")
        return isLike(value, operand, operation == "~*") != isNegated;
    if (value.isMethod)
        return true;
    return value.header.empty() ? !value.text.empty() && value.text != "0" : m_request.hasHeader(value.header);
}

} // namespace fetchscope
