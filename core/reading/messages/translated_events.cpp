#include "core/engine/base/ascii.h"
#include "core/engine/policy/csp_directives.h"
#include "core/reading/messages/message_event.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

/// What words of a translation say.
enum class FirefoxWord : std::uint8_t {
    Multiple,
    Invalid,
    Preflight,
    Redirect,
    NotHttp,
    Disabled,
    Reason,
    MixedContent
};

struct Word
{
    FirefoxWord what;
    std::string_view text;
};

#define FIREFOX_LEAD(language, words) std::string_view(words),
#define FIREFOX_WORD(what, words)
constexpr std::array firefoxLeads {
#include "core/reading/messages/firefox_languages.def"
};
#undef FIREFOX_LEAD
#undef FIREFOX_WORD
#define FIREFOX_LEAD(language, words)
#define FIREFOX_WORD(what, words) Word {FirefoxWord::what, words},
constexpr std::array firefoxWords {
#include "core/reading/messages/firefox_languages.def"
};
#undef FIREFOX_LEAD
#undef FIREFOX_WORD

bool has(std::string_view text, std::string_view part)
{
    return text.find(part) != std::string_view::npos;
}

/// The end of the first word of this meaning in a text; npos where there is none.
std::size_t endOfWord(std::string_view text, FirefoxWord what)
{
    for (const Word& word : firefoxWords) {
        if (word.what != what)
            continue;
        if (const std::size_t at = text.find(word.text); at != std::string_view::npos)
            return at + word.text.size();
    }
    return std::string_view::npos;
}
bool says(std::string_view text, FirefoxWord what)
{
    return endOfWord(text, what) != std::string_view::npos;
}

