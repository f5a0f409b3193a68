#include "core/reading/messages/message_text.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;
constexpr std::array<Replacement, 19> htmlEntities {{{"&quot;", "\""}, {"&#34;", "\""}, {"&#x22;", "\""},
    {"&apos;", "'"}, {"&#39;", "'"}, {"&#x27;", "'"}, {"&#039;", "'"}, {"&lsquo;", "‘"}, {"&rsquo;", "’"},
    {"&ldquo;", "“"}, {"&rdquo;", "”"}, {"&laquo;", "«"}, {"&raquo;", "»"}, {"&nbsp;", " "}, {"&#160;", " "},
    {"&lt;", "<"}, {"&gt;", ">"}, {"&amp;", "&"}, {"&#x2F;", "/"}}};
/// What is not seen, or seen as a space: no-break and thin spaces, zero width, byte order mark; quotes in a string of
/// JSON.
constexpr std::array<Replacement, 12> unseen {{{"\xC2\xA0", " "}, {"\xE2\x80\xAF", " "}, {"\xE2\x80\x89", " "},
    {"\xE2\x80\x8B", ""}, {"\xE2\x80\x8C", ""}, {"\xE2\x80\x8D", ""}, {"\xEF\xBB\xBF", ""}, {"\\\"", "\""},
    {"\\'", "'"}, {"\\`", "`"}, {"\\n", "\n"}, {"\xC2\xAD", ""}}};
constexpr std::array<std::string_view, 16> quotes {
    "'", "\"", "`", "‘", "’", "‚", "‛", "“", "”", "„", "«", "»", "‹", "›", "「", "」"};

std::string_view quoteAt(std::string_view text)
{
    const char first = text.front();
    const bool isOther = static_cast<unsigned char>(first) < 0x80 && first != '\'' && first != '"' && first != '`';
    if (isOther)
        return {};
    const auto* found =
        std::find_if(quotes.begin(), quotes.end(), [text](std::string_view quote) { return text.starts_with(quote); });
    return found == quotes.end() ? std::string_view() : *found;
}

template <class Table> const Replacement* replacementAt(const Table& table, std::string_view text)
{
    const auto* found = std::find_if(
        table.begin(), table.end(), [text](const Replacement& row) { return text.starts_with(row.first); });
    return found == table.end() ? nullptr : found;
}

/// An escape sequence of a terminal at the beginning of a text; 0 where there is none.
std::size_t terminalEscape(std::string_view text)
{
    if (!text.starts_with("\x1B["))
        return 0;
    const std::size_t end = text.find_first_not_of("0123456789;", 2);
    return end == std::string_view::npos ? text.size() : end + 1;
}

/// A link of Markdown at the beginning of a text whose words are its address: the length of the whole, and the address.
std::pair<std::size_t, std::string_view> linkAt(std::string_view text)
{
    if (!text.starts_with('['))
        return {};
    const std::size_t close = text.substr(0, 2000).find("](");
    if (close == std::string_view::npos)
        return {};
    const std::string_view words = text.substr(1, close - 1);
    const std::size_t end = text.substr(0, 4000).find(')', close);
    if (end == std::string_view::npos || words.find_first_of(" \n[") != std::string_view::npos)
        return {};
    const bool isAddress = words.find("://") != std::string_view::npos || words.starts_with("www.");
    return isAddress ? std::pair(end + 1, words) : std::pair<std::size_t, std::string_view>();
}

/// An address that a translator took apart (`http: // localhost: 8080`): its length in the text, and what it was.
std::pair<std::size_t, std::string> addressTakenApart(std::string_view text)
{
    std::size_t at = text.starts_with("http") ? text.substr(0, 6).find(':') : std::string_view::npos;
    const bool isApart =
        at != std::string_view::npos && (text.substr(at).starts_with(": //") || text.substr(at).starts_with(":// "));
    if (!isApart)
        return {};
    std::string address(text.substr(0, at));
    address += "://";
    at = text.find("//", at) + 2;
    // A port, too, may stand apart.
    for (bool mayHaveSpace = true; at < text.size(); ++at) {
        const char c = text[at];
        if (c == ' ' && mayHaveSpace)
            continue;
        if (isAsciiWhitespace(c) || !quoteAt(text.substr(at)).empty())
            break;
        address += c;
        mayHaveSpace = c == ':' && at + 2 < text.size() && isAsciiDigit(text[at + 2]);
    }
    return {at, std::move(address)};
}

