#include "core/reading/json/json_locator.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <vector>

namespace fetchscope {

namespace {

/// Walks over a text once, without recursion, and stops at the first fault.
class JsonWalker
{
public:
    explicit JsonWalker(std::string_view text)
        : m_text(text)
    {
    }

    std::optional<InputError> walk();

private:
    bool fail(std::string message, std::string suggestion = {});
    bool failAt(std::size_t position, std::string message, std::string suggestion = {});
    bool atEnd() const { return m_position >= m_text.size(); }
    char peek() const { return m_text[m_position]; }
    void skipWhitespace();

    /// Each reads from m_position on; false: m_error is set.
    bool value();
    bool afterValue();
    bool memberName();
    bool string();
    bool escape();
    bool utf8Sequence();
    bool unicodeEscape(std::uint32_t& unit);
    bool number();
    bool word(std::string_view word);
    bool push(char bracket);
    std::string found() const;

    std::string_view m_text;
    std::size_t m_position = 0;
    /// The brackets that are open.
    std::vector<char> m_open;
    bool m_expectsName = false;
    bool m_done = false;
    std::optional<InputError> m_error;
};

bool JsonWalker::fail(std::string message, std::string suggestion)
{
    return failAt(m_position, std::move(message), std::move(suggestion));
}

bool JsonWalker::failAt(std::size_t position, std::string message, std::string suggestion)
{
    const std::string_view before = m_text.substr(0, position);
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t lineStart = before.rfind('\n') + 1; // npos + 1 is 0
    const std::string_view inLine = before.substr(lineStart);
    // Continuation bytes of UTF-8 are no characters of their own.
    const auto column = 1 + std::count_if(inLine.begin(), inLine.end(), isUtf8Start);
    m_error = InputError {"line " + std::to_string(line) + ", column " + std::to_string(column), std::move(message),
        std::move(suggestion)};
    return false;
}

std::string JsonWalker::found() const
{
    if (atEnd())
        return "the end of the text";
    const char c = peek();
    if (c == '\n' || c == '\r')
        return "the end of the line";
    if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
        return "a control character";
    if (static_cast<unsigned char>(c) >= 0x80)
        return "a character that is not ASCII";
    return std::string("'") + c + "'";
}

void JsonWalker::skipWhitespace()
{
    while (!atEnd() && isHttpWhitespace(peek()))
        ++m_position;
}

std::optional<InputError> JsonWalker::walk()
{
    skipWhitespace();
    if (atEnd()) {
        fail("the text is empty", "a scenario is a JSON object");
        return m_error;
    }
    while (!m_done) {
        if (m_expectsName && !memberName())
            break;
        if (!value() || !afterValue())
            break;
    }
    return m_error;
}

bool JsonWalker::push(char bracket)
{
    if (m_open.size() >= maximumJsonDepth)
        return fail("lists and objects lie more than " + std::to_string(maximumJsonDepth) + " deep");
    m_open.push_back(bracket);
    ++m_position;
    skipWhitespace();
    return true;
}

bool JsonWalker::value()
{
    // Opening brackets are followed by a value or a name, so they loop here.
    for (;;) {
        if (atEnd())
            return fail("the text ends where a value should be");
        const char c = peek();
        if (c == '{') {
            if (!push(c))
                return false;
            if (!atEnd() && peek() == '}')
                return true;
            if (!memberName())
                return false;
            continue;
        }
        if (c == '[') {
            if (!push(c))
                return false;
            if (!atEnd() && peek() == ']')
                return true;
            continue;
        }
        if (c == '"')
            return string();
        if (c == '-' || isAsciiDigit(c))
            return number();
        if (c == 't')
            return word("true");
        if (c == 'f')
            return word("false");
        if (c == 'n')
            return word("null");
        if (c == '\'')
            return fail("a text stands between double quotes", "write \"…\" instead of '…'");
        if (c == '/')
            return fail("JSON has no comments", "a key that starts with \"_\" can hold a note");
        const std::size_t previous = m_text.substr(0, m_position).find_last_not_of(" \t\r\n");
        if ((c == ']' || c == '}') && previous != std::string_view::npos && m_text[previous] == ',')
            return fail("there is a comma too many before " + found());
        return fail("a value should be here, not " + found());
    }
}

bool JsonWalker::memberName()
{
    m_expectsName = false;
    skipWhitespace();
    if (atEnd())
        return fail("the text ends inside of an object");
    if (peek() == '}')
        return fail("there is a comma too many before '}'");
    if (peek() == '/')
        return fail("JSON has no comments", "a key that starts with \"_\" can hold a note");
    if (peek() != '"')
        return fail("a key in double quotes should be here, not " + found());
    if (!string())
        return false;
    skipWhitespace();
    if (atEnd() || peek() != ':')
        return fail("a colon should follow the key, not " + found());
    ++m_position;
    skipWhitespace();
    return true;
}

bool JsonWalker::afterValue()
{
    for (;;) {
        skipWhitespace();
        if (m_open.empty()) {
            m_done = true;
            return atEnd() || fail("there is more after the end of the JSON text");
        }
        const bool isObject = m_open.back() == '{';
        if (atEnd())
            return fail(isObject ? "the text ends inside of an object" : "the text ends inside of a list");
        const char c = peek();
        if (c == ',') {
            ++m_position;
            skipWhitespace();
            m_expectsName = isObject;
            return true;
        }
        if (c == (isObject ? '}' : ']')) {
            m_open.pop_back();
            ++m_position;
            continue;
        }
        return fail(std::string("a comma or '") + (isObject ? '}' : ']') + "' should be here, not " + found());
    }
}

bool JsonWalker::string()
{
    const std::size_t start = m_position++;
    for (;;) {
        if (atEnd())
            return failAt(start, "the text that begins here has no closing quote");
        const char c = peek();
        if (c == '"') {
            ++m_position;
            return true;
        }
        if (c == '\n' || c == '\r')
            return fail("a text cannot go on over the end of a line", "write \\n");
        if (static_cast<unsigned char>(c) < 0x20)
            return fail("a control character inside of a text", "write it as \\u00XX");
        if (c == '\\') {
            if (!escape())
                return false;
        } else if (static_cast<unsigned char>(c) >= 0x80) {
            if (!utf8Sequence())
                return false;
        } else {
            ++m_position;
        }
    }
}

bool JsonWalker::utf8Sequence()
{
    const std::size_t length = utf8LengthOfFirst(m_text.substr(m_position));
    if (length == 0)
        return fail("this is not UTF-8", "save the file as UTF-8");
    m_position += length;
    return true;
}

bool JsonWalker::unicodeEscape(std::uint32_t& unit)
{
    // At the `u`.
    const std::string_view digits = m_text.substr(std::min(m_position + 1, m_text.size()), 4);
    if (digits.size() < 4 || !std::all_of(digits.begin(), digits.end(), isAsciiHexDigit))
        return fail("\\u is followed by four hexadecimal digits");
    std::from_chars(digits.data(), digits.data() + 4, unit, 16);
    m_position += 5;
    return true;
}

bool JsonWalker::escape()
{
    const std::size_t start = m_position++;
    if (atEnd())
        return failAt(start, "the text ends inside of an escape");
    const char c = peek();
    if (c != 'u') {
        if (std::string_view("\"\\/bfnrt").find(c) == std::string_view::npos)
            return failAt(start,
                std::string("there is no escape \\") + (isAsciiAlphanumeric(c) ? std::string(1, c) : "…"),
                "a backslash itself is written \\\\");
        ++m_position;
        return true;
    }
    std::uint32_t unit = 0;
    if (!unicodeEscape(unit))
        return false;
    if (unit < 0xD800 || unit > 0xDFFF)
        return true;
    std::uint32_t second = 0;
    const bool hasPair = unit < 0xDC00 && m_text.substr(m_position, 2) == "\\u";
    if (hasPair) {
        ++m_position;
        if (!unicodeEscape(second))
            return false;
    }
    if (!hasPair || second < 0xDC00 || second > 0xDFFF)
        return failAt(start, "this is half of a surrogate pair and stands for no character");
    return true;
}

bool JsonWalker::number()
{
    const std::size_t start = m_position;
    const auto digits = [this] {
        const std::size_t first = m_position;
        while (!atEnd() && isAsciiDigit(peek()))
            ++m_position;
        return m_position - first;
    };
    if (peek() == '-')
        ++m_position;
    const bool startsWithZero = !atEnd() && peek() == '0';
    const std::size_t integerDigits = digits();
    if (integerDigits == 0)
        return fail("a digit should be here, not " + found());
    if (startsWithZero && integerDigits > 1)
        return failAt(start, "a number does not begin with 0");
    bool isInteger = true;
    if (!atEnd() && peek() == '.') {
        isInteger = false;
        ++m_position;
        if (digits() == 0)
            return fail("a digit should follow the decimal point, not " + found());
    }
    if (!atEnd() && (peek() == 'e' || peek() == 'E')) {
        isInteger = false;
        ++m_position;
        if (!atEnd() && (peek() == '+' || peek() == '-'))
            ++m_position;
        if (digits() == 0)
            return fail("a digit should be in the exponent, not " + found());
    }
    const std::string_view text = m_text.substr(start, m_position - start);
    const char* const end = text.data() + text.size();
    bool fits = true;
    if (isInteger) {
        std::int64_t asSigned = 0;
        std::uint64_t asUnsigned = 0;
        fits = std::from_chars(text.data(), end, asSigned).ec == std::errc()
            || (text.front() != '-' && std::from_chars(text.data(), end, asUnsigned).ec == std::errc());
    } else {
        double value = 0;
        fits = std::from_chars(text.data(), end, value).ec == std::errc() && std::isfinite(value);
        // Too small a number counts as 0, as everywhere.
        fits = fits || text.find("e-") != std::string_view::npos || text.find("E-") != std::string_view::npos;
    }
    return fits || failAt(start, "the number is too large");
}

bool JsonWalker::word(std::string_view word)
{
    if (m_text.substr(m_position, word.size()) != word)
        return fail("a value should be here; the words are true, false and null");
    m_position += word.size();
    return true;
}

} // namespace

std::optional<InputError> findJsonFault(std::string_view text)
{
    return JsonWalker(text).walk();
}

InputError jsonFault(std::string_view text, std::string_view complaint)
{
    if (auto fault = findJsonFault(text))
        return *std::move(fault);
    return {"", std::string("the text could not be read as JSON: ").append(complaint), ""};
}

} // namespace fetchscope
