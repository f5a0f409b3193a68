#include "core/engine/url/fast_path.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/percent_encoding.h"
#include "core/engine/url/url_builder.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace fetchscope::detail {

namespace {

/// Longer input takes the general way, which knows the limits.
constexpr std::size_t longestUsualInput = std::size_t {1} << 20U;

enum CharacterClass : unsigned char {
    InHost = 1, // lower case letters, digits and `-._`
    UpperCase = 2,
    InPath = 4, // stays as it is; `/` not among them
    InQuery = 8,
    InFragment = 16,
};

using ClassTable = std::array<unsigned char, 256>;

ClassTable makeClassTable()
{
    ClassTable table {};
    for (std::size_t i = 0; i < table.size(); ++i) {
        const auto byte = static_cast<unsigned char>(i);
        const char c = static_cast<char>(byte);
        const bool plain = i < 0x80;
        unsigned classes = 0;
        if (plain && (isAsciiLowerAlpha(c) || isAsciiDigit(c) || c == '-' || c == '.' || c == '_'))
            classes |= InHost;
        if (plain && isAsciiUpperAlpha(c))
            classes |= UpperCase;
        if (plain && c != '/' && c != '\\' && !isInPercentEncodeSet(byte, PercentEncodeSet::Path))
            classes |= InPath;
        if (plain && !isInPercentEncodeSet(byte, PercentEncodeSet::SpecialQuery))
            classes |= InQuery;
        if (plain && !isInPercentEncodeSet(byte, PercentEncodeSet::Fragment))
            classes |= InFragment;
        table[i] = static_cast<unsigned char>(classes);
    }
    return table;
}

const ClassTable& classTable()
{
    static const ClassTable table = makeClassTable();
    return table;
}

/// Walks over the input; every member that reads returns false where the input is not the usual kind.
class UsualUrlReader
{
public:
    explicit UsualUrlReader(std::string_view input)
        : m_input(input)
        , m_classes(classTable())
    {
    }

    std::optional<Url> readAbsolute();
    std::optional<Url> readPathAgainst(const Url& base);

private:
    bool readScheme();
    bool readHost();
    bool readPort();
    bool readPathQueryFragment();
    bool mayBeDotSegment(std::size_t start) const;
    void skip(CharacterClass wanted)
    {
        while (m_position < m_input.size() && (classAt(m_position) & wanted) != 0)
            ++m_position;
    }
    unsigned classAt(std::size_t index) const { return m_classes[static_cast<unsigned char>(m_input[index])]; }
    bool atEnd() const { return m_position == m_input.size(); }
    bool at(char c) const { return m_position < m_input.size() && m_input[m_position] == c; }
    bool atEndOfAuthority() const { return atEnd() || at('/') || at('?') || at('#'); }
    std::uint32_t position() const { return static_cast<std::uint32_t>(m_position); }
    void moveOffsets(std::uint32_t delta);