/// An address in quotation marks that goes over the end of a line: its length in the text, and what it was.
std::pair<std::size_t, std::string> addressOverLines(std::string_view text, char quote)
{
    constexpr std::size_t longest = 2000;
    const std::size_t end = text.substr(0, longest).find(quote);
    const std::string_view inside = text.substr(0, end == std::string_view::npos ? 0 : end);
    const std::size_t lineBreak = inside.find('\n');
    const bool isAddress = inside.starts_with("http://") || inside.starts_with("https://");
    if (!isAddress || lineBreak == std::string_view::npos || inside.find(' ') < lineBreak)
        return {};
    std::string address;
    bool isLineStart = false;
    for (const char c : inside) {
        if (isAsciiWhitespace(c) && c != '\n' && !isLineStart)
            return {};
        isLineStart = c == '\n' || (isLineStart && isAsciiWhitespace(c));
        if (!isAsciiWhitespace(c))
            address += c;
    }
    return {end, std::move(address)};
}

/// How many stars stand for a part of an address that somebody hid (`https://host/******/data`), and are no mark of
/// Markdown; 0 where they are none.
std::size_t maskAt(std::string_view before, std::string_view copied)
{
    const std::size_t stars = std::min(copied.find_first_not_of('*'), copied.size());
    const std::size_t space = before.find_last_of(" \n\t\"'`(<");
    const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
    const bool isInAddress = word.find("://") != std::string_view::npos
        && (isAsciiAlphanumeric(word.back())
            || std::string_view("/.=-_&:").find(word.back()) != std::string_view::npos);
    const bool goesOn = stars < copied.size()
        && (isAsciiAlphanumeric(copied[stars])
            || std::string_view("/.:?&-_=").find(copied[stars]) != std::string_view::npos)
        && stars + 1 < copied.size() && !isAsciiWhitespace(copied[stars + 1]);
    return isInAddress && goesOn ? stars : 0;
}

/// Undoes what the way to here did to a text.
std::string unwrapped(std::string_view copied)
{
    std::string plain;
    plain.reserve(copied.size());
    bool isLineStart = true;
    // Of an address that went over several lines: they end behind it.
    std::size_t breaksLeft = 0;
    while (!copied.empty()) {
        if (isLineStart && copied.starts_with('>')) {
            copied.remove_prefix(copied.starts_with("> ") ? 2 : 1);
            continue;
        }
        if (const std::size_t escape = terminalEscape(copied); escape > 0) {
            copied.remove_prefix(escape);
            continue;
        }
        if (const auto [length, address] = linkAt(copied); length > 0) {
            plain += address;
            copied.remove_prefix(length);
            isLineStart = false;
            continue;
        }
        const bool mayBeAddress = copied.front() == 'h';
        const char before = plain.empty() ? ' ' : plain.back();
        if (mayBeAddress && (before == '\'' || before == '"')) {
            if (const auto [length, address] = addressOverLines(copied, before); length > 0) {
                plain += address;
                const std::string_view taken = copied.substr(0, length);
                breaksLeft += static_cast<std::size_t>(std::count(taken.begin(), taken.end(), '\n'));
                copied.remove_prefix(length);
                isLineStart = false;
                continue;
            }
        }
        if (const auto [length, address] =
                mayBeAddress ? addressTakenApart(copied) : std::pair(std::size_t {0}, std::string());
            length > 0) {
            plain += address;
            copied.remove_prefix(length);
            isLineStart = false;
            continue;
        }
        if (const std::size_t mask = copied.starts_with("**") ? maskAt(plain, copied) : 0; mask > 0) {
            plain.append(mask, '*');
            copied.remove_prefix(mask);
            continue;
        }
        if (copied.starts_with("**")) {
            copied.remove_prefix(2);
            continue;
        }
        const Replacement* row = copied.front() == '&' ? replacementAt(htmlEntities, copied)
            : (copied.front() == '\\' || static_cast<unsigned char>(copied.front()) >= 0x80)
            ? replacementAt(unseen, copied)
            : nullptr;
        if (row) {
            plain += row->second;
            copied.remove_prefix(row->first.size());
            continue;
        }
        const char c = copied.front();
        isLineStart = c == '\n' || (isLineStart && c == ' ');
        if (isAsciiWhitespace(c))
            plain.append(std::exchange(breaksLeft, 0), '\n');
        if (c != '\r')
            plain += c;
        copied.remove_prefix(1);
    }
    return plain;
}

