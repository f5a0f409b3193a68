#include "core/reading/importers/script_value.h"

#include "core/engine/base/ascii.h"
#include "core/engine/base/utf8.h"
#include "core/reading/importers/messages.h"
#include "core/reading/json/json_writer.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <cstdlib>
#include <optional>

namespace fetchscope {

namespace {

constexpr int deepestNesting = 64;

bool isNameStart(char c)
{
    return isAsciiAlpha(c) || c == '_' || c == '$' || static_cast<unsigned char>(c) >= 0x80;
}

bool isNameCharacter(char c)
{
    return isNameStart(c) || isAsciiDigit(c);
}

/// Reads values one after another.
class ScriptReader
{
public:
    ScriptReader(std::string_view text, std::size_t offset)
        : m_text(text)
        , m_at(offset)
    {
    }

    Result<std::vector<ScriptValue>> arguments()
    {
        std::vector<ScriptValue> values;
        readList(')', [&](ScriptValue value) { values.push_back(std::move(value)); });
        if (m_error)
            return tl::unexpected(*m_error);
        return values;
    }

private:
    bool isAtEnd() const { return m_at >= m_text.size(); }
    char peek(std::size_t ahead = 0) const { return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : '\0'; }

    void fail(Message message)
    {
        if (m_error)
            return;
        const std::string_view before = m_text.substr(0, std::min(m_at, m_text.size()));
        const auto line = static_cast<std::size_t>(std::count(before.begin(), before.end(), '\n')) + 1;
        const std::size_t start = before.rfind('\n');
        const std::size_t column = before.size() - (start == std::string_view::npos ? 0 : start + 1) + 1;
        m_error = InputError {say<messages::LineColumn>(line, column), std::move(message), {}};
        m_at = m_text.size();
    }

    void skipSpace()
    {
        while (!isAtEnd()) {
            if (isAsciiWhitespace(peek())) {
                ++m_at;
            } else if (peek() == '/' && peek(1) == '/') {
                m_at = std::min(m_text.find('\n', m_at), m_text.size());
            } else if (peek() == '/' && peek(1) == '*') {
                const std::size_t end = m_text.find("*/", m_at + 2);
                m_at = end == std::string_view::npos ? m_text.size() : end + 2;
            } else {
                return;
            }
        }
    }

    /// Values between commas, up to a closing bracket, which is consumed.
    template <class Take> void readList(char closing, Take take)
    {
        while (!m_error) {
            skipSpace();
            if (isAtEnd()) {
                fail(say<messages::ClosingMissing>(std::string(1, closing)));
                return;
            }
            if (peek() == closing) {
                ++m_at;
                return;
            }
            take(readValue());
            skipSpace();
            if (peek() == ',')
                ++m_at;
            else if (!isAtEnd() && peek() != closing)
                fail(say<messages::ScriptCommaExpected>(std::string(1, closing)));
        }
    }

    ScriptValue readValue()
    {
        ScriptValue value = readTerm();
        skipSpace();
        // Sums of strings; anything else that follows is not known.
        while (!m_error && peek() == '+' && peek(1) != '+') {
            ++m_at;
            skipSpace();
            const ScriptValue other = readTerm();
            value.text += other.text;
            value.kind = ScriptValue::Kind::String;
            value.members.clear();
            skipSpace();
        }
        if (!m_error && !isAtEnd() && !isEndOfValue()) {
            const std::size_t start = m_at;
            skipUnknown();
            value = {ScriptValue::Kind::Unknown, value.text + std::string(m_text.substr(start, m_at - start)), {}};
        }
        return value;
    }

    bool isEndOfValue() const
    {
        const char c = peek();
        return c == ',' || c == ')' || c == ']' || c == '}';
    }

    /// Goes to the end of a value that is no literal.
    void skipUnknown()
    {
        int depth = 0;
        while (!isAtEnd()) {
            const char c = peek();
            if (c == '"' || c == '\'' || c == '`') {
                readString();
                continue;
            }
            if (depth == 0 && isEndOfValue())
                return;
            if (c == '(' || c == '[' || c == '{')
                ++depth;
            if (c == ')' || c == ']' || c == '}')
                --depth;
            ++m_at;
        }
    }

