#include "core/reading/har/detection.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <optional>

namespace fetchscope {

namespace {

/// Text without its byte order mark, as ASCII where it is UTF-16: what tells a HAR is ASCII.
std::string beginningOf(std::string_view text)
{
    text = text.substr(0, bytesThatTellHar);
    std::string beginning(text.starts_with("\xef\xbb\xbf") ? text.substr(3) : text);
    if (text.starts_with("\xff\xfe") || text.starts_with("\xfe\xff")) {
        beginning.erase(0, 2);
        beginning.erase(std::remove(beginning.begin(), beginning.end(), '\0'), beginning.end());
    }
    return beginning;
}

/// Goes through the members of an object.
class Members
{
public:
    explicit Members(std::string_view text)
        : m_rest(text)
    {
    }

    /// Is there a member with this key whose value is an object?
    bool hasObject(std::string_view key)
    {
        if (!take('{'))
            return false;
        do {
            const auto name = string();
            if (!name || !take(':'))
                return false;
            skipSpace();
            if (*name == key)
                return m_rest.starts_with('{');
            if (!skipValue())
                return false;
        } while (take(','));
        return false;
    }

private:
    void skipSpace() { m_rest = stripStart(m_rest); }
    static std::string_view stripStart(std::string_view text)
    {
        while (!text.empty() && isAsciiWhitespace(text.front()))
            text.remove_prefix(1);
        return text;
    }
    bool take(char c)
    {
        skipSpace();
        if (!m_rest.starts_with(c))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// What stands between the quotes, as written; null where they are not there.
    std::optional<std::string_view> string()
    {
        if (!take('"'))
            return std::nullopt;
        for (std::size_t i = 0; i < m_rest.size(); ++i) {
            if (m_rest[i] == '\\') {
                ++i;
            } else if (m_rest[i] == '"') {
                const std::string_view text = m_rest.substr(0, i);
                m_rest.remove_prefix(i + 1);
                return text;
            }
        }
        return std::nullopt;
    }
    /// Past a value, whatever it is; false where the text ends before.
    bool skipValue()
    {
        std::size_t depth = 0;
        while (!m_rest.empty()) {
            const char c = m_rest.front();
            if (depth == 0 && (c == ',' || c == '}'))
                return true;
            if (c == '"') {
                if (!string())
                    return false;
                continue;
            }
            if (c == '{' || c == '[')
                ++depth;
            else if (c == '}' || c == ']')
                --depth;
            m_rest.remove_prefix(1);
        }
        return false;
    }

    std::string_view m_rest;
};

bool isPacked(std::string_view bytes)
{
    return bytes.starts_with("\x1f\x8b") || bytes.starts_with("\x28\xb5\x2f\xfd");
}

} // namespace

bool looksLikeHar(std::string_view text)
{
    const std::string beginning = beginningOf(text);
    return Members(beginning).hasObject("log");
}

bool isHarFile(const std::string& path)
{
    static constexpr std::array<std::string_view, 4> endings {".har", ".har.gz", ".har.zst", ".har.zstd"};
    const std::string name = asciiLowercase(path);
    if (std::any_of(
            endings.begin(), endings.end(), [&name](std::string_view ending) { return name.ends_with(ending); }))
        return true;
    std::ifstream file(path, std::ios::binary);
    std::string beginning(bytesThatTellHar, '\0');
    file.read(beginning.data(), static_cast<std::streamsize>(beginning.size()));
    beginning.resize(static_cast<std::size_t>(file.gcount()));
    return isPacked(beginning) || looksLikeHar(beginning);
}

} // namespace fetchscope
