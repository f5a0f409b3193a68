#include "core/engine/http/link_header.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/header_value.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Reads from the front of a header's value.
class LinkReader
{
public:
    explicit LinkReader(std::string_view text)
        : m_rest(text)
    {
    }

    std::vector<LinkValue> readAll()
    {
        std::vector<LinkValue> links;
        while (skipTo('<')) {
            const std::size_t end = m_rest.find('>');
            if (end == std::string_view::npos)
                break;
            LinkValue& link = links.emplace_back();
            link.target = strip(m_rest.substr(1, end - 1), isHttpTabOrSpace);
            m_rest.remove_prefix(end + 1);
            while (readParameter(link)) { }
        }
        return links;
    }

private:
    /// The rest begins with it then; false where none comes in any of the parts between commas.
    bool skipTo(char sign)
    {
        for (;;) {
            skipWhitespace();
            if (m_rest.empty())
                return false;
            if (m_rest.front() == sign)
                return true;
            skipPart();
            if (!m_rest.empty())
                m_rest.remove_prefix(1);
        }
    }

    void skipWhitespace()
    {
        while (!m_rest.empty() && isHttpTabOrSpace(m_rest.front()))
            m_rest.remove_prefix(1);
    }

    /// Up to the next comma, or to the end.
    void skipPart()
    {
        while (!m_rest.empty() && m_rest.front() != ',') {
            m_rest.remove_prefix(m_rest.front() == '"' ? endOfQuotedString(m_rest, 0) : 1);
        }
    }

    /// A text in quotation marks, at whose first one the rest begins.
    std::string readQuoted()
    {
        std::size_t end = 0;
        std::string value = collectQuotedString(m_rest, end);
        m_rest.remove_prefix(end);
        return value;
    }

    std::string_view readUpTo(std::string_view delimiters)
    {
        const std::size_t end = std::min(m_rest.find_first_of(delimiters), m_rest.size());
        const std::string_view text = m_rest.substr(0, end);
        m_rest.remove_prefix(end);
        return strip(text, isHttpTabOrSpace);
    }

    /// False where the link ends.
    bool readParameter(LinkValue& link)
    {
        skipWhitespace();
        if (m_rest.empty() || m_rest.front() != ';') {
            skipPart();
            return false;
        }
        m_rest.remove_prefix(1);
        std::string name = asciiLowercase(readUpTo("=;,"));
        std::string value;
        if (!m_rest.empty() && m_rest.front() == '=') {
            m_rest.remove_prefix(1);
            skipWhitespace();
            value = !m_rest.empty() && m_rest.front() == '"' ? readQuoted() : std::string(readUpTo(";,"));
        }
        if (!name.empty())
            link.parameters.emplace_back(std::move(name), std::move(value));
        return true;
    }

    std::string_view m_rest;
};

} // namespace

std::optional<std::string_view> LinkValue::parameter(std::string_view name) const
{
    const auto found = std::find_if(
        parameters.begin(), parameters.end(), [name](const auto& parameter) { return parameter.first == name; });
    return found == parameters.end() ? std::nullopt : std::optional<std::string_view>(found->second);
}

std::vector<LinkValue> parseLinkHeader(std::string_view value)
{
    return LinkReader(value).readAll();
}

} // namespace fetchscope
