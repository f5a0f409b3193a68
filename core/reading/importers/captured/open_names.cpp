#include "core/reading/importers/captured/open_names.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

constexpr char opens = '\x02';
constexpr char closes = '\x03';
constexpr std::string_view standInPort = "8080";

/// Calls `text(piece)` and `name(piece)` in turn.
template <class Text, class Name> void forEachPiece(std::string_view text, Text onText, Name onName)
{
    while (!text.empty()) {
        const std::size_t start = text.find(opens);
        onText(text.substr(0, start));
        if (start == std::string_view::npos)
            return;
        const std::size_t end = std::min(text.find(closes, start), text.size());
        onName(text.substr(start + 1, end - start - 1));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
}

/// What can stand in a URL for a name.
std::string partOf(std::string_view name)
{
    std::string part;
    for (const char c : name) {
        if (isAsciiAlphanumeric(c) || c == '-' || c == '_' || c == '.')
            part += c;
        else if (!part.empty() && part.back() != '-')
            part += '-';
    }
    while (!part.empty() && part.back() == '-')
        part.pop_back();
    return part.empty() ? std::string("x") : part;
}

void closeText(std::string& text, OpenQuestion::Decides decides, std::size_t line, bool isOfUrl,
    std::vector<OpenQuestion>& questions)
{
    if (!hasOpenName(text))
        return;
    std::string closed;
    forEachPiece(
        text, [&closed](std::string_view piece) { closed += piece; },
        [&](std::string_view name) {
            std::string standIn = isOfUrl ? partOf(name) : std::string(name);
            closed += standIn;
            questions.push_back({decides, std::string(name), line, std::move(standIn)});
        });
    text = std::move(closed);
}

bool isNameOfPlaceholder(std::string_view name)
{
    constexpr std::size_t longest = 60;
    return !name.empty() && name.size() <= longest
        && (isAsciiAlpha(name.front()) || name.front() == '_' || static_cast<unsigned char>(name.front()) >= 0x80)
        && name.find_first_of("\"'{}<>=&,\n\x02\x03") == std::string_view::npos;
}

/// What people write in the place of a value that they do not show, or that another program fills in.
struct PlaceholderMarks
{
    enum class Place : unsigned char { Anywhere, Url, Host };
    std::string_view opening;
    std::string_view closing;
    /// It has another meaning elsewhere.
    Place place;

    /// The size of what begins the text; 0 where it is none.
    std::size_t sizeIn(std::string_view text) const
    {
        const std::size_t end = text.starts_with(opening) ? text.find(closing, opening.size()) : text.npos;
        if (end == text.npos)
            return 0;
        const std::string_view name = strip(text.substr(opening.size(), end - opening.size()), isAsciiWhitespace);
        const bool isAddress = opening == "[" && name.find(':') != name.npos;
        return isNameOfPlaceholder(name) && !isAddress ? end + closing.size() : 0;
    }
};
constexpr std::array<PlaceholderMarks, 7> placeholderMarks {{{"{{", "}}", PlaceholderMarks::Place::Anywhere},
    {"${", "}", PlaceholderMarks::Place::Anywhere}, {"<", ">", PlaceholderMarks::Place::Anywhere},
    {"{", "}", PlaceholderMarks::Place::Url}, {"[", "]", PlaceholderMarks::Place::Host},
    {"%", "%", PlaceholderMarks::Place::Host}, {"_", "_", PlaceholderMarks::Place::Host}}};

std::string withOpenPlaceholders(std::string_view text, bool isOfUrl)
{
    using Place = PlaceholderMarks::Place;
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        const std::string_view rest = text.substr(at);
        if (rest.front() == opens) {
            const std::size_t end = std::min(rest.find(closes), rest.size() - 1) + 1;
            result += rest.substr(0, end);
            at += end;
            continue;
        }
        const bool isHost = isOfUrl && (at == 0 || text.substr(0, at).ends_with("://"));
        std::size_t size = 0;
        for (const PlaceholderMarks& marks : placeholderMarks) {
            const bool mayBe = marks.place == Place::Anywhere || (marks.place == Place::Url ? isOfUrl : isHost);
            size = mayBe ? marks.sizeIn(rest) : 0;
            if (size == 0)
                continue;
            const std::size_t inside = size - marks.opening.size() - marks.closing.size();
            result += openName(strip(rest.substr(marks.opening.size(), inside), isAsciiWhitespace));
            break;
        }
        if (size == 0)
            result += rest.front();
        at += std::max<std::size_t>(size, 1);
    }
    return result;
}

bool endsWithPort(std::string_view authority)
{
    const std::size_t colon = authority.find_last_not_of("0123456789");
    return colon != std::string_view::npos && authority[colon] == ':' && colon + 1 < authority.size();
}

/// Where the host ends in a URL with a scheme, or without one.
std::size_t endOfHost(std::string_view url)
{
    const std::size_t scheme = url.find("://");
    const std::size_t start = scheme == std::string_view::npos ? 0 : scheme + 3;
    // A name may have any character in it.
    bool isInName = false;
    for (std::size_t at = start; at < url.size(); ++at) {
        if (url[at] == opens)
            isInName = true;
        else if (url[at] == closes)
            isInName = false;
        else if (!isInName && (url[at] == '/' || url[at] == '?' || url[at] == '#'))
            return at;
        // A name behind a port begins the path.
        if (url[at] == opens && endsWithPort(url.substr(start, at - start)))
            return at;
    }
    return url.size();
}