/// What stands in quotes and is not the name of a header of CORS.
std::string quotedValue(std::string_view plain)
{
    constexpr std::array<std::string_view, 12> quoteSigns {
        "'", "\"", "`", "‘", "’", "“", "”", "„", "«", "»", "「", "」"};
    const auto quoteAt = [&quoteSigns](std::string_view text) {
        for (const std::string_view quote : quoteSigns) {
            if (text.starts_with(quote))
                return quote.size();
        }
        return std::size_t {0};
    };
    for (std::size_t at = 0; at < plain.size();) {
        const std::size_t open = quoteAt(plain.substr(at));
        if (open == 0) {
            ++at;
            continue;
        }
        at += open;
        std::size_t end = at;
        while (end < plain.size() && quoteAt(plain.substr(end)) == 0)
            ++end;
        if (end == plain.size())
            break;
        const std::string_view value = strip(plain.substr(at, end - at), [](char c) {
            return isAsciiWhitespace(c) || static_cast<unsigned char>(c) == 0xC2
                || static_cast<unsigned char>(c) == 0xA0;
        });
        const bool isAscii =
            std::all_of(value.begin(), value.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
        if (isAscii && !value.empty() && !value.starts_with("Access-Control-") && value != "true")
            return std::string(value);
        // An apostrophe opens nothing.
        if (!isAscii || value.empty())
            continue;
        at = end + quoteAt(plain.substr(end));
    }
    return {};
}

/// The status behind a colon, plain or wide.
std::string statusIn(std::string_view flat)
{
    for (std::size_t at = 0; at + 3 <= flat.size(); ++at) {
        const bool isNumber = std::all_of(flat.begin() + static_cast<std::ptrdiff_t>(at),
            flat.begin() + static_cast<std::ptrdiff_t>(at + 3), isAsciiDigit);
        if (!isNumber || (at + 3 < flat.size() && isAsciiDigit(flat[at + 3])))
            continue;
        const std::string_view before = strip(flat.substr(0, at), isAsciiWhitespace);
        if (before.ends_with(":") || before.ends_with("："))
            return std::string(flat.substr(at, 3));
    }
    return {};
}

/// Where the reason begins in a message about CORS of a language that has no words here: behind a colon in brackets.
std::size_t endOfBracketMark(std::string_view flat)
{
    for (std::size_t cors = flat.find("cors"); cors != std::string_view::npos; cors = flat.find("cors", cors + 1)) {
        const std::string_view before = flat.substr(0, cors);
        const std::size_t bracket = std::max(before.rfind('(') + 1, before.rfind("（") + 1);
        if (bracket == 0 || before.find(')', bracket) != std::string_view::npos)
            continue;
        const std::string_view word = before.substr(bracket);
        const std::size_t plainColon = word.find(':');
        const std::size_t colon = std::min(plainColon, word.find("："));
        constexpr std::size_t longestWord = 30;
        if (colon != std::string_view::npos && colon > 0 && colon < longestWord)
            return bracket + colon + (colon == plainColon ? 1 : std::string_view("：").size());
    }
    return std::string_view::npos;
}
/// `(nagłówek CORS „…” …)`: the reason without a word that introduces it.
std::size_t beginOfCorsBracket(std::string_view flat)
{
    const std::size_t bracket = flat.rfind('(');
    const bool isOfCors = bracket != std::string_view::npos && has(flat.substr(bracket), "cors");
    return isOfCors ? bracket + 1 : std::string_view::npos;
}
/// The place behind what introduces the reason; npos where there is none.
std::size_t endOfReasonMark(std::string_view flat)
{
    const std::size_t known = endOfWord(flat, FirefoxWord::Reason);
    const std::size_t introduced = known != std::string_view::npos ? known : endOfBracketMark(flat);
    return introduced != std::string_view::npos ? introduced : beginOfCorsBracket(flat);
}

class CorsMessage
{
public:
    CorsMessage(const MessageText& text, std::size_t begin, std::size_t end)
        : m_flat(text.flat().substr(begin, end - begin))
    {
        m_event.begin = begin;
        m_event.end = end;
        m_event.browser = MessageBrowser::Firefox;
        const std::string_view plain = text.plain();
        const std::string_view whole = plain.substr(text.plainAt(begin), text.plainAt(end) - text.plainAt(begin));
        m_event.setValue("at", firstUrlIn(whole));
        const std::size_t reason = endOfReasonMark(m_flat);
        m_hasReason = reason != std::string_view::npos;
        m_reason = m_hasReason ? m_flat.substr(reason) : std::string_view();
        const std::size_t place = begin + (m_hasReason ? reason : m_flat.size());
        m_value = quotedValue(plain.substr(text.plainAt(place), text.plainAt(end) - text.plainAt(place)));
        m_event.setValue("status", statusIn(m_reason));
    }

    MessageEvent take()
    {
        if (!m_hasReason) {
            m_event.role = WordingRole::Lead;
            return std::move(m_event);
        }
        if (!readHeader())
            readRequest();
        return std::move(m_event);
    }

private:
    void tell(std::initializer_list<Reason> reasons) { m_event.reasons = reasons; }

    bool readHeader()
    {
        if (has(m_reason, "access-control-allow-headers") || has(m_reason, "access-control-allow -headers")) {
            m_event.isOfPreflight = true;
            if (has(m_reason, "authorization") && has(m_reason, "*"))
                m_event.cause = MessageCause::AuthorizationUnderWildcard;
            else if (says(m_reason, FirefoxWord::Invalid) && !says(m_reason, FirefoxWord::Preflight))
                tell({Reason::PreflightInvalidAllowHeaders});
            else
                tell({Reason::PreflightHeader, Reason::PreflightHeaderWildcard, Reason::PreflightAuthorization});
            m_event.setValue("refusedHeader", m_value);
            return true;
        }
        if (has(m_reason, "access-control-allow-methods")) {
            m_event.isOfPreflight = true;
            if (says(m_reason, FirefoxWord::Invalid))
                tell({Reason::PreflightInvalidAllowMethods});
            else
                tell({Reason::PreflightMethod, Reason::PreflightMethodWildcard});
            return true;
        }
        const bool isOfOrigin = has(m_reason, "access-control-allow-origin");
        const bool isOfCredentials = has(m_reason, "access-control-allow-credentials");
        if (!isOfOrigin && !isOfCredentials)
            return false;
        if (m_value == "*")
            tell({Reason::CorsWildcardWithCredentials, Reason::PreflightWildcardWithCredentials});
        else if (isOfCredentials)
            tell({Reason::CorsMissingAllowCredentials, Reason::PreflightMissingAllowCredentials});
        else if (says(m_reason, FirefoxWord::Multiple)) {
            m_event.form = ConsoleForm::ManyHeaders;
            tell({Reason::CorsMultipleAllowOrigin, Reason::PreflightMultipleAllowOrigin});
        } else if (!m_value.empty()) {
            m_event.form = ConsoleForm::OtherValue;
            m_event.setValue("allowOrigin", m_value);
            tell({Reason::CorsAllowOriginMismatch, Reason::PreflightAllowOriginMismatch});
        } else {
            tell({Reason::CorsMissingAllowOrigin, Reason::PreflightMissingAllowOrigin});
        }
        return true;
    }

    void readRequest()
    {
        if (says(m_reason, FirefoxWord::Redirect)) {
            m_event.isOfPreflight = true;
            tell({Reason::PreflightRedirect});
        } else if (says(m_reason, FirefoxWord::Preflight)) {
            m_event.isOfPreflight = true;
            tell({Reason::PreflightStatus, Reason::PreflightRedirect});
        } else if (says(m_reason, FirefoxWord::NotHttp)) {
            m_event.form = ConsoleForm::SchemeOfCors;
            tell({Reason::SchemeNotSupported});
        } else if (says(m_reason, FirefoxWord::Disabled)) {
            m_event.cause = MessageCause::CorsDisabled;
        } else if (asciiCaseInsensitiveEquals(m_value, "origin")) {
            m_event.cause = MessageCause::OriginNotAdded;
        } else {
            m_event.form = ConsoleForm::DidNotSucceed;
            m_event.cause = MessageCause::NoAnswer;
        }
    }

    std::string_view m_flat;
    std::string_view m_reason;
    std::string m_value;
    bool m_hasReason = false;
    MessageEvent m_event;
};

/// Lines that have an address and a reason in brackets, in a language that has no words here.
void addBracketLeads(const MessageText& text, std::vector<std::size_t>& places)
{
    const std::string_view flat = text.flat();
    for (std::size_t cors = flat.find("cors"); cors != std::string_view::npos; cors = flat.find("cors", cors + 4)) {
        const std::size_t begin = text.lineBegin(cors);
        const std::size_t end = text.lineEnd(cors);
        constexpr std::size_t longest = 4000;
        if (end - begin > longest)
            continue;
        const std::string_view line = flat.substr(begin, end - begin);
        const std::size_t mark = endOfBracketMark(line);
        if (mark != std::string_view::npos && line.substr(0, mark).find("://") != std::string_view::npos)
            places.push_back(begin);
    }
}

/// Lines that somebody put back into English: the words differ, what they say does not.
void addRetoldLeads(const MessageText& text, std::vector<std::size_t>& places)
{
    constexpr std::string_view beginning = "cross-origin request";
    const std::string_view flat = text.flat();
    for (std::size_t at = flat.find(beginning); at != std::string_view::npos;
         at = flat.find(beginning, at + beginning.size())) {
        const std::size_t end = text.lineEnd(at);
        constexpr std::size_t longest = 4000;
        const std::string_view line = end - at > longest ? std::string_view() : flat.substr(at, end - at);
        const bool isRetold = has(line, "same origin") && has(line, "://") && has(line, "reason")
            && !has(line, "disallows reading the remote resource") && !has(line, "will disallow");
        if (isRetold)
            places.push_back(at);
    }
}

/// Where messages about CORS begin.
std::vector<std::size_t> corsLeads(const MessageText& text)
{
    const std::string_view flat = text.flat();
    std::vector<std::size_t> places;
    for (const std::string_view lead : firefoxLeads) {
        for (std::size_t at = flat.find(lead); at != std::string_view::npos; at = flat.find(lead, at + lead.size()))
            places.push_back(at);
    }
    addBracketLeads(text, places);
    addRetoldLeads(text, places);
    std::sort(places.begin(), places.end());
    // Two leads may be parts of one beginning.
    constexpr std::size_t shortestMessage = 90;
    std::vector<std::size_t> begins;
    for (const std::size_t place : places) {
        if (begins.empty() || place - begins.back() > shortestMessage)
            begins.push_back(place);
    }
    return begins;
}

/// Where a message ends that begins here: with its line, or with one of the next where it was broken.
std::size_t endOfMessage(const MessageText& text, std::size_t begin, std::size_t next)
{
    std::size_t end = text.lineEnd(begin);
    for (int lines = 0; lines < 3 && end < text.flat().size(); ++lines) {
        if (endOfReasonMark(text.flat().substr(begin, end - begin)) != std::string_view::npos)
            break;
        end = text.lineEnd(std::min(end + 1, text.flat().size()));
    }
    return std::min({end, next, begin + 6000, text.flat().size()});
}

/// A directive that stands in a line about a Content Security Policy.
std::string_view directiveIn(std::string_view flat)
{
    for (const ReasonInfo& info : allReasons()) {
        const std::string_view directive = directiveOfReason(info.reason);
        if (!directive.empty() && has(flat, directive))
            return directive;
    }
    for (const std::string_view directive : {"script-src", "style-src", "child-src", "frame-ancestors"}) {
        if (has(flat, directive))
            return directive;
    }
    return {};
}

/// The header itself, as a server sends it, has directives and no sentence; English has wordings of its own.
bool isTranslatedSentence(std::string_view flat)
{
    constexpr std::array<std::string_view, 8> refusals {
        "blockiert", "geblokkeerd", "bloccat", "bloqu", "blokk", "zablok", "blockerade", "engel"};
    return std::any_of(flat.begin(), flat.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; })
        || std::any_of(refusals.begin(), refusals.end(), [flat](std::string_view word) { return has(flat, word); });
}

