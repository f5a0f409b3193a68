#pragma once

#include "core/engine/base/ascii.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace fetchscope {

/// The end of the HTTP quoted string that starts at `start`, with its closing quote
/// (https://fetch.spec.whatwg.org/#collect-an-http-quoted-string, without its value).
inline std::size_t endOfQuotedString(std::string_view input, std::size_t start)
{
    std::size_t position = start + 1;
    while (position < input.size()) {
        const char c = input[position++];
        if (c == '"')
            return position;
        if (c == '\\' && position < input.size())
            ++position;
    }
    return position;
}

/// https://fetch.spec.whatwg.org/#collect-an-http-quoted-string with extract-value set to true: the value of the one
/// that starts at `position`, which is moved behind the closing quote.
std::string collectQuotedString(std::string_view input, std::size_t& position);

/// Splits a header value at commas outside of quoted strings, one piece a call and without copies
/// (https://fetch.spec.whatwg.org/#header-value-get-decode-and-split). There is always at least one piece.
class HeaderValueSplitter
{
public:
    explicit HeaderValueSplitter(std::string_view value)
        : m_rest(value)
    {
    }

    /// False where no piece is left.
    bool next(std::string_view& piece)
    {
        if (m_done)
            return false;
        std::size_t position = 0;
        while (position < m_rest.size() && m_rest[position] != ',')
            position = m_rest[position] == '"' ? endOfQuotedString(m_rest, position) : position + 1;
        piece = strip(m_rest.substr(0, position), isHttpTabOrSpace);
        m_done = position == m_rest.size();
        if (!m_done)
            m_rest.remove_prefix(position + 1);
        return true;
    }

    /// Was the piece given last the last one?
    bool isAtEnd() const { return m_done; }

private:
    std::string_view m_rest;
    bool m_done = false;
};

} // namespace fetchscope