    std::string_view m_input;
    const ClassTable& m_classes;
    std::size_t m_position = 0;
    std::size_t m_hostStart = 0;
    bool m_upperCaseHost = false;
    std::uint16_t m_defaultPort = 0;
    UrlOffsets m_offsets;
};

bool UsualUrlReader::readScheme()
{
    struct Prefix
    {
        std::string_view text;
        std::uint16_t port;
    };
    static constexpr std::array<Prefix, 5> prefixes {
        {{"https://", 443}, {"http://", 80}, {"wss://", 443}, {"ws://", 80}, {"ftp://", 21}}};
    for (const Prefix& prefix : prefixes) {
        if (m_input.starts_with(prefix.text)) {
            m_position = prefix.text.size();
            m_defaultPort = prefix.port;
            m_offsets.schemeEnd = position() - 3;
            return true;
        }
    }
    return false;
}

bool UsualUrlReader::readHost()
{
    m_hostStart = m_position;
    std::size_t label = m_position;
    std::size_t lastLabel = m_position;
    unsigned seen = 0;
    for (; !atEnd(); ++m_position) {
        const unsigned classes = classAt(m_position);
        if ((classes & (InHost | UpperCase)) == 0)
            break;
        seen |= classes;
        if (m_input[m_position] == '.') {
            lastLabel = label;
            label = m_position + 1;
        }
    }
    if (m_position == m_hostStart)
        return false;
    // A trailing dot ends the last label. One that begins with a digit may be part of an IPv4 address.
    if (label == m_position)
        label = lastLabel;
    if (label < m_position && isAsciiDigit(m_input[label]))
        return false;
    m_upperCaseHost = (seen & UpperCase) != 0;
    m_offsets.hostEnd = position();
    return true;
}

bool UsualUrlReader::readPort()
{
    if (!at(':'))
        return atEndOfAuthority();
    const std::size_t start = ++m_position;
    unsigned port = 0;
    while (!atEnd() && m_position - start < 5 && isAsciiDigit(m_input[m_position]))
        port = port * 10 + static_cast<unsigned>(m_input[m_position++] - '0');
    if (m_position == start || port > 0xFFFF || !atEndOfAuthority()
        || (m_input[start] == '0' && m_position - start > 1))
        return false;
    if (port != m_defaultPort)
        m_offsets.port = static_cast<std::uint16_t>(port);
    return true;
}

bool UsualUrlReader::mayBeDotSegment(std::size_t start) const
{
    if (start >= m_input.size())
        return false;
    if (m_input[start] == '%')
        return start + 1 >= m_input.size() || m_input[start + 1] == '2';
    if (m_input[start] != '.')
        return false;
    constexpr std::string_view suspicious = "./%?#";
    return start + 1 >= m_input.size() || suspicious.find(m_input[start + 1]) != std::string_view::npos;
}

bool UsualUrlReader::readPathQueryFragment()
{
    while (at('/')) {
        ++m_position;
        if (mayBeDotSegment(m_position))
            return false;
        skip(InPath);
    }
    if (at('?')) {
        m_offsets.queryStart = position();
        ++m_position;
        skip(InQuery);
    }
    if (at('#')) {
        m_offsets.fragmentStart = position();
        ++m_position;
        skip(InFragment);
    }
    return atEnd();
}

void UsualUrlReader::moveOffsets(std::uint32_t delta)
{
    if (m_offsets.queryStart)
        *m_offsets.queryStart += delta;
    if (m_offsets.fragmentStart)
        *m_offsets.fragmentStart += delta;
}

std::optional<Url> UsualUrlReader::readAbsolute()
{
    // 1. Look at everything once.
    if (!readScheme() || !readHost() || !readPort())
        return std::nullopt;
    const std::size_t rest = m_position;
    const bool withoutPath = !at('/');
    if (!readPathQueryFragment())
        return std::nullopt;
    // 2. Copy: all of it, without a port that is the default, with the path's slash.
    const std::size_t authorityEnd = m_offsets.port ? rest : m_offsets.hostEnd;
    std::string href;
    href.reserve(m_input.size() + 1);
    if (authorityEnd == rest && !withoutPath) {
        href = m_input;
    } else {
        href += m_input.substr(0, authorityEnd);
        if (withoutPath)
            href += '/';
        href += m_input.substr(rest);
        moveOffsets(static_cast<std::uint32_t>(authorityEnd - rest + (withoutPath ? 1 : 0)));
    }
    m_offsets.pathStart = static_cast<std::uint32_t>(authorityEnd);
    if (m_upperCaseHost) {
        for (std::size_t i = m_hostStart; i < m_offsets.hostEnd; ++i)
            href[i] = toAsciiLower(href[i]);
    }
    return UrlBuilder::fromSerialization(std::move(href), m_offsets);
}

std::optional<Url> UsualUrlReader::readPathAgainst(const Url& base)
{
    if (!readPathQueryFragment())
        return std::nullopt;
    const std::string_view start = UrlBuilder::beforePath(base);
    std::string href;
    href.reserve(start.size() + m_input.size());
    href += start;
    href += m_input;
    m_offsets.pathStart = static_cast<std::uint32_t>(start.size());
    moveOffsets(m_offsets.pathStart);
    return UrlBuilder::withPathOf(base, std::move(href), m_offsets);
}

} // namespace

std::optional<Url> parseUsualUrl(std::string_view input, const Url* base)
{
    if (input.size() < 2 || input.size() > longestUsualInput)
        return std::nullopt;
    if (input.front() != '/')
        return UsualUrlReader(input).readAbsolute();
    const bool againstBase = base != nullptr && base->href().size() <= longestUsualInput && input[1] != '/'
        && input[1] != '\\' && defaultPort(base->scheme()).has_value();
    return againstBase ? UsualUrlReader(input).readPathAgainst(*base) : std::nullopt;
}

} // namespace fetchscope::detail
