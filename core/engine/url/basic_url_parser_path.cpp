#include "core/engine/base/ascii.h"
#include "core/engine/url/basic_url_parser.h"
#include "core/engine/url/percent_encoding.h"

// The states of `file:` and those from the path on.
namespace fetchscope::detail {

namespace {

/// https://url.spec.whatwg.org/#windows-drive-letter
bool isWindowsDriveLetter(std::string_view text)
{
    return text.size() == 2 && isAsciiAlpha(text[0]) && (text[1] == ':' || text[1] == '|');
}

/// https://url.spec.whatwg.org/#start-with-a-windows-drive-letter
bool startsWithWindowsDriveLetter(std::string_view text)
{
    constexpr std::string_view after = "/\\?#";
    return isWindowsDriveLetter(text.substr(0, 2))
        && (text.size() == 2 || after.find(text[2]) != std::string_view::npos);
}

/// The first segment of a serialized path where it is a normalized Windows drive letter, with its slash; else empty.
std::string_view driveLetterSegment(std::string_view path)
{
    const bool found = path.size() >= 3 && path[0] == '/' && isAsciiAlpha(path[1]) && path[2] == ':'
        && (path.size() == 3 || path[3] == '/');
    return found ? path.substr(0, 3) : std::string_view();
}

/// https://url.spec.whatwg.org/#single-dot-path-segment
bool isSingleDot(std::string_view segment)
{
    return segment == "." || asciiCaseInsensitiveEquals(segment, "%2e");
}

/// https://url.spec.whatwg.org/#double-dot-path-segment
bool isDoubleDot(std::string_view segment)
{
    if (segment.empty() || (segment.front() != '.' && segment.front() != '%'))
        return false;
    return segment == ".." || asciiCaseInsensitiveEquals(segment, ".%2e") || asciiCaseInsensitiveEquals(segment, "%2e.")
        || asciiCaseInsensitiveEquals(segment, "%2e%2e");
}

} // namespace

/// https://url.spec.whatwg.org/#shorten-a-urls-path
void BasicUrlParser::shortenPath()
{
    if (m_url.scheme == "file" && m_url.path.size() == 3 && !driveLetterSegment(m_url.path).empty())
        return;
    const std::size_t slash = m_url.path.rfind('/');
    if (slash != std::string::npos)
        m_url.path.resize(slash);
}

/// https://url.spec.whatwg.org/#file-state
bool BasicUrlParser::file(int c)
{
    setScheme("file");
    m_url.host.emplace();
    if (isSlash(c)) {
        m_state = State::FileSlash;
        return true;
    }
    if (m_base == nullptr || m_base->scheme() != "file") {
        again(State::Path);
        return true;
    }
    m_url.host = m_base->host();
    copyPathAndQueryFromBase();
    if (startQueryOrFragment(c) || c == endOfInput)
        return true;
    // A drive letter replaces the base's path, anything else its last segment.
    m_url.query.reset();
    if (startsWithWindowsDriveLetter(fromPointer()))
        m_url.path.clear();
    else
        shortenPath();
    again(State::Path);
    return true;
}

/// https://url.spec.whatwg.org/#file-slash-state
bool BasicUrlParser::fileSlash(int c)
{
    if (isSlash(c)) {
        m_state = State::FileHost;
        return true;
    }
    if (m_base != nullptr && m_base->scheme() == "file") {
        m_url.host = m_base->host();
        if (!startsWithWindowsDriveLetter(fromPointer()))
            m_url.path += driveLetterSegment(m_base->path());
    }
    again(State::Path);
    return true;
}

/// https://url.spec.whatwg.org/#file-host-state
bool BasicUrlParser::fileHost(int c)
{
    if (!endsAuthority(c)) {
        m_buffer += static_cast<char>(c);
        return true;
    }
    // 1. A drive letter is no host: the buffer stays for the path state.
    if (isWindowsDriveLetter(m_buffer)) {
        again(State::Path);
        return true;
    }
    again(State::PathStart);
    // 2. The local machine is the empty host.
    if (m_buffer.empty()) {
        m_url.host.emplace();
        return true;
    }
    if (!readHostFromBuffer())
        return false;
    if (*m_url.host == "localhost")
        m_url.host->clear();
    return true;
}

/// https://url.spec.whatwg.org/#path-start-state
bool BasicUrlParser::pathStart(int c)
{
    if (m_special) {
        m_state = State::Path;
        if (!isSlash(c))
            --m_pointer;
        return true;
    }
    if (startQueryOrFragment(c) || c == endOfInput)
        return true;
    m_state = State::Path;
    if (c != '/')
        --m_pointer;
    return true;
}

/// https://url.spec.whatwg.org/#path-state
bool BasicUrlParser::path(int c)
{
    if (!endsAuthority(c)) {
        appendPercentEncoded(m_buffer, static_cast<unsigned char>(c), PercentEncodeSet::Path);
        return true;
    }
    finishSegment(c);
    m_buffer.clear();
    startQueryOrFragment(c);
    return true;
}

/// The part of the path state for the character after a segment.
void BasicUrlParser::finishSegment(int c)
{
    if (isDoubleDot(m_buffer)) {
        shortenPath();
        if (!isSlash(c))
            m_url.path += '/';
        return;
    }
    if (isSingleDot(m_buffer)) {
        if (!isSlash(c))
            m_url.path += '/';
        return;
    }
    if (m_url.scheme == "file" && m_url.path.empty() && isWindowsDriveLetter(m_buffer))
        m_buffer[1] = ':';
    m_url.path += '/';
    m_url.path += m_buffer;
}

/// https://url.spec.whatwg.org/#cannot-be-a-base-url-path-state
bool BasicUrlParser::opaquePath(int c)
{
    if (startQueryOrFragment(c) || c == endOfInput)
        return true;
    // A space before the query or fragment would be lost when they are removed.
    if (c == ' ')
        m_url.path += remainingStartsWith("?") || remainingStartsWith("#") ? "%20" : " ";
    else
        appendPercentEncoded(m_url.path, static_cast<unsigned char>(c), PercentEncodeSet::C0Control);
    return true;
}

/// https://url.spec.whatwg.org/#query-state
bool BasicUrlParser::query(int c)
{
    if (c == '#' || c == endOfInput) {
        startQueryOrFragment(c);
        return true;
    }
    appendPercentEncoded(*m_url.query, static_cast<unsigned char>(c),
        m_special ? PercentEncodeSet::SpecialQuery : PercentEncodeSet::Query);
    return true;
}

/// https://url.spec.whatwg.org/#fragment-state
bool BasicUrlParser::fragment(int c)
{
    if (c != endOfInput)
        appendPercentEncoded(*m_url.fragment, static_cast<unsigned char>(c), PercentEncodeSet::Fragment);
    return true;
}

} // namespace fetchscope::detail
