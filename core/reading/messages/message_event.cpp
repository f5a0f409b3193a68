#include "core/reading/messages/message_event.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// `Loading the script ` of today was `load the script ` after `Refused to `.
bool isNamedByOldVerb(std::string_view verb, std::string_view csp)
{
    constexpr std::string_view today = "Loading ";
    constexpr std::string_view once = "load ";
    return verb.starts_with(once) && csp.starts_with(today) && verb.substr(once.size()) == csp.substr(today.size());
}

/// The kind that a noun names: of several the one that asks with CORS by itself where the message is about that, or
/// else the first.
template <class Names> std::optional<InitiatorKind> corsKindNamed(Names names)
{
    std::optional<InitiatorKind> first;
    for (const InitiatorInfo& info : allInitiators()) {
        if (!names(info))
            continue;
        // What a style sheet asks for goes by the noun of an element.
        if (info.mode == ModeRule::Cors && !(first && info.start == StartRule::OfStyleSheet))
            return info.kind;
        if (!first)
            first = info.kind;
    }
    return first;
}
template <class Names> std::optional<InitiatorKind> firstKindNamed(Names names)
{
    const auto all = allInitiators();
    const auto found = std::find_if(all.begin(), all.end(), names);
    return found == all.end() ? std::nullopt : std::optional(found->kind);
}

/// Words may stand before the noun: `this error from a page Font from origin …`.
bool endsWithNoun(std::string_view words, std::string_view noun)
{
    if (noun.empty() || words.size() < noun.size())
        return false;
    const std::size_t begin = words.size() - noun.size();
    return asciiCaseInsensitiveEquals(words.substr(begin), noun) && (begin == 0 || words[begin - 1] == ' ');
}

/// The noun that stands for many kinds.
constexpr std::string_view anyNoun = "resource";

std::optional<InitiatorKind> initiatorOf(const WordingMatch& match)
{
    const std::string_view noun = match.value("noun");
    if (!noun.empty() && noun != anyNoun)
        return corsKindNamed([noun](const InitiatorInfo& info) { return endsWithNoun(noun, info.chromium.cors); });
    const std::string_view mixed = match.value("mixedNoun");
    if (!mixed.empty() && mixed != anyNoun)
        return firstKindNamed([mixed](const InitiatorInfo& info) { return info.chromium.mixedContent == mixed; });
    // The space before the URL is lost with the quote.
    std::string verb(match.value("cspVerb"));
    if (!verb.empty()) {
        verb += ' ';
        return firstKindNamed([&verb](const InitiatorInfo& info) {
            return !info.chromium.csp.empty() && verb.ends_with(info.chromium.csp);
        });
    }
    std::string once(match.value("cspOldVerb"));
    if (!once.empty()) {
        once += ' ';
        if (once == "connect to ")
            return InitiatorKind::Fetch;
        if (once == "frame ")
            return InitiatorKind::Iframe;
        if (once == "send form data to ")
            return InitiatorKind::Form;
        return firstKindNamed([&once](const InitiatorInfo& info) { return isNamedByOldVerb(once, info.chromium.csp); });
    }
    const std::string_view api = match.value("api");
    if (!api.empty())
        return firstKindNamed(
            [api](const InitiatorInfo& info) { return !info.safari.empty() && api.ends_with(info.safari); });
    if (match.wording->initiators.size() > 0)
        return *match.wording->initiators.begin();
    return std::nullopt;
}

/// What a wrong type most often means comes first: that it does not fit to the use, whatever the header nosniff says.
/// Scripts of some types are refused by a rule of their own.
void orderReasons(std::vector<Reason>& reasons, const WordingMatch& match)
{
    const auto usual = std::find(reasons.begin(), reasons.end(), Reason::ApiResponseType);
    if (usual == reasons.end())
        return;
    std::string_view type = match.value("type");
    if (type.empty())
        type = match.value("subject");
    const bool isOfOwnRule =
        type.starts_with("image/") || type.starts_with("audio/") || type.starts_with("video/") || type == "text/csv";
    const auto own = std::find(reasons.begin(), reasons.end(), Reason::MimeType);
    const auto first = isOfOwnRule && own != reasons.end() ? own : usual;
    std::rotate(reasons.begin(), first, first + 1);
}

} // namespace

std::string_view MessageEvent::value(std::string_view name) const
{
    const auto found =
        std::find_if(values.begin(), values.end(), [name](const auto& candidate) { return candidate.first == name; });
    return found == values.end() ? std::string_view() : std::string_view(found->second);
}

void MessageEvent::setValue(std::string_view name, std::string_view value)
{
    if (!value.empty())
        values.emplace_back(name, value);
}