/// Calls `take(character, place)` with what is left of a text for comparing.
template <class Take> void flatten(std::string_view text, Take take)
{
    bool isSpace = false;
    std::string_view lastQuote;
    std::size_t lastQuoteEnd = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (const std::string_view quote = quoteAt(text.substr(at)); !quote.empty()) {
            const bool isEmptyPair = lastQuoteEnd == at && at > 0 && lastQuote.size() == quote.size()
                && (lastQuote == quote || (lastQuote == "‘" && quote == "’") || (lastQuote == "“" && quote == "”"));
            if (isEmptyPair)
                take(emptyQuotes, at);
            lastQuote = isEmptyPair ? std::string_view() : quote;
            at += quote.size();
            lastQuoteEnd = at;
            continue;
        }
        const char c = text[at];
        if (isAsciiWhitespace(c)) {
            if (!isSpace)
                take(' ', at);
            isSpace = true;
        } else {
            take(toAsciiLower(c), at);
            isSpace = false;
        }
        ++at;
    }
}

std::size_t countOf(std::string_view text, std::string_view part)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

/// Takes off a quote that stands alone in a value, since its other half is outside.
std::string_view withoutLoneQuotes(std::string_view value)
{
    for (bool isChanged = true; isChanged;) {
        isChanged = false;
        for (const std::string_view quote : quotes) {
            if (!value.ends_with(quote) && !value.starts_with(quote))
                continue;
            const bool isLone = quote.size() > 1 || countOf(value, quote) % 2 == 1;
            if (isLone && value.ends_with(quote)) {
                value.remove_suffix(quote.size());
                isChanged = true;
            } else if (isLone && value.starts_with(quote)) {
                value.remove_prefix(quote.size());
                isChanged = true;
            }
        }
        const std::string_view stripped = strip(value, isAsciiWhitespace);
        isChanged = isChanged || stripped.size() != value.size();
        value = stripped;
    }
    return value;
}

} // namespace

MessageText::MessageText(std::string_view copied)
    : m_plain(unwrapped(copied))
{
    m_flat.reserve(m_plain.size());
    m_places.reserve(m_plain.size() + 1);
    flatten(m_plain, [this](char c, std::size_t place) {
        m_flat += c;
        m_places.push_back(place);
    });
    m_places.push_back(m_plain.size());
    for (std::size_t feed = m_plain.find('\n'); feed != std::string::npos; feed = m_plain.find('\n', feed + 1))
        m_lines.push_back(feed + 1);
}

std::string_view MessageText::between(std::size_t begin, std::size_t end) const
{
    if (end <= begin)
        return {};
    if (end == begin + 1 && m_flat[begin] == emptyQuotes)
        return {};
    const std::string_view plain = m_plain;
    return withoutLoneQuotes(plain.substr(m_places[begin], m_places[end] - m_places[begin]));
}

std::size_t MessageText::flatAt(std::size_t plainAt) const
{
    return static_cast<std::size_t>(std::lower_bound(m_places.begin(), m_places.end() - 1, plainAt) - m_places.begin());
}

std::size_t MessageText::lineOf(std::size_t flatAt) const
{
    return static_cast<std::size_t>(
        std::upper_bound(m_lines.begin(), m_lines.end(), m_places[flatAt]) - m_lines.begin());
}

std::size_t MessageText::lineBegin(std::size_t flatAt) const
{
    const std::size_t place = m_places[flatAt];
    const std::size_t feed = place == 0 ? std::string::npos : m_plain.rfind('\n', place - 1);
    return this->flatAt(feed == std::string::npos ? 0 : feed + 1);
}

std::size_t MessageText::lineEnd(std::size_t flatAt) const
{
    const std::size_t feed = m_plain.find('\n', m_places[flatAt]);
    return this->flatAt(feed == std::string::npos ? m_plain.size() : feed);
}

std::size_t placeholderAt(std::string_view url, std::size_t at)
{
    constexpr std::size_t longest = 60;
    const char open = url[at];
    if (at == 0 || (open != '{' && open != '<')
        || std::string_view("/=.-_&?").find(url[at - 1]) == std::string_view::npos)
        return 0;
    const std::string_view rest = url.substr(at, longest);
    const std::size_t close = rest.find(open == '{' ? '}' : '>');
    const std::string_view name = rest.substr(1, close == std::string_view::npos ? 0 : close - 1);
    const bool isName =
        !name.empty() && isAsciiAlpha(name.front()) && std::all_of(name.begin(), name.end(), [](char c) {
            return isAsciiAlphanumeric(c) || std::string_view(" -_.").find(c) != std::string_view::npos;
        });
    return isName ? close + 1 : 0;
}

std::string flattened(std::string_view pattern)
{
    std::string flat;
    flatten(pattern, [&flat](char c, std::size_t) { flat += c; });
    return flat;
}

} // namespace fetchscope
