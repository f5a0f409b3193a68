#include "tests/core/engine/http/json_value.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>

namespace testing {

namespace {

class Reader
{
public:
    Reader(std::string text, std::string path)
        : m_text(std::move(text))
        , m_path(std::move(path))
    {
    }

    JsonValue document()
    {
        JsonValue result = value();
        skipBlanks();
        if (m_position != m_text.size())
            fail("something behind the end");
        return result;
    }

private:
    [[noreturn]] void fail(const char* message) const
    {
        std::fprintf(stderr, "%s: %s at byte %zu\n", m_path.c_str(), message, m_position);
        std::abort();
    }

    char peek() const { return m_position < m_text.size() ? m_text[m_position] : '\0'; }
    void skipBlanks() { m_position = std::min(m_text.find_first_not_of(" \t\r\n", m_position), m_text.size()); }
    bool take(std::string_view expected)
    {
        skipBlanks();
        if (m_text.compare(m_position, expected.size(), expected) != 0)
            return false;
        m_position += expected.size();
        return true;
    }
    void need(std::string_view expected)
    {
        if (!take(expected))
            fail("something else than expected");
    }

    JsonValue value()
    {
        JsonValue result;
        if (take("null"))
            return result;
        if (take("true") || take("false")) {
            result.kind = JsonValue::Kind::Boolean;
            result.boolean = m_text[m_position - 2] == 'u';
        } else if (take("[")) {
            result.kind = JsonValue::Kind::Array;
            for (bool first = true; !take("]"); first = false) {
                if (!first)
                    need(",");
                result.items.push_back(value());
            }
        } else if (take("{")) {
            result.kind = JsonValue::Kind::Object;
            for (bool first = true; !take("}"); first = false) {
                if (!first)
                    need(",");
                std::string name = string();
                need(":");
                result.names.push_back(std::move(name));
                result.items.push_back(value());
            }
        } else if (peek() == '"') {
            result.kind = JsonValue::Kind::String;
            result.text = string();
        } else {
            result.kind = JsonValue::Kind::Number;
            const std::size_t start = m_position;
            m_position = std::min(m_text.find_first_not_of("+-.eE0123456789", start), m_text.size());
            if (m_position == start)
                fail("no value");
            result.text = m_text.substr(start, m_position - start);
        }
        return result;
    }

    unsigned codeUnit()
    {
        const unsigned unit = static_cast<unsigned>(std::stoul(m_text.substr(m_position, 4), nullptr, 16));
        m_position += 4;
        return unit;
    }

    void appendEscaped(std::string& result)
    {
        const char c = m_text.at(m_position++);
        constexpr std::string_view letters = "bfnrt";
        constexpr std::string_view meanings = "\b\f\n\r\t";
        const std::size_t letter = letters.find(c);
        if (letter != std::string_view::npos) {
            result.push_back(meanings[letter]);
            return;
        }
        if (c != 'u') {
            result.push_back(c);
            return;
        }
        unsigned codePoint = codeUnit();
        if (codePoint >= 0xD800 && codePoint < 0xDC00 && m_text.compare(m_position, 2, "\\u") == 0) {
            m_position += 2;
            codePoint = 0x10000 + ((codePoint - 0xD800) << 10U) + (codeUnit() - 0xDC00);
        }
        appendUtf8(result, codePoint);
    }

    static void appendUtf8(std::string& result, unsigned codePoint)
    {
        const auto append = [&result](unsigned byte) {
            result.push_back(static_cast<char>(static_cast<unsigned char>(byte)));
        };
        if (codePoint < 0x80) {
            append(codePoint);
            return;
        }
        if (codePoint < 0x800) {
            append(0xC0U | (codePoint >> 6U));
        } else {
            if (codePoint < 0x10000) {
                append(0xE0U | (codePoint >> 12U));
            } else {
                append(0xF0U | (codePoint >> 18U));
                append(0x80U | ((codePoint >> 12U) & 0x3FU));
            }
            append(0x80U | ((codePoint >> 6U) & 0x3FU));
        }
        append(0x80U | (codePoint & 0x3FU));
    }

    std::string string()
    {
        need("\"");
        std::string result;
        for (;;) {
            const char c = m_text.at(m_position++);
            if (c == '"')
                return result;
            if (c == '\\')
                appendEscaped(result);
            else
                result.push_back(c);
        }
    }

    std::string m_text;
    std::string m_path;
    std::size_t m_position = 0;
};

} // namespace

const JsonValue& JsonValue::operator[](std::string_view name) const
{
    static const JsonValue null;
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? null : items.at(static_cast<std::size_t>(found - names.begin()));
}

JsonValue readJson(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return Reader({std::istreambuf_iterator<char>(file), {}}, path).document();
}

} // namespace testing
