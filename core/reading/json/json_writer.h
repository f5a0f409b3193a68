#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace fetchscope {

/// Writes JSON by appending to one string, which keeps its memory from one text to the next. Commas, line breaks and
/// indentation are its own affair; the caller opens, closes and names. What takes the time is in the source file, which
/// is compiled for speed: of a function in the header the linker may take the copy of one that is not.
class JsonWriter
{
public:
    /// One line, or a line for each member.
    enum class Layout : bool { Compact, Pretty };

    explicit JsonWriter(Layout layout = Layout::Compact)
        : m_isPretty(layout == Layout::Pretty)
    {
    }

    void clear();
    /// The bytes so far. Valid until the next call.
    std::string_view text() const { return {m_buffer.data(), m_size}; }
    std::string take();
    /// Appends as it is: a line feed between two texts, say.
    void raw(std::string_view bytes) { append(bytes); }

    void beginObject() { open('{'); }
    void endObject() { close('}'); }
    void beginArray() { open('['); }
    void endArray() { close(']'); }
    /// An array that stays on one line in the pretty layout too.
    void beginShortArray();
    void endShortArray();

    /// The name of the next value: ASCII without `"`, `\` and control characters.
    void key(std::string_view plainName);
    /// The name of the next value, any UTF-8.
    void anyKey(std::string_view name);

    void null();
    void boolean(bool value);
    void number(std::int64_t value);
    void number(std::uint64_t value);
    /// Infinities and NaN, which JSON does not have, become null.
    void number(double value);
    /// UTF-8; what is none becomes U+FFFD.
    void string(std::string_view utf8);
    /// Bytes: each stands for the character with its number (https://infra.spec.whatwg.org/#isomorphic-decode).
    void bytes(std::string_view value);
    /// Text that may be either: UTF-8 where it is well-formed, bytes otherwise.
    void stringOrBytes(std::string_view value);
    /// A value that is JSON text already.
    void json(std::string_view text);

    void member(std::string_view plainName, std::string_view utf8)
    {
        key(plainName);
        string(utf8);
    }
    void member(std::string_view plainName, const char* utf8) { member(plainName, std::string_view(utf8)); }
    template <class T>
    requires std::is_arithmetic_v<T>
    void member(std::string_view plainName, T value)
    {
        key(plainName);
        if constexpr (std::is_same_v<T, bool>)
            boolean(value);
        else if constexpr (std::is_floating_point_v<T>)
            number(static_cast<double>(value));
        else if constexpr (std::is_signed_v<T>)
            number(static_cast<std::int64_t>(value));
        else
            number(static_cast<std::uint64_t>(value));
    }

private:
    void open(char bracket);
    void close(char bracket);
    /// What has to stand before the next value or name.
    void separate()
    {
        if (m_hasKey) {
            m_hasKey = false;
            return;
        }
        if (m_needsComma)
            append(',');
        if (m_isPretty)
            separatePretty();
    }
    void separatePretty();
    void breakLine();

    /// Room for so many more bytes, which may then be written behind m_size.
    char* room(std::size_t count)
    {
        if (m_buffer.size() - m_size < count)
            grow(count);
        return m_buffer.data() + m_size;
    }
    [[gnu::noinline, gnu::cold]] void grow(std::size_t count);
    void append(std::string_view bytes)
    {
        std::copy(bytes.begin(), bytes.end(), room(bytes.size()));
        m_size += bytes.size();
    }
    void append(char byte)
    {
        *room(1) = byte;
        ++m_size;
    }
    template <class Number> void appendNumber(Number value);
    /// The next value, whole, where it is nothing but plain ASCII, as nearly all are; false where it is not (nothing is
    /// written then), or the layout is pretty.
    bool appendPlainString(std::string_view value);
    /// The value without quotes; false where it stopped at a byte above 0x7F, of which nothing is written.
    bool appendAscii(std::string_view value);
    void appendEscaped(std::string_view utf8);

    /// Its size is the memory; m_size is how much of it is text.
    std::string m_buffer;
    std::size_t m_size = 0;
    bool m_isPretty;
    bool m_needsComma = false;
    bool m_hasKey = false;
    int m_depth = 0;
    /// Inside of how many short arrays.
    int m_short = 0;
};

} // namespace fetchscope