/// Where a message about a policy ends: with its line, or with one of the next where it was broken before the
/// directive.
std::size_t endOfPolicyMessage(const MessageText& text, std::size_t begin)
{
    const std::string_view flat = text.flat();
    std::size_t end = text.lineEnd(begin);
    for (int lines = 0; lines < 2 && end < flat.size() && directiveIn(flat.substr(begin, end - begin)).empty(); ++lines)
        end = text.lineEnd(std::min(end + 1, flat.size()));
    return end;
}

void addPolicies(const MessageText& text, std::vector<MessageEvent>& events)
{
    const std::string_view flat = text.flat();
    constexpr std::array names {
        std::string_view("content-security-policy"), std::string_view("content security policy")};
    for (const std::string_view name : names) {
        for (std::size_t at = flat.find(name); at != std::string_view::npos; at = flat.find(name, at + 1)) {
            const std::string_view behind = strip(flat.substr(at + name.size(), 8), isAsciiWhitespace);
            if (!behind.starts_with(":") && !behind.starts_with("："))
                continue;
            const std::size_t end = endOfPolicyMessage(text, at);
            const std::string_view line = flat.substr(at + name.size(), end - at - name.size());
            const std::string_view directive = directiveIn(line);
            const std::string_view plain = text.plain().substr(text.plainAt(at), text.plainAt(end) - text.plainAt(at));
            if (directive.empty() || !isTranslatedSentence(line))
                continue;
            MessageEvent event;
            event.begin = at;
            event.end = end;
            event.browser = MessageBrowser::Firefox;
            if (has(line, "report-only"))
                event.cause = MessageCause::ReportOnly;
            else
                event.reasons = {
                    directive == "frame-ancestors" ? Reason::CspFrameAncestors : reasonOfDirective(directive)};
            // The policy has addresses, too.
            const std::size_t directiveAt = std::min(plain.rfind(directive), plain.size());
            event.setValue("lastUrl", firstUrlIn(plain.substr(0, directiveAt)));
            event.setValue("cspPrinted", directive);
            events.push_back(std::move(event));
        }
    }
}