    ScriptValue readTerm()
    {
        if (++m_depth > deepestNesting)
            fail(say<messages::NestedTooDeeply>());
        ScriptValue value = m_error ? ScriptValue() : readTermInside();
        --m_depth;
        return value;
    }

    ScriptValue readTermInside()
    {
        using Kind = ScriptValue::Kind;
        const char c = peek();
        if (c == '"' || c == '\'' || c == '`')
            return {Kind::String, readString(), {}};
        if (c == '{') {
            ++m_at;
            return readObject();
        }
        if (c == '[') {
            ++m_at;
            ScriptValue value {Kind::Array, {}, {}};
            readList(']', [&](ScriptValue member) { value.members.push_back(std::move(member)); });
            return value;
        }
        if (isAsciiDigit(c) || (c == '-' && isAsciiDigit(peek(1)))) {
            const std::size_t start = m_at++;
            while (isNameCharacter(peek()) || peek() == '.')
                ++m_at;
            return {Kind::Number, std::string(m_text.substr(start, m_at - start)), {}};
        }
        if (isNameStart(c))
            return readName();
        const std::size_t start = m_at;
        skipUnknown();
        if (m_at == start)
            fail(say<messages::ScriptValueExpected>());
        return {Kind::Unknown, std::string(m_text.substr(start, m_at - start)), {}};
    }

    std::string readPath()
    {
        const std::size_t start = m_at;
        while (isNameCharacter(peek()) || (peek() == '.' && isNameStart(peek(1))))
            ++m_at;
        return std::string(m_text.substr(start, m_at - start));
    }

    ScriptValue readName()
    {
        using Kind = ScriptValue::Kind;
        std::string name = readPath();
        if (name == "true" || name == "false")
            return {Kind::Boolean, name, {}};
        if (name == "null")
            return {Kind::Null, name, {}};
        if (name == "undefined")
            return {Kind::Undefined, name, {}};
        if (name == "new" || name == "await") {
            skipSpace();
            if (const std::string path = readPath(); name == "new")
                name += " " + path;
            else
                name = path;
        }
        skipSpace();
        if (peek() != '(')
            return {Kind::Unknown, std::move(name), {}};
        ++m_at;
        ScriptValue value {Kind::Call, std::move(name), {}};
        readList(')', [&](ScriptValue member) { value.members.push_back(std::move(member)); });
        return value;
    }

    ScriptValue readObject()
    {
        ScriptValue value {ScriptValue::Kind::Object, {}, {}};
        while (!m_error) {
            skipSpace();
            if (isAtEnd()) {
                fail(say<messages::ClosingMissing>("}"));
            } else if (peek() == '}') {
                ++m_at;
                break;
            } else {
                readMember(value);
                skipSpace();
                if (peek() == ',')
                    ++m_at;
                else if (!isAtEnd() && peek() != '}')
                    fail(say<messages::ScriptCommaExpected>("}"));
            }
        }
        return value;
    }

    void readMember(ScriptValue& object)
    {
        if (peek() == '.' && m_text.substr(m_at, 3) == "...") {
            // What is spread is not known.
            skipUnknown();
            return;
        }
        std::string name;
        if (peek() == '"' || peek() == '\'') {
            name = readString();
        } else if (peek() == '[') {
            ++m_at;
            skipSpace();
            name = readTerm().text;
            skipSpace();
            if (peek() == ']')
                ++m_at;
        } else {
            const std::size_t start = m_at;
            while (isNameCharacter(peek()))
                ++m_at;
            name = m_text.substr(start, m_at - start);
            if (name.empty()) {
                fail(say<messages::MemberNameExpected>());
                return;
            }
        }
        skipSpace();
        if (peek() == ':') {
            ++m_at;
            skipSpace();
            object.members.push_back(readValue());
            object.members.back().name = std::move(name);
            return;
        }
        // A method, or a variable of the same name.
        if (peek() == '(' || peek() == '=')
            skipUnknown();
        object.members.push_back({ScriptValue::Kind::Unknown, name, {}, name});
    }

