#include "core/writing/servers/quoting.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

namespace {

std::string quoted(std::string_view text, char quote)
{
    std::string result(1, quote);
    for (const char c : text) {
        if (c == '\n') {
            result += "\\n";
            continue;
        }
        if (c == quote || c == '\\')
            result += '\\';
        result += c;
    }
    result += quote;
    return result;
}

} // namespace

std::string inDoubleQuotes(std::string_view text)
{
    return quoted(text, '"');
}

std::string inSingleQuotes(std::string_view text)
{
    return quoted(text, '\'');
}

std::string inHaproxyQuotes(std::string_view text)
{
    std::string result;
    for (const char c : quoted(text, '"')) {
        if (c == '$')
            result += '\\';
        result += c;
    }
    return result;
}

std::string asXmlAttribute(std::string_view text)
{
    std::string result = "\"";
    for (const char c : text) {
        if (c == '&')
            result += "&amp;";
        else if (c == '<')
            result += "&lt;";
        else if (c == '"')
            result += "&quot;";
        else if (c == '\n')
            result += "&#10;";
        else
            result += c;
    }
    result += '"';
    return result;
}

std::string inCaddyQuotes(std::string_view text)
{
    if (text.find('`') == std::string_view::npos) {
        std::string result = "`";
        result.append(text).append("`");
        return result;
    }
    // Only the quote itself is escaped there.
    std::string result = "\"";
    for (const char c : text) {
        if (c == '"')
            result += '\\';
        result += c;
    }
    result += '"';
    return result;
}

std::string inVclQuotes(std::string_view text)
{
    std::string result = "{\"";
    for (const char c : text) {
        if (c == '}' && result.size() > 2 && result.back() == '"')
            continue;
        result += c;
    }
    result += "\"}";
    return result;
}

std::string asRegularExpression(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        const bool isPlain = isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == ':' || c == '/';
        if (!isPlain)
            result += '\\';
        result += c;
    }
    return result;
}

} // namespace fetchscope