std::vector<MessageEvent> wordingEvents(const MessageText& text)
{
    std::vector<MessageEvent> events;
    for (WordingMatch& match : matchWordings(text)) {
        const Wording& wording = *match.wording;
        MessageEvent event {match.begin, match.end, wording.role, wording.browser,
            {wording.reasons.begin(), wording.reasons.end()}, wording.cause, wording.form, initiatorOf(match),
            match.isOfPreflight, {}, {}};
        orderReasons(event.reasons, match);
        event.values = std::move(match.values);
        events.push_back(std::move(event));
    }
    return events;
}

bool isWrittenByPage(std::string_view line)
{
    // Safari puts dashes between the values that a script logs. What it warns of itself has none.
    constexpr std::array levels {std::string_view("[Warning]"), std::string_view("[Log]"), std::string_view("[Info]"),
        std::string_view("[Debug]")};
    line = strip(line, isAsciiWhitespace);
    return line.find(" – ") != std::string_view::npos
        && std::any_of(
            levels.begin(), levels.end(), [line](std::string_view level) { return line.starts_with(level); });
}

std::string_view withoutEndOfSentence(std::string_view url)
{
    const auto closes = [&url] {
        if (url.empty())
            return false;
        const char last = url.back();
        return last == '.' || last == ',' || last == ';' || last == ':'
            || (last == ']' && url.find('[') == std::string_view::npos)
            || (last == ')' && url.find('(') == std::string_view::npos);
    };
    while (closes())
        url.remove_suffix(1);
    return url;
}

std::string_view firstUrlIn(std::string_view text)
{
    constexpr std::array schemes {std::string_view("http"), std::string_view("ws"), std::string_view("file"),
        std::string_view("chrome-extension"), std::string_view("blob:"), std::string_view("capacitor"),
        std::string_view("ionic"), std::string_view("moz-extension"), std::string_view("data:")};
    std::size_t first = std::string_view::npos;
    for (std::size_t at = text.find(':'); at != std::string_view::npos; at = text.find(':', at + 1)) {
        std::size_t begin = at;
        while (begin > 0 && (isAsciiAlphanumeric(text[begin - 1]) || text[begin - 1] == '-'))
            --begin;
        std::string_view candidate = text.substr(begin);
        // `GEThttp://…`, as it is copied.
        for (const std::string_view scheme : {"https://", "http://", "wss://", "ws://"}) {
            const std::size_t inside = candidate.substr(0, at - begin + 3).find(scheme);
            if (inside != std::string_view::npos) {
                begin += inside;
                candidate = text.substr(begin);
                break;
            }
        }
        const bool isKnown = std::any_of(schemes.begin(), schemes.end(),
            [candidate](std::string_view scheme) { return candidate.starts_with(scheme); });
        // One slash is enough for a browser: `wss:/host`.
        const bool isHierarchical = text.substr(at).starts_with("://")
            || (text.substr(at).starts_with(":/") && at + 2 < text.size() && isAsciiAlpha(text[at + 2]));
        if ((isKnown && isHierarchical) || candidate.starts_with("blob:") || candidate.starts_with("data:")) {
            first = begin;
            break;
        }
    }
    if (first == std::string_view::npos)
        return {};
    std::string_view url = text.substr(first);
    std::size_t end = 0;
    while (end < url.size()) {
        if (const std::size_t placeholder = placeholderAt(url, end); placeholder > 0) {
            end += placeholder;
            continue;
        }
        if (static_cast<unsigned char>(url[end]) >= 0x80 || isAsciiWhitespace(url[end])
            || std::string_view("\"'`<>").find(url[end]) != std::string_view::npos)
            break;
        ++end;
    }
    url = withoutEndOfSentence(url.substr(0, end));
    // `https://…` stands for one that somebody left out.
    const std::size_t colon = url.find(':');
    const bool hasMore = colon != std::string_view::npos && colon + 1 < url.size() && !url.ends_with("://");
    return hasMore ? url : std::string_view();
}

bool looksLikeUrl(std::string_view text)
{
    if (text.empty() || text.find(' ') != std::string_view::npos)
        return text.starts_with("file:");
    if (const std::size_t scheme = text.find("://"); scheme != std::string_view::npos)
        return text.find_first_not_of('.', scheme + 3) != std::string_view::npos;
    if (text.starts_with('/') || text.starts_with("blob:") || text.starts_with("data:")
        || text.starts_with("localhost:") || text.starts_with("localhost/"))
        return true;
    // The own machine's, without its name.
    if (text.size() > 2 && text.front() == ':' && isAsciiDigit(text[1]))
        return true;
    if (text.starts_with("ws:/") || text.starts_with("wss:/") || text.starts_with("http:/")
        || text.starts_with("https:/"))
        return true;
    // A host, perhaps with a path.
    const std::string_view host = text.substr(0, text.find_first_of("/:?"));
    if (host.ends_with('.'))
        return false;
    return host.find('.') != std::string_view::npos && host.find("..") == std::string_view::npos
        && std::all_of(host.begin(), host.end(),
            [](char c) { return isAsciiAlphanumeric(c) || c == '.' || c == '-' || c == '_'; });
}

} // namespace fetchscope