    std::string readString()
    {
        const char quote = m_text[m_at++];
        std::string text;
        while (!isAtEnd() && peek() != quote) {
            if (peek() == '\\') {
                ++m_at;
                readEscape(text);
            } else if (quote == '`' && peek() == '$' && peek(1) == '{') {
                m_at += 2;
                const std::size_t start = m_at;
                int depth = 1;
                while (!isAtEnd() && depth > 0) {
                    depth += peek() == '{' ? 1 : peek() == '}' ? -1 : 0;
                    ++m_at;
                }
                text += m_text.substr(start, m_at > start ? m_at - start - 1 : 0);
            } else if (quote != '`' && peek() == '\n') {
                fail(say<messages::StringNotClosed>());
                return text;
            } else {
                text += m_text[m_at++];
            }
        }
        if (isAtEnd())
            fail(say<messages::ClosingQuoteMissing>(std::string(1, quote)));
        else
            ++m_at;
        return text;
    }

    std::uint32_t readHex(std::size_t digits)
    {
        const std::string hex(m_text.substr(m_at, digits));
        m_at = std::min(m_at + digits, m_text.size());
        return static_cast<std::uint32_t>(std::strtoul(hex.c_str(), nullptr, 16));
    }

    void readEscape(std::string& text)
    {
        if (isAtEnd())
            return;
        const char c = m_text[m_at++];
        switch (c) {
        case 'n':
            text += '\n';
            return;
        case 't':
            text += '\t';
            return;
        case 'r':
            text += '\r';
            return;
        case '\n':
            return;
        case 'x':
            appendUtf8(text, readHex(2));
            return;
        case 'u': {
            std::uint32_t code = 0;
            if (peek() == '{') {
                const std::size_t end = std::min(m_text.find('}', m_at), m_text.size());
                ++m_at;
                code = readHex(std::min<std::size_t>(end - m_at, 6));
                m_at = std::min(end + 1, m_text.size());
            } else {
                code = readHex(4);
                if (code >= 0xD800 && code < 0xDC00 && peek() == '\\' && peek(1) == 'u') {
                    m_at += 2;
                    code = 0x10000 + ((code - 0xD800) << 10) + (readHex(4) & 0x3FF);
                }
            }
            appendUtf8(text, std::min<std::uint32_t>(code, 0x10FFFF));
            return;
        }
        default:
            text += c;
        }
    }

    std::string_view m_text;
    std::size_t m_at;
    int m_depth = 0;
    std::optional<InputError> m_error;
};

void writeValue(JsonWriter& writer, const ScriptValue& value)
{
    using Kind = ScriptValue::Kind;
    switch (value.kind) {
    case Kind::Null:
    case Kind::Undefined:
        writer.null();
        return;
    case Kind::Boolean:
        writer.boolean(value.text == "true");
        return;
    case Kind::Number:
        writer.number(std::strtod(value.text.c_str(), nullptr));
        return;
    case Kind::Object:
        writer.beginObject();
        for (const ScriptValue& member : value.members) {
            if (member.kind == Kind::Undefined)
                continue;
            writer.anyKey(member.name);
            writeValue(writer, member);
        }
        writer.endObject();
        return;
    case Kind::Array:
        writer.beginArray();
        for (const ScriptValue& member : value.members)
            writeValue(writer, member);
        writer.endArray();
        return;
    case Kind::String:
    case Kind::Call:
    case Kind::Unknown:
        break;
    }
    writer.string(value.text);
}

} // namespace

const ScriptValue* ScriptValue::find(std::string_view member) const
{
    // The last of several counts.
    for (auto value = members.rbegin(); value != members.rend(); ++value) {
        if (value->name == member)
            return &*value;
    }
    return nullptr;
}

std::size_t findScriptCall(std::string_view text, std::string_view callee)
{
    for (std::size_t at = text.find(callee); at != std::string_view::npos; at = text.find(callee, at + 1)) {
        std::size_t end = at + callee.size();
        while (end < text.size() && isAsciiWhitespace(text[end]))
            ++end;
        if (end < text.size() && text[end] == '(' && (at == 0 || !isNameCharacter(text[at - 1])))
            return end + 1;
    }
    return std::string_view::npos;
}

Result<std::vector<ScriptValue>> readScriptArguments(std::string_view text, std::size_t offset)
{
    return ScriptReader(text, offset).arguments();
}

std::string writeAsJson(const ScriptValue& value)
{
    JsonWriter writer;
    writeValue(writer, value);
    return writer.take();
}

} // namespace fetchscope
