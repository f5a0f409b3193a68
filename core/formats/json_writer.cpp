#include "core/formats/json_writer.h"

#include "core/explain/readable_text.h"
#include "core/url/utf8.h"

#include <array>
#include <charconv>
#include <cmath>

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

void appendEscape(std::string& text, char c)
{
    constexpr std::string_view digits = "0123456789abcdef";
    switch (c) {
    case '"':
        text.append("\\\"");
        return;
    case '\\':
        text.append("\\\\");
        return;
    case '\n':
        text.append("\\n");
        return;
    case '\r':
        text.append("\\r");
        return;
    case '\t':
        text.append("\\t");
        return;
    default: {
        const auto byte = static_cast<unsigned char>(c);
        text.append("\\u00");
        text.push_back(digits[byte >> 4]);
        text.push_back(digits[byte & 15]);
    }
    }
}

/// Appends `value` without quotes; `appendNotAscii` gets each byte above 0x7F.
template <class AppendNotAscii> void appendEscaped(std::string& text, std::string_view value, AppendNotAscii notAscii)
{
    std::size_t done = 0;
    for (std::size_t i = 0; i < value.size(); ++i) {
        const ByteClass byteClass = classOf(value[i]);
        if (byteClass == ByteClass::Plain)
            continue;
        text.append(value, done, i - done);
        done = i + 1;
        if (byteClass == ByteClass::Escaped)
            appendEscape(text, value[i]);
        else
            notAscii(value[i]);
    }
    text.append(value, done, std::string_view::npos);
}

void appendEscapedUtf8(std::string& text, std::string_view value)
{
    const auto keep = [&text](char c) { text.push_back(c); };
    // Nearly everything is plain ASCII; the check for UTF-8 is for the rest.
    if (isAscii(value) || isUtf8(value))
        appendEscaped(text, value, keep);
    else
        appendEscaped(text, replaceInvalidUtf8(value), keep);
}

} // namespace

void JsonWriter::clear()
{
    m_text.clear();
    m_needsComma = false;
    m_hasKey = false;
    m_depth = 0;
    m_short = 0;
}

void JsonWriter::breakLine()
{
    m_text.push_back('\n');
    m_text.append(static_cast<std::size_t>(m_depth) * 2, ' ');
}

void JsonWriter::separate()
{
    if (m_hasKey) {
        m_hasKey = false;
        return;
    }
    if (m_needsComma)
        m_text.push_back(',');
    if (!m_isPretty || m_depth == 0)
        return;
    if (m_short == 0)
        breakLine();
    else if (m_needsComma)
        m_text.push_back(' ');
}

void JsonWriter::open(char bracket)
{
    separate();
    m_text.push_back(bracket);
    m_needsComma = false;
    ++m_depth;
}

void JsonWriter::close(char bracket)
{
    --m_depth;
    if (m_isPretty && m_needsComma && m_short == 0)
        breakLine();
    m_text.push_back(bracket);
    m_needsComma = true;
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

void JsonWriter::key(std::string_view plainName)
{
    separate();
    m_text.push_back('"');
    m_text.append(plainName);
    m_text.append(m_isPretty ? "\": " : "\":");
    m_hasKey = true;
}

void JsonWriter::anyKey(std::string_view name)
{
    separate();
    m_text.push_back('"');
    appendEscapedUtf8(m_text, name);
    m_text.append(m_isPretty ? "\": " : "\":");
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

void JsonWriter::number(std::int64_t value)
{
    std::array<char, 24> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    json({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::number(std::uint64_t value)
{
    std::array<char, 24> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    json({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::number(double value)
{
    if (!std::isfinite(value)) {
        null();
        return;
    }
    std::array<char, 40> digits {};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    json({digits.data(), static_cast<std::size_t>(end - digits.data())});
}

void JsonWriter::string(std::string_view utf8)
{
    separate();
    m_text.push_back('"');
    appendEscapedUtf8(m_text, utf8);
    m_text.push_back('"');
    m_needsComma = true;
}

void JsonWriter::bytes(std::string_view value)
{
    separate();
    m_text.push_back('"');
    appendEscaped(m_text, value, [this](char c) { appendIsomorphicDecoded(m_text, {&c, 1}); });
    m_text.push_back('"');
    m_needsComma = true;
}

void JsonWriter::stringOrBytes(std::string_view value)
{
    if (isUtf8(value))
        string(value);
    else
        bytes(value);
}

void JsonWriter::json(std::string_view text)
{
    separate();
    m_text.append(text);
    m_needsComma = true;
}

} // namespace fetchscope
