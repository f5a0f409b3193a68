#include "core/reading/json/json_writer.h"

#include "core/engine/base/hex.h"
#include "core/engine/base/readable_text.h"
#include "core/engine/base/utf8.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstring>

namespace fetchscope {

namespace {

enum class ByteClass : std::uint8_t { Plain, Escaped, NotAscii };

constexpr std::array<ByteClass, 256> makeClasses()
{
    std::array<ByteClass, 256> classes {};
    for (std::size_t i = 0; i < 256; ++i)
        classes[i] = i >= 0x80 ? ByteClass::NotAscii : i < 0x20 ? ByteClass::Escaped : ByteClass::Plain;
    classes['"'] = ByteClass::Escaped;
    classes['\\'] = ByteClass::Escaped;
    classes[0x7F] = ByteClass::Escaped;
    return classes;
}
constexpr std::array<ByteClass, 256> byteClasses = makeClasses();

ByteClass classOf(char c)
{
    return byteClasses[static_cast<unsigned char>(c)];
}

/// Copies eight bytes if all of them are plain.
bool copyEightPlain(char* out, const char* text)
{
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t highs = 0x8080808080808080U;
    std::uint64_t word = 0;
    std::memcpy(&word, text, sizeof word);
    // In each of these a byte's highest bit tells: below a space; a quote; a backslash; DEL and what is no ASCII.
    const auto zeros = [](std::uint64_t bytes) { return (bytes - ones) & ~bytes; };
    const std::uint64_t belowSpace = (word - ones * 0x20) & ~word;
    const std::uint64_t fromDelete = word | (word + ones);
    const std::uint64_t special = zeros(word ^ (ones * '"')) | zeros(word ^ (ones * '\\'));
    if (((belowSpace | fromDelete | special) & highs) != 0)
        return false;
    std::memcpy(out, &word, sizeof word);
    return true;
}

/// Copies bytes as long as they are plain, eight at a time since nearly all are; returns how many. There is room for
/// all.
std::size_t copyPlain(char* out, std::string_view text)
{
    std::size_t i = 0;
    while (i + sizeof(std::uint64_t) <= text.size()) {
        if (!copyEightPlain(out + i, text.data() + i))
            break;
        i += sizeof(std::uint64_t);
    }
    // The last eight again, some of which are there already, rather than the rest one by one.
    if (i >= sizeof(std::uint64_t) && i < text.size() && i + sizeof(std::uint64_t) > text.size()) {
        const std::size_t last = text.size() - sizeof(std::uint64_t);
        if (copyEightPlain(out + last, text.data() + last))
            return text.size();
    }
    for (; i < text.size() && classOf(text[i]) == ByteClass::Plain; ++i)
        out[i] = text[i];
    return i;
}

/// Copies bytes, few mostly, and returns where they end.
char* copyShort(char* out, std::string_view text)
{
    constexpr std::size_t half = sizeof(std::uint64_t);
    const std::size_t size = text.size();
    if (size < half || size > 2 * half)
        return std::copy(text.begin(), text.end(), out);
    // The first eight and the last eight, which may overlap.
    std::memcpy(out, text.data(), half);
    std::memcpy(out + size - half, text.data() + size - half, half);
    return out + size;
}

/// The longest escape of one byte.
constexpr std::size_t longestEscape = 6;

/// Writes the escape of a byte, and returns where it ends.
char* writeEscape(char* out, char c)
{
    const auto pair = [out](char letter) {
        out[0] = '\\';
        out[1] = letter;
        return out + 2;
    };
    switch (c) {
    case '"':
    case '\\':
        return pair(c);
    case '\n':
        return pair('n');
    case '\r':
        return pair('r');
    case '\t':
        return pair('t');
    default: {
        constexpr std::string_view start = "\\u00";
        std::copy(start.begin(), start.end(), out);
        const auto digits = hexDigitsOf(static_cast<unsigned char>(c), HexCase::Lower);
        std::copy(digits.begin(), digits.end(), out + start.size());
        return out + longestEscape;
    }
    }
}

} // namespace

void JsonWriter::clear()
{
    m_size = 0;
    m_needsComma = false;
    m_hasKey = false;
    m_depth = 0;
    m_short = 0;
}

std::string JsonWriter::take()
{
    m_buffer.resize(m_size);
    m_size = 0;
    return std::move(m_buffer);
}

void JsonWriter::grow(std::size_t count)
{
    constexpr std::size_t smallest = 1024;
    m_buffer.resize(std::max({m_buffer.size() * 2, m_size + count, smallest}));
}

void JsonWriter::breakLine()
{
    const std::size_t indent = static_cast<std::size_t>(m_depth) * 2;
    append('\n');
    std::memset(room(indent), ' ', indent);
    m_size += indent;
}

void JsonWriter::separatePretty()
{
    if (m_depth == 0)
        return;
    if (m_short == 0)
        breakLine();
    else if (m_needsComma)
        append(' ');
}

void JsonWriter::beginShortArray()
{
    open('[');
    ++m_short;
}

void JsonWriter::endShortArray()
{
    close(']');
    --m_short;
}

void JsonWriter::open(char bracket)
{
    separate();
    append(bracket);
    m_needsComma = false;
    ++m_depth;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (m_isPretty && m_needsComma && m_short == 0)
        breakLine();
    append(bracket);
    m_needsComma = true;
}

void JsonWriter::key(std::string_view plainName)
{
    if (m_isPretty)
        separate();
    constexpr std::size_t commaQuotesColonAndSpace = 5;
    char* out = room(plainName.size() + commaQuotesColonAndSpace);
    if (!m_isPretty && m_needsComma && !m_hasKey)
        *out++ = ',';
    *out++ = '"';
    out = copyShort(out, plainName);
    *out++ = '"';
    *out++ = ':';
    if (m_isPretty)
        *out++ = ' ';
    m_size = static_cast<std::size_t>(out - m_buffer.data());
    m_hasKey = true;
}

void JsonWriter::anyKey(std::string_view name)
{
    separate();
    append('"');
    appendEscaped(name);
    append(m_isPretty ? "\": " : "\":");
    m_hasKey = true;
}

void JsonWriter::null()
{
    json("null");
}

void JsonWriter::boolean(bool value)
{
    json(value ? "true" : "false");
}

template <class Number> void JsonWriter::appendNumber(Number value)
{
    constexpr std::size_t longest = 40;
    separate();
    char* const out = room(longest);
    m_size = static_cast<std::size_t>(std::to_chars(out, out + longest, value).ptr - m_buffer.data());
    m_needsComma = true;
}

void JsonWriter::number(std::int64_t value)
{
    appendNumber(value);
}

void JsonWriter::number(std::uint64_t value)
{
    appendNumber(value);
}

void JsonWriter::number(double value)
{
    // Times and ages are whole numbers nearly always, which need a tenth of the time. A double has all below this one.
    constexpr double wholeBelow = 9'007'199'254'740'992.0;
    if (std::abs(value) < wholeBelow && value == std::trunc(value) && !std::signbit(value))
        appendNumber(static_cast<std::uint64_t>(value));
    else if (std::isfinite(value))
        appendNumber(value);
    else
        null();
}

bool JsonWriter::appendPlainString(std::string_view value)
{
    if (m_isPretty)
        return false;
    constexpr std::size_t commaAndQuotes = 3;
    char* out = room(value.size() + commaAndQuotes);
    if (m_needsComma && !m_hasKey)
        *out++ = ',';
    *out++ = '"';
    const std::size_t plain = copyPlain(out, value);
    if (plain != value.size())
        return false;
    out += plain;
    *out++ = '"';
    m_size = static_cast<std::size_t>(out - m_buffer.data());
    m_needsComma = true;
    m_hasKey = false;
    return true;
}

bool JsonWriter::appendAscii(std::string_view value)
{
    const std::size_t start = m_size;
    for (;;) {
        const std::size_t plain = copyPlain(room(value.size()), value);
        m_size += plain;
        if (plain == value.size())
            return true;
        if (classOf(value[plain]) == ByteClass::NotAscii) {
            m_size = start;
            return false;
        }
        m_size = static_cast<std::size_t>(writeEscape(room(longestEscape), value[plain]) - m_buffer.data());
        value.remove_prefix(plain + 1);
    }
}

void JsonWriter::appendEscaped(std::string_view utf8)
{
    if (appendAscii(utf8))
        return;
    std::string replaced;
    if (!isUtf8(utf8)) {
        replaced = replaceInvalidUtf8(utf8);
        utf8 = replaced;
    }
    for (const char c : utf8) {
        if (classOf(c) == ByteClass::Escaped)
            m_size = static_cast<std::size_t>(writeEscape(room(longestEscape), c) - m_buffer.data());
        else
            append(c);
    }
}

void JsonWriter::string(std::string_view utf8)
{
    if (appendPlainString(utf8))
        return;
    separate();
    append('"');
    appendEscaped(utf8);
    append('"');
    m_needsComma = true;
}

void JsonWriter::bytes(std::string_view value)
{
    if (appendPlainString(value))
        return;
    separate();
    append('"');
    if (!appendAscii(value)) {
        std::string decoded;
        appendIsomorphicDecoded(decoded, value);
        appendEscaped(decoded);
    }
    append('"');
    m_needsComma = true;
}

void JsonWriter::stringOrBytes(std::string_view value)
{
    if (appendPlainString(value))
        return;
    separate();
    append('"');
    if (!appendAscii(value)) {
        std::string decoded;
        appendReadable(decoded, value);
        appendEscaped(decoded);
    }
    append('"');
    m_needsComma = true;
}

void JsonWriter::json(std::string_view text)
{
    separate();
    append(text);
    m_needsComma = true;
}

} // namespace fetchscope
