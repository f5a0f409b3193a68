#pragma once

#include "core/engine/url/url.h"
#include "core/engine/url/url_builder.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope::detail {

/// The state machine of https://url.spec.whatwg.org/#concept-basic-url-parser, without state override. It walks over
/// the bytes of valid UTF-8: everything it looks for is ASCII, and percent-encoding goes byte by byte anyway.
///
/// The members named after a state return false for failure.
class BasicUrlParser
{
public:
    BasicUrlParser(std::string_view input, const Url* base)
        : m_input(input)
        , m_base(base)
    {
    }

    std::optional<Url> run();

private:
    enum class State {
        SchemeStart,
        Scheme,
        NoScheme,
        SpecialRelativeOrAuthority,
        PathOrAuthority,
        Relative,
        RelativeSlash,
        SpecialAuthoritySlashes,
        SpecialAuthorityIgnoreSlashes,
        Authority,
        Host,
        Port,
        File,
        FileSlash,
        FileHost,
        PathStart,
        Path,
        OpaquePath,
        Query,
        Fragment,
    };
    static constexpr int endOfInput = -1;

    bool runState(int c);
    bool schemeStart(int c);
    bool scheme(int c);
    bool noScheme(int c);
    bool specialRelativeOrAuthority(int c);
    bool pathOrAuthority(int c);
    bool relative(int c);
    bool relativeSlash(int c);
    bool specialAuthoritySlashes(int c);
    bool specialAuthorityIgnoreSlashes(int c);
    bool authority(int c);
    bool host(int c);
    bool port(int c);
    bool file(int c);
    bool fileSlash(int c);
    bool fileHost(int c);
    bool pathStart(int c);
    bool path(int c);
    bool opaquePath(int c);
    bool query(int c);
    bool fragment(int c);

    int current() const
    {
        return m_pointer < m_input.size() ? static_cast<unsigned char>(m_input[m_pointer]) : endOfInput;
    }
    std::string_view fromPointer() const { return m_input.substr(std::min(m_pointer, m_input.size())); }
    bool remainingStartsWith(std::string_view text) const { return fromPointer().substr(1).starts_with(text); }
    /// The pointer goes one back; the machine's own step then brings it to the same place again.
    void again(State state)
    {
        m_state = state;
        --m_pointer;
    }
    bool isSlash(int c) const { return c == '/' || (m_special && c == '\\'); }
    bool endsAuthority(int c) const { return c == endOfInput || isSlash(c) || c == '?' || c == '#'; }
    void setScheme(std::string_view scheme);
    void readCredentials();
    bool readHostFromBuffer();
    void copyAuthorityFromBase();
    void copyPathAndQueryFromBase();
    bool startQueryOrFragment(int c);
    void shortenPath();
    void finishSegment(int c);

    std::string_view m_input;
    const Url* m_base;
    UrlRecord m_url;
    std::string m_buffer;
    State m_state = State::SchemeStart;
    std::size_t m_pointer = 0; // wraps around between a step back from 0 and the step after it
    bool m_special = false;
    bool m_atSignSeen = false;
    bool m_insideBrackets = false;
    bool m_passwordTokenSeen = false;
};

} // namespace fetchscope::detail
