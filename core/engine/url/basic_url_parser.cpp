#include "core/engine/url/basic_url_parser.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/host_parser.h"
#include "core/engine/url/percent_encoding.h"

#include <cstdint>

// The machine itself and the states up to the port. The states from the path on, and those of `file:`, which look for
// drive letters, are in basic_url_parser_path.cpp.
namespace fetchscope::detail {

std::optional<Url> BasicUrlParser::run()
{
    for (;;) {
        if (!runState(current()))
            return std::nullopt;
        if (m_pointer == m_input.size())
            return UrlBuilder::fromRecord(m_url);
        ++m_pointer;
    }
}

bool BasicUrlParser::runState(int c)
{
    switch (m_state) {
    case State::SchemeStart:
        return schemeStart(c);
    case State::Scheme:
        return scheme(c);
    case State::NoScheme:
        return noScheme(c);
    case State::SpecialRelativeOrAuthority:
        return specialRelativeOrAuthority(c);
    case State::PathOrAuthority:
        return pathOrAuthority(c);
    case State::Relative:
        return relative(c);
    case State::RelativeSlash:
        return relativeSlash(c);
    case State::SpecialAuthoritySlashes:
        return specialAuthoritySlashes(c);
    case State::SpecialAuthorityIgnoreSlashes:
        return specialAuthorityIgnoreSlashes(c);
    case State::Authority:
        return authority(c);
    case State::Host:
        return host(c);
    case State::Port:
        return port(c);
    case State::File:
        return file(c);
    case State::FileSlash:
        return fileSlash(c);
    case State::FileHost:
        return fileHost(c);
    case State::PathStart:
        return pathStart(c);
    case State::Path:
        return path(c);
    case State::OpaquePath:
        return opaquePath(c);
    case State::Query:
        return query(c);
    case State::Fragment:
        return fragment(c);
    }
    return false;
}

void BasicUrlParser::setScheme(std::string_view scheme)
{
    m_url.scheme = scheme;
    m_special = scheme == "file" || defaultPort(scheme).has_value();
}

void BasicUrlParser::copyAuthorityFromBase()
{
    m_url.username = m_base->username();
    m_url.password = m_base->password();
    if (m_base->hasHost())
        m_url.host = m_base->host();
    m_url.port = m_base->port();
}

void BasicUrlParser::copyPathAndQueryFromBase()
{
    m_url.path = m_base->path();
    m_url.query = m_base->query();
}

/// At `?` or `#`: makes that component empty instead of null and goes on with its state.
bool BasicUrlParser::startQueryOrFragment(int c)
{
    if (c == '?') {
        m_url.query.emplace();
        m_state = State::Query;
        return true;
    }
    if (c == '#') {
        m_url.fragment.emplace();
        m_state = State::Fragment;
        return true;
    }
    return false;
}

/// https://url.spec.whatwg.org/#scheme-start-state
bool BasicUrlParser::schemeStart(int c)
{
    if (c != endOfInput && isAsciiAlpha(static_cast<char>(c))) {
        m_buffer += toAsciiLower(static_cast<char>(c));
        m_state = State::Scheme;
    } else {
        again(State::NoScheme);
    }
    return true;
}

/// https://url.spec.whatwg.org/#scheme-state
bool BasicUrlParser::scheme(int c)
{
    const char character = static_cast<char>(c);
    if (c != endOfInput && (isAsciiAlphanumeric(character) || c == '+' || c == '-' || c == '.')) {
        m_buffer += toAsciiLower(character);
        return true;
    }
    // 1. No scheme after all: from the start again.
    if (c != ':') {
        m_buffer.clear();
        m_pointer = 0;
        again(State::NoScheme);
        return true;
    }
    setScheme(m_buffer);
    m_buffer.clear();
    // 2. What may follow depends on the scheme.
    if (m_url.scheme == "file") {
        m_state = State::File;
    } else if (m_special && m_base != nullptr && m_base->scheme() == m_url.scheme) {
        m_state = State::SpecialRelativeOrAuthority;
    } else if (m_special) {
        m_state = State::SpecialAuthoritySlashes;
    } else if (remainingStartsWith("/")) {
        m_state = State::PathOrAuthority;
        ++m_pointer;
    } else {
        m_url.opaquePath = true;
        m_state = State::OpaquePath;
    }
    return true;
}

/// https://url.spec.whatwg.org/#no-scheme-state
bool BasicUrlParser::noScheme(int c)
{
    if (m_base == nullptr || (m_base->hasOpaquePath() && c != '#'))
        return false;
    if (m_base->hasOpaquePath()) {
        setScheme(m_base->scheme());
        m_url.opaquePath = true;
        copyPathAndQueryFromBase();
        return startQueryOrFragment(c);
    }
    again(m_base->scheme() == "file" ? State::File : State::Relative);
    return true;
}

/// https://url.spec.whatwg.org/#special-relative-or-authority-state
bool BasicUrlParser::specialRelativeOrAuthority(int c)
{
    if (c == '/' && remainingStartsWith("/")) {
        m_state = State::SpecialAuthorityIgnoreSlashes;
        ++m_pointer;
    } else {
        again(State::Relative);
    }
    return true;
}

/// https://url.spec.whatwg.org/#path-or-authority-state
bool BasicUrlParser::pathOrAuthority(int c)
{
    if (c == '/')
        m_state = State::Authority;
    else
        again(State::Path);
    return true;
}

/// https://url.spec.whatwg.org/#relative-state
bool BasicUrlParser::relative(int c)
{
    setScheme(m_base->scheme());
    if (isSlash(c)) {
        m_state = State::RelativeSlash;
        return true;
    }
    copyAuthorityFromBase();
    copyPathAndQueryFromBase();
    if (startQueryOrFragment(c) || c == endOfInput)
        return true;
    // The base's last segment gives way.
    m_url.query.reset();
    shortenPath();
    again(State::Path);
    return true;
}

/// https://url.spec.whatwg.org/#relative-slash-state
bool BasicUrlParser::relativeSlash(int c)
{
    if (m_special && isSlash(c)) {
        m_state = State::SpecialAuthorityIgnoreSlashes;
    } else if (c == '/') {
        m_state = State::Authority;
    } else {
        copyAuthorityFromBase();
        again(State::Path);
    }
    return true;
}

/// https://url.spec.whatwg.org/#special-authority-slashes-state
bool BasicUrlParser::specialAuthoritySlashes(int c)
{
    if (c == '/' && remainingStartsWith("/")) {
        m_state = State::SpecialAuthorityIgnoreSlashes;
        ++m_pointer;
    } else {
        again(State::SpecialAuthorityIgnoreSlashes);
    }
    return true;
}

/// https://url.spec.whatwg.org/#special-authority-ignore-slashes-state
bool BasicUrlParser::specialAuthorityIgnoreSlashes(int c)
{
    if (c != '/' && c != '\\')
        again(State::Authority);
    return true;
}

/// https://url.spec.whatwg.org/#authority-state
bool BasicUrlParser::authority(int c)
{
    if (c == '@') {
        readCredentials();
        return true;
    }
    if (!endsAuthority(c)) {
        m_buffer += static_cast<char>(c);
        return true;
    }
    // What stands behind the last `@` is read again, as the host; behind credentials there has to be one.
    if (m_atSignSeen && m_buffer.empty())
        return false;
    m_pointer -= m_buffer.size();
    m_buffer.clear();
    again(State::Host);
    return true;
}

/// The part of the authority state for `@`.
void BasicUrlParser::readCredentials()
{
    // 1. An earlier `@` belonged to the credentials.
    if (m_atSignSeen)
        m_buffer.insert(0, "%40");
    m_atSignSeen = true;
    // 2. The first colon of all parts the username from the password.
    for (const char c : m_buffer) {
        if (c == ':' && !m_passwordTokenSeen) {
            m_passwordTokenSeen = true;
            continue;
        }
        std::string& target = m_passwordTokenSeen ? m_url.password : m_url.username;
        appendPercentEncoded(target, static_cast<unsigned char>(c), PercentEncodeSet::Userinfo);
    }
    m_buffer.clear();
}

bool BasicUrlParser::readHostFromBuffer()
{
    m_url.host = parseHost(m_buffer, !m_special);
    m_buffer.clear();
    return m_url.host.has_value();
}

/// https://url.spec.whatwg.org/#host-state
bool BasicUrlParser::host(int c)
{
    if (c == ':' && !m_insideBrackets) {
        m_state = State::Port;
        return !m_buffer.empty() && readHostFromBuffer();
    }
    if (endsAuthority(c)) {
        again(State::PathStart);
        return !(m_special && m_buffer.empty()) && readHostFromBuffer();
    }
    if (c == '[')
        m_insideBrackets = true;
    else if (c == ']')
        m_insideBrackets = false;
    m_buffer += static_cast<char>(c);
    return true;
}

/// https://url.spec.whatwg.org/#port-state
bool BasicUrlParser::port(int c)
{
    if (c != endOfInput && isAsciiDigit(static_cast<char>(c))) {
        m_buffer += static_cast<char>(c);
        return true;
    }
    if (!endsAuthority(c))
        return false;
    if (!m_buffer.empty()) {
        std::uint32_t number = 0;
        for (const char digit : m_buffer) {
            number = number * 10 + static_cast<std::uint32_t>(digit - '0');
            if (number > 0xFFFF)
                return false;
        }
        m_url.port = static_cast<std::uint16_t>(number);
        if (m_url.port == defaultPort(m_url.scheme))
            m_url.port.reset();
        m_buffer.clear();
    }
    again(State::PathStart);
    return true;
}

} // namespace fetchscope::detail
