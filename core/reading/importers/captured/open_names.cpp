#include "core/reading/importers/captured/open_names.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

namespace {

constexpr char opens = '\x02';
constexpr char closes = '\x03';

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
    const std::string host = url.substr(0, end);
    if (!hasOpenName(host))
        return;
    std::string names;
    std::string plain;
    std::string rest;
    forEachPiece(
        host,
        [&](std::string_view piece) {
            plain += piece;
            rest += piece;
        },
        [&](std::string_view name) {
            names.append(names.empty() ? "" : " ").append(name);
            plain += asciiLowercase(partOf(name));
        });
    const std::string scheme = host.find("://") == std::string::npos ? "https" : host.substr(0, host.find("://"));
    std::string_view known = rest;
    if (const std::size_t at = known.find("://"); at != std::string_view::npos)
        known.remove_prefix(at + 3);
    // `https://{tenant}.example.com` keeps what is known of it.
    std::string origin = known.find('.') != std::string_view::npos && host.find("://") != std::string::npos
        ? plain
        : standInOrigin(names, scheme);
    questions.push_back({OpenQuestion::Decides::Origin, names, line, origin});
    url.replace(0, end, origin);
    if (url.size() == origin.size())
        url += '/';
}

} // namespace

std::string openName(std::string_view name)
{
    std::string text(1, opens);
    text.append(name);
    text += closes;
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
