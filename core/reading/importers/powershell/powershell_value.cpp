#include "core/reading/importers/powershell/powershell_value.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/powershell/powershell_methods.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <utility>

namespace fetchscope {

namespace {

constexpr int deepestPowerShell = 64;

bool isPowerShellNameCharacter(char c)
{
    return isAsciiAlphanumeric(c) || c == '_' || c == ':';
}

bool isNumber(std::string_view text)
{
    const std::string_view digits = text.starts_with('-') ? text.substr(1) : text;
    return !digits.empty() && digits.find_first_not_of("0123456789.") == std::string_view::npos
        && std::count(digits.begin(), digits.end(), '.') <= 1 && digits.front() != '.' && digits.back() != '.'
        && (digits.front() != '0' || digits.size() == 1 || digits[1] == '.');
}

} // namespace

PowerShellValue powerShellText(std::string text)
{
    return {PowerShellValue::Kind::Text, std::move(text)};
}

const PowerShellValue* PowerShellValue::find(std::string_view name) const
{
    const auto found = std::find_if(members.begin(), members.end(),
        [name](const auto& member) { return asciiCaseInsensitiveEquals(member.first, name); });
    return found == members.end() ? nullptr : &found->second;
}

PowerShellValue* PowerShellValue::find(std::string_view name)
{
    return const_cast<PowerShellValue*>(
        std::as_const(*this).find(name)); // NOLINT(cppcoreguidelines-pro-type-const-cast)
}

void PowerShellValue::set(std::string_view name, PowerShellValue value)
{
    kind = Kind::Map;
    if (PowerShellValue* there = find(name))
        *there = std::move(value);
    else
        members.emplace_back(name, std::move(value));
}

bool PowerShellReader::take(std::string_view text)
{
    if (!asciiCaseInsensitiveEquals(m_text.substr(std::min(m_at, m_text.size()), text.size()), text))
        return false;
    m_at += text.size();
    return true;
}

void PowerShellReader::skipSpace(bool withLines)
{
    while (!isAtEnd()) {
        const char c = peek();
        std::size_t ahead = 1;
        while (c == '`' && (peek(ahead) == ' ' || peek(ahead) == '\r'))
            ++ahead;
        if (c == '`' && peek(ahead) == '\n')
            m_at += ahead + 1;
        else if (c == ' ' || c == '\t' || c == '\r' || (withLines && c == '\n'))
            ++m_at;
        else if (c == '#')
            m_at = std::min(m_text.find('\n', m_at), m_text.size());
        else
            return;
    }
}

void PowerShellReader::skipLine()
{
    m_at = std::min(m_text.find('\n', m_at), m_text.size() - 1) + 1;
}

std::string_view PowerShellReader::readName()
{
    const std::size_t start = m_at;
    while (!isAtEnd() && isPowerShellNameCharacter(peek()))
        ++m_at;
    return m_text.substr(start, m_at - start);
}

PowerShellValue PowerShellReader::readValue(const PowerShellVariables& variables, int depth)
{
    PowerShellValue value = readOne(variables, depth);
    for (;;) {
        const std::size_t before = m_at;
        skipSpace();
        if (peek() == '+' && take("+")) {
            skipSpace(true);
            value.kind = PowerShellValue::Kind::Text;
            value.text += readOne(variables, depth + 1).text;
            continue;
        }
        if (peek() == '-' && (peek(1) == 'f' || peek(1) == 'F') && isAsciiWhitespace(peek(2))) {
            m_at += 2;
            fillFormat(value.text, variables, depth + 1);
            continue;
        }
        if (peek() == '|' && take("|")) {
            skipSpace(true);
            if (take("ConvertTo-Json")) {
                value = powerShellText(writeAsJson(value));
                // Its own options: `-Depth 5 -Compress`.
                for (skipSpace(); peek() == '-' && isAsciiAlpha(peek(1)); skipSpace()) {
                    ++m_at;
                    readName();
                    skipSpace();
                    if (isAsciiDigit(peek()))
                        readName();
                }
                continue;
            }
        }
        m_at = before;
        return value;
    }
}

/// `"{0}/{1}" -f $host, $path`
void PowerShellReader::fillFormat(std::string& text, const PowerShellVariables& variables, int depth)
{
    for (std::size_t i = 0; depth <= deepestPowerShell; ++i) {
        skipSpace(true);
        const std::string filled = readOne(variables, depth).text;
        const std::string place = std::string("{").append(std::to_string(i)).append("}");
        for (std::size_t at = text.find(place); at != std::string::npos; at = text.find(place, at + filled.size()))
            text.replace(at, place.size(), filled);
        skipSpace();
        if (!take(","))
            return;
    }
}

PowerShellValue PowerShellReader::readOne(const PowerShellVariables& variables, int depth)
{
    using Kind = PowerShellValue::Kind;
    if (depth > deepestPowerShell || isAtEnd())
        return {};
    const char c = peek();
    if (c == '@' && (peek(1) == '"' || peek(1) == '\''))
        return powerShellText(readHere(variables));
    if (c == '@' && peek(1) == '{')
        return readMap(variables, depth);
    if (c == '"')
        return powerShellText(readDouble(variables));
    if (c == '\'')
        return powerShellText(readSingle());
    if (c == '(' || (c == '@' && peek(1) == '('))
        return readInParentheses(variables, depth);
    if (c == '[')
        return readTyped(variables, depth);
    if (c == '$') {
        PowerShellValue value = readVariable(variables);
        // `$base/items`
        if (value.kind == PowerShellValue::Kind::Text && (peek() == '/' || peek() == '?'))
            value.text += readBare(variables);
        return value;
    }
    const std::size_t start = m_at;
    while (
        !isAtEnd() && !isAsciiWhitespace(peek()) && std::string_view(";,)}|`").find(peek()) == std::string_view::npos)
        ++m_at;
    const std::string_view word = m_text.substr(start, m_at - start);
    if (word.empty() && !isAtEnd())
        ++m_at;
    if (word.find('$') != word.npos) {
        m_at = start;
        return powerShellText(readBare(variables));
    }
    const auto isOneOf = [word](std::initializer_list<std::string_view> names) {
        return std::any_of(names.begin(), names.end(),
            [word](std::string_view name) { return asciiCaseInsensitiveEquals(name, word); });
    };
    if (isOneOf({"Get-Item", "Get-Content", "gc", "gi"}))
        return powerShellText(openName("@" + readGiven(variables, depth + 1).text));
    if (isOneOf({"ConvertTo-SecureString"}))
        return readGiven(variables, depth + 1);
    if (isOneOf({"ConvertTo-Json"}))
        return powerShellText(writeAsJson(readGiven(variables, depth + 1)));
    return {isNumber(word) ? Kind::Number : Kind::Text, std::string(word)};
}

/// What another command is given, without its options: `Get-Content -Raw -Path body.json`.
PowerShellValue PowerShellReader::readGiven(const PowerShellVariables& variables, int depth)
{
    PowerShellValue given;
    bool isGiven = false;
    for (skipSpace(); !isAtEnd() && std::string_view("\n;,)}|").find(peek()) == std::string_view::npos; skipSpace()) {
        const std::size_t before = m_at;
        if (peek() == '-' && isAsciiAlpha(peek(1))) {
            ++m_at;
            const std::string_view option = readName();
            if (asciiCaseInsensitiveEquals(option, "Encoding") || asciiCaseInsensitiveEquals(option, "Depth")) {
                skipSpace();
                readOne(variables, depth);
            }
        } else {
            PowerShellValue value = readOne(variables, depth);
            if (!std::exchange(isGiven, true))
                given = std::move(value);
        }
        if (m_at == before)
            ++m_at;
    }
    return given;
}

PowerShellValue PowerShellReader::readMap(const PowerShellVariables& variables, int depth)
{
    PowerShellValue map {PowerShellValue::Kind::Map};
    const std::size_t opening = m_at;
    m_at += 2;
    while (true) {
        skipSpace(true);
        if (take("}"))
            break;
        if (isAtEnd()) {
            noteUnclosed(opening, '}');
            break;
        }
        if (take(";") || take(","))
            continue;
        std::string name;
        if (peek() == '"')
            name = readDouble(variables);
        else if (peek() == '\'')
            name = readSingle();
        else {
            const std::size_t start = m_at;
            while (!isAtEnd() && peek() != '=' && peek() != '}' && !isAsciiWhitespace(peek()))
                ++m_at;
            name = m_text.substr(start, m_at - start);
        }
        skipSpace();
        if (!take("=")) {
            if (!isAtEnd() && peek() != '}')
                ++m_at;
            continue;
        }
        skipSpace(true);
        map.set(name, readValue(variables, depth + 1));
    }
    return map;
}

std::vector<PowerShellValue> PowerShellReader::readArguments(const PowerShellVariables& variables, int depth)
{
    std::vector<PowerShellValue> values;
    if (!take("("))
        return values;
    while (!isAtEnd()) {
        skipSpace(true);
        if (take(")"))
            break;
        if (take(",") || take(";"))
            continue;
        const std::size_t before = m_at;
        values.push_back(readValue(variables, depth + 1));
        if (m_at == before)
            ++m_at;
    }
    return values;
}

PowerShellValue PowerShellReader::readInParentheses(const PowerShellVariables& variables, int depth)
{
    const bool isList = take("@");
    std::vector<PowerShellValue> values = readArguments(variables, depth);
    // `New-Object System.Net.Cookie("name", …)` and the like: words before the value.
    if (!isList)
        return values.empty() ? PowerShellValue() : std::move(values.back());
    PowerShellValue list {PowerShellValue::Kind::List};
    for (PowerShellValue& value : values)
        list.members.emplace_back(std::string(), std::move(value));
    return list;
}

/// `[ordered]@{…}`, `[string]"…"`, `[System.Text.Encoding]::UTF8.GetBytes("…")`.
PowerShellValue PowerShellReader::readTyped(const PowerShellVariables& variables, int depth)
{
    const std::size_t end = m_text.find(']', m_at);
    if (end == std::string_view::npos) {
        m_at = m_text.size();
        return {};
    }
    const std::string_view type = m_text.substr(m_at, end - m_at);
    m_at = end + 1;
    while (peek() == ']')
        ++m_at;
    if (!take("::")) {
        PowerShellValue value = readOne(variables, depth + 1);
        // `[char]233`, as Chromium writes what is not ASCII.
        const bool isCharacter =
            asciiCaseInsensitiveEquals(type, "[char") && value.kind == PowerShellValue::Kind::Number;
        std::uint32_t code = 0;
        if (isCharacter
            && std::from_chars(value.text.data(), value.text.data() + value.text.size(), code).ec == std::errc()
            && code < 0x110000) {
            std::string text;
            appendUtf8(text, static_cast<char32_t>(code));
            return powerShellText(std::move(text));
        }
        return value;
    }
    const std::size_t start = m_at;
    while (!isAtEnd() && (isPowerShellNameCharacter(peek()) || peek() == '.'))
        ++m_at;
    const std::string_view member = m_text.substr(start, m_at - start);
    if (peek() != '(')
        return powerShellText(openName(member));
    std::vector<PowerShellValue> arguments = readArguments(variables, depth);
    if (auto known = powerShellFunction(member, arguments))
        return *std::move(known);
    std::string name(type.substr(1));
    name.append("::").append(member).append("(...)");
    return powerShellText(openName(name));
}

PowerShellValue PowerShellReader::readVariable(const PowerShellVariables& variables, bool isInText)
{
    ++m_at;
    if (m_nesting > deepestPowerShell)
        return {};
    ++m_nesting;
    PowerShellValue value = readVariableInside(variables, isInText);
    --m_nesting;
    return value;
}

PowerShellValue PowerShellReader::readVariableInside(const PowerShellVariables& variables, bool isInText)
{
    const bool isBraced = take("{");
    const std::size_t start = m_at;
    readName();
    std::string name(m_text.substr(start, m_at - start));
    if (isBraced)
        take("}");
    if (peek() == '(') {
        auto values = readArguments(variables, 1);
        return values.size() == 1 ? std::move(values.front()) : powerShellText(openName("$(…)"));
    }
    // `$env:NAME`
    if (asciiLowercase(name).starts_with("env:"))
        name.erase(0, 4);
    const std::string lower = asciiLowercase(name);
    if (lower == "true" || lower == "false")
        return {PowerShellValue::Kind::Boolean, lower};
    if (lower == "null")
        return {};
    const auto known = variables.find(lower);
    PowerShellValue value = known == variables.end() ? powerShellText(openName(name)) : known->second;
    // In a text a dot is a dot.
    while (!isInText && peek() == '.' && isAsciiAlpha(peek(1))) {
        ++m_at;
        const std::string member(readName());
        if (peek() == '(') {
            value = powerShellMethod(std::move(value), member, readArguments(variables, 1));
            continue;
        }
        name.append(".").append(member);
        const PowerShellValue* found = value.find(member);
        value = found ? PowerShellValue(*found) : powerShellText(openName(name));
    }
    return value;
}

void PowerShellReader::appendExpanded(std::string& text, const PowerShellVariables& variables)
{
    const char next = peek(1);
    if (next == '(' || next == '{' || isPowerShellNameCharacter(next)) {
        text += readVariable(variables, true).text;
        return;
    }
    text += '$';
    ++m_at;
}

std::string PowerShellReader::readBare(const PowerShellVariables& variables)
{
    std::string text;
    while (
        !isAtEnd() && !isAsciiWhitespace(peek()) && std::string_view(";,)}|`").find(peek()) == std::string_view::npos) {
        if (peek() == '$') {
            appendExpanded(text, variables);
            continue;
        }
        text += peek();
        ++m_at;
    }
    return text;
}

std::string PowerShellReader::readDouble(const PowerShellVariables& variables)
{
    std::string text;
    const std::size_t start = m_at++;
    bool isClosed = false;
    while (!isAtEnd()) {
        const char c = peek();
        if (c == '`' && m_at + 1 < m_text.size()) {
            const char escaped = peek(1);
            text += escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped == 't' ? '\t' : escaped;
            m_at += 2;
        } else if (c == '"' && peek(1) == '"') {
            text += '"';
            m_at += 2;
        } else if (c == '"') {
            ++m_at;
            isClosed = true;
            break;
        } else if (c == '$') {
            appendExpanded(text, variables);
        } else {
            text += c;
            ++m_at;
        }
    }
    if (!isClosed)
        noteUnclosed(start, '"');
    return text;
}

std::string PowerShellReader::readSingle()
{
    std::string text;
    const std::size_t start = m_at++;
    while (!isAtEnd()) {
        const char c = peek();
        ++m_at;
        if (c == '\'' && peek() != '\'')
            return text;
        if (c == '\'')
            ++m_at;
        text += c;
    }
    noteUnclosed(start, '\'');
    return text;
}

void PowerShellReader::noteUnclosed(std::size_t position, char closing)
{
    if (!m_unclosed)
        m_unclosed = {position, closing};
}

/// `@"` to a line that begins with `"@`.
std::string PowerShellReader::readHere(const PowerShellVariables& variables)
{
    const char quote = peek(1);
    const std::string end {'\n', quote, '@'};
    const std::size_t start = std::min(m_text.find('\n', m_at), m_text.size() - 1) + 1;
    const std::size_t close = m_text.find(end, start - 1);
    if (close == std::string_view::npos)
        noteUnclosed(m_at, quote);
    const std::size_t stop = std::min(close, m_text.size());
    std::string text;
    m_at = start;
    while (m_at < stop) {
        if (quote == '"' && peek() == '$')
            appendExpanded(text, variables);
        else if (quote == '"' && peek() == '`' && m_at + 1 < stop) {
            text += peek(1);
            m_at += 2;
        } else {
            text += peek();
            ++m_at;
        }
    }
    if (text.ends_with('\r'))
        text.pop_back();
    m_at = close == std::string_view::npos ? m_text.size() : close + end.size();
    return text;
}

} // namespace fetchscope