void addMixedContent(const MessageText& text, std::vector<MessageEvent>& events)
{
    for (const Word& word : firefoxWords) {
        if (word.what != FirefoxWord::MixedContent)
            continue;
        const std::string_view flat = text.flat();
        for (std::size_t at = flat.find(word.text); at != std::string_view::npos; at = flat.find(word.text, at + 1)) {
            MessageEvent event;
            event.begin = at;
            event.end = text.lineEnd(at);
            event.browser = MessageBrowser::Firefox;
            event.reasons = {Reason::MixedContent};
            const auto urlIn = [&text, at](std::size_t end) {
                return firstUrlIn(text.plain().substr(text.plainAt(at), text.plainAt(end) - text.plainAt(at)));
            };
            // The address may stand on the next line.
            if (urlIn(event.end).empty())
                event.end = text.lineEnd(std::min(event.end + 1, flat.size()));
            event.setValue("mixedUrl", urlIn(event.end));
            events.push_back(std::move(event));
        }
    }
}

} // namespace

std::vector<MessageEvent> translatedEvents(const MessageText& text)
{
    std::vector<MessageEvent> events;
    const std::vector<std::size_t> begins = corsLeads(text);
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const std::size_t next = i + 1 < begins.size() ? begins[i + 1] : text.flat().size();
        events.push_back(CorsMessage(text, begins[i], endOfMessage(text, begins[i], next)).take());
    }
    addPolicies(text, events);
    addMixedContent(text, events);
    return events;
}

} // namespace fetchscope