void closeHost(std::string& url, std::size_t line, std::vector<OpenQuestion>& questions)
{
    // Text right behind the name says that its value ends with a slash.
    const std::size_t closing = url.starts_with(opens) ? url.find(closes) : std::string::npos;
    if (closing != std::string::npos && closing + 1 < url.size() && isAsciiAlphanumeric(url[closing + 1]))
        url.insert(closing + 1, "/");
    const std::size_t end = endOfHost(url);
    if (end < url.size() && url[end] == opens)
        url.insert(end, "/");
    const std::string host = url.substr(0, end);
    if (!hasOpenName(host))
        return;
    std::string names;
    std::string plain;
    std::string rest;
    bool isPort = false;
    forEachPiece(
        host,
        [&](std::string_view piece) {
            plain += piece;
            rest += piece;
        },
        [&](std::string_view name) {
            names.append(names.empty() ? "" : " ").append(name);
            // Behind the host stands its port.
            isPort = plain.ends_with(':');
            plain += isPort ? std::string(standInPort) : asciiLowercase(partOf(name));
        });
    const std::string scheme = host.find("://") == std::string::npos ? "https" : host.substr(0, host.find("://"));
    std::string_view known = rest;
    if (const std::size_t at = known.find("://"); at != std::string_view::npos)
        known.remove_prefix(at + 3);
    // `https://{tenant}.example.com` keeps what is known of it.
    const bool isKnown = known.find('.') != std::string_view::npos || (isPort && known.size() > 1);
    std::string origin = isKnown && host.find("://") != std::string::npos ? plain : standInOrigin(names, scheme);
    questions.push_back({OpenQuestion::Decides::Origin, names, line, origin});
    url.replace(0, end, origin);
    if (url.size() == origin.size())
        url += '/';
}

} // namespace

std::vector<AddressPiece> cutAtPlaceholders(std::string_view address)
{
    const std::size_t scheme = address.find("://");
    const std::size_t host = scheme == address.npos ? 0 : scheme + 3;
    for (const PlaceholderMarks& marks : placeholderMarks) {
        // These stand around ordinary names, too.
        const bool isDistinct = marks.opening != "_" && marks.opening != "%";
        const std::size_t size = isDistinct && host < address.size() ? marks.sizeIn(address.substr(host)) : 0;
        if (size == 0)
            continue;
        const std::size_t inside = size - marks.opening.size() - marks.closing.size();
        std::vector<AddressPiece> pieces;
        if (host > 0)
            pieces.push_back({address.substr(0, host)});
        pieces.push_back({strip(address.substr(host + marks.opening.size(), inside), isAsciiWhitespace), true});
        if (host + size < address.size())
            pieces.push_back({address.substr(host + size)});
        return pieces;
    }
    return {{address}};
}

std::string openName(std::string_view name)
{
    std::string text(1, opens);
    // One that is a part of another says nothing more.
    text.append(withoutMarks(name));
    text += closes;
    return text;
}

std::string computedAuthorization(std::string_view scheme)
{
    std::string value(scheme);
    return value.append(" ").append(openName("credentials"));
}

std::string withOpenMarks(std::string_view json)
{
    constexpr std::string_view opening = "\\u0002";
    constexpr std::string_view closing = "\\u0003";
    std::string text;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const std::string_view rest = json.substr(at);
        if (!rest.starts_with(opening) && !rest.starts_with(closing)) {
            text += rest.front();
            continue;
        }
        text += rest.starts_with(opening) ? opens : closes;
        at += opening.size() - 1;
    }
    return text;
}

bool hasOpenName(std::string_view text)
{
    return text.find(opens) != std::string_view::npos;
}

std::string withoutMarks(std::string_view text)
{
    std::string plain;
    const auto append = [&plain](std::string_view piece) { plain += piece; };
    forEachPiece(text, append, append);
    return plain;
}

std::string fillTemplate(
    std::string_view text, std::string_view opening, std::string_view closing, const void* names, NameValue valueOf)
{
    // Values may have names in them; so deep, and then they are left.
    constexpr int deepest = 5;
    constexpr std::size_t longest = std::size_t {1} << 20;
    std::string filled(text);
    for (int depth = 0; depth < deepest; ++depth) {
        std::string next;
        bool isChanged = false;
        std::string_view rest = filled;
        while (!rest.empty()) {
            const std::size_t start = rest.find(opening);
            const std::size_t end =
                start == std::string_view::npos ? start : rest.find(closing, start + opening.size());
            if (end == std::string_view::npos) {
                next += rest;
                break;
            }
            next += rest.substr(0, start);
            const std::string_view name =
                strip(rest.substr(start + opening.size(), end - start - opening.size()), isAsciiWhitespace);
            const std::string* value = valueOf(names, name);
            next += value ? *value : openName(name);
            isChanged = isChanged || value;
            rest.remove_prefix(end + closing.size());
        }
        filled = std::move(next);
        if (!isChanged || filled.size() > longest)
            break;
    }
    return filled;
}

void closeNames(CapturedRequest& request, std::vector<OpenQuestion>& questions)
{
    using Decides = OpenQuestion::Decides;
    request.url = withOpenPlaceholders(request.url, true);
    for (auto& [name, value] : request.headers)
        value = withOpenPlaceholders(value, false);
    closeHost(request.url, request.line, questions);
    closeText(request.url, Decides::UrlPart, request.line, true, questions);
    closeText(request.method, Decides::Method, request.line, false, questions);
    for (auto& [name, value] : request.headers) {
        closeText(name, Decides::Headers, request.line, true, questions);
        closeText(value, Decides::HeaderValue, request.line, false, questions);
    }
    if (request.body)
        closeText(*request.body, Decides::Body, request.line, false, questions);
    for (FormEntry& entry : request.form) {
        closeText(entry.name, Decides::Body, request.line, false, questions);
        closeText(entry.value, Decides::Body, request.line, false, questions);
    }
}

} // namespace fetchscope
