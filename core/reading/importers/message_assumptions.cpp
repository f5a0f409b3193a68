#include "core/reading/importers/message_assumptions.h"

#include "core/engine/base/ascii.h"
#include "core/engine/url/url.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace fetchscope {

bool isConnectionFailure(MessageCause cause)
{
    switch (cause) {
    case MessageCause::NoAnswer:
    case MessageCause::NameNotResolved:
    case MessageCause::ConnectionRefused:
    case MessageCause::ConnectionLost:
    case MessageCause::TimedOut:
    case MessageCause::CertificateRefused:
    case MessageCause::BlockedByExtension:
        return true;
    default:
        return false;
    }
}

namespace {

constexpr std::array<KnownCaller, 4> knownCallers {{
    // The clients of SignalR, functions of Supabase and Firebase, and GraphQL.
    {"/negotiate", "POST", "X-Requested-With", "XMLHttpRequest"},
    {"/functions/v1/", "POST", "Authorization", "Bearer token"},
    {".cloudfunctions.net/", "POST", "Content-Type", "application/json"},
    {"/graphql", "POST", "Content-Type", "application/json"},
}};

InitiatorKind usualInitiatorOf(Reason reason)
{
    constexpr std::array<std::pair<Reason, InitiatorKind>, 27> kinds {{
        {Reason::CspScriptSrc, InitiatorKind::Script},
        {Reason::CspStyleSrc, InitiatorKind::Stylesheet},
        {Reason::CspImgSrc, InitiatorKind::Img},
        {Reason::CspFontSrc, InitiatorKind::Font},
        {Reason::CspMediaSrc, InitiatorKind::Video},
        {Reason::CspObjectSrc, InitiatorKind::Object},
        {Reason::CspFrameSrc, InitiatorKind::Iframe},
        {Reason::CspWorkerSrc, InitiatorKind::Worker},
        {Reason::CspManifestSrc, InitiatorKind::Manifest},
        {Reason::CspFormAction, InitiatorKind::Form},
        {Reason::CspFrameAncestors, InitiatorKind::Iframe},
        {Reason::FrameOptions, InitiatorKind::Iframe},
        {Reason::CoepFrame, InitiatorKind::Iframe},
        {Reason::CorpSameOrigin, InitiatorKind::Img},
        {Reason::CorpSameSite, InitiatorKind::Img},
        {Reason::CoepRequireCorp, InitiatorKind::Img},
        {Reason::OpaqueResponse, InitiatorKind::Script},
        {Reason::Nosniff, InitiatorKind::Script},
        {Reason::MimeType, InitiatorKind::Script},
        {Reason::Integrity, InitiatorKind::Script},
        {Reason::SandboxForms, InitiatorKind::Form},
        {Reason::SandboxPopups, InitiatorKind::WindowOpen},
        {Reason::SandboxTopNavigation, InitiatorKind::Location},
        {Reason::TopNavigation, InitiatorKind::Location},
        {Reason::SandboxScripts, InitiatorKind::Fetch},
        {Reason::SandboxDownloads, InitiatorKind::Location},
        {Reason::ApiResponseType, InitiatorKind::EventSource},
    }};
    const auto* row =
        std::find_if(kinds.begin(), kinds.end(), [reason](const auto& kind) { return kind.first == reason; });
    return row == kinds.end() ? InitiatorKind::Fetch : row->second;
}

bool isFont(std::string_view url)
{
    url = url.substr(0, url.find_first_of("?#"));
    constexpr std::array<std::string_view, 5> endings {".woff2", ".woff", ".ttf", ".otf", ".eot"};
    return std::any_of(
        endings.begin(), endings.end(), [url](std::string_view ending) { return url.ends_with(ending); });
}

/// May anything load what this is about, a script, an element, a style sheet? Then its address says which.
bool isOfAnyLoad(Reason reason, MessageCause cause)
{
    switch (reason) {
    case Reason::MixedContent:
    case Reason::CoepRequireCorp:
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::Integrity:
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::OpaqueResponse:
        return true;
    case Reason::None:
        break;
    default:
        return false;
    }
    return cause == MessageCause::MixedContentWarning || isConnectionFailure(cause);
}

std::optional<InitiatorKind> loaderOf(std::string_view url)
{
    constexpr std::array<std::pair<std::string_view, InitiatorKind>, 13> endings {{{".js", InitiatorKind::Script},
        {".css", InitiatorKind::Stylesheet}, {".png", InitiatorKind::Img}, {".jpg", InitiatorKind::Img},
        {".jpeg", InitiatorKind::Img}, {".webp", InitiatorKind::Img}, {".svg", InitiatorKind::Img},
        {".gif", InitiatorKind::Img}, {".ico", InitiatorKind::Icon}, {".mp4", InitiatorKind::Video},
        {".webm", InitiatorKind::Video}, {".mp3", InitiatorKind::Audio}, {".wav", InitiatorKind::Audio}}};
    const std::string path = asciiLowercase(url.substr(0, url.find_first_of("?#")));
    const auto* const found = std::find_if(
        endings.begin(), endings.end(), [&path](const auto& ending) { return path.ends_with(ending.first); });
    return found == endings.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

InitiatorKind usualInitiatorOf(Reason reason, MessageCause cause, std::string_view url)
{
    // Nothing else asks for a font.
    if (isFont(url))
        return InitiatorKind::Font;
    const auto loader = isOfAnyLoad(reason, cause) ? loaderOf(url) : std::nullopt;
    return loader.value_or(usualInitiatorOf(reason));
}

std::string_view destinationOf(std::string_view url)
{
    const std::string_view path = url.substr(0, url.find_first_of("?#"));
    struct Ending
    {
        std::string_view text;
        std::string_view destination;
    };
    constexpr std::array<Ending, 12> endings {{{".css", "style"}, {"/css", "style"}, {"/css2", "style"},
        {".js", "script"}, {".mjs", "script"}, {".png", "image"}, {".jpg", "image"}, {".jpeg", "image"},
        {".webp", "image"}, {".svg", "image"}, {".gif", "image"}, {".vtt", "track"}}};
    if (isFont(url))
        return "font";
    const auto* const found = std::find_if(
        endings.begin(), endings.end(), [path](const Ending& ending) { return path.ends_with(ending.text); });
    return found == endings.end() ? "fetch" : found->destination;
}

std::string withoutPlaceholderMarks(std::string address)
{
    const std::size_t authority = address.find("://");
    if (authority == std::string::npos)
        return address;
    const std::size_t end = std::min(address.find_first_of("/?#", authority + 3), address.size());
    std::string host;
    bool isName = false;
    for (const char c : std::string_view(address).substr(authority + 3, end - authority - 3)) {
        const bool isMark = c == '<' || c == '>' || c == '{' || c == '}' || c == '[' || c == ']';
        isName = c == '<' || c == '{' || (isName && !isMark);
        if (!isMark)
            host += isName && !isAsciiAlphanumeric(c) ? '-' : c;
    }
    const std::string whole = address.substr(0, authority + 3) + host + address.substr(end);
    return parseUrl(address) || !parseUrl(whole) ? address : whole;
}

std::string withScheme(std::string address)
{
    if (address.size() > 1 && address.front() == ':' && isAsciiDigit(address[1]))
        address.insert(0, "localhost");
    const std::string_view text = address;
    const std::string_view authority = text.substr(0, text.find_first_of("/?#"));
    const std::size_t colon = authority.find(':');
    const std::string_view host = authority.substr(0, colon);
    const std::string_view port = colon == authority.npos ? std::string_view() : authority.substr(colon + 1);
    const bool isName = std::all_of(
        host.begin(), host.end(), [](char c) { return isAsciiAlphanumeric(c) || c == '.' || c == '-' || c == '_'; });
    const bool isHost = isName && (host == "localhost" || (host.find('.') != host.npos && !host.ends_with('.')));
    const bool hasPort =
        colon == authority.npos || (!port.empty() && std::all_of(port.begin(), port.end(), isAsciiDigit));
    if (!isHost || !hasPort)
        return address;
    const bool isOfNetwork = host == "localhost" || host.find_first_not_of("0123456789.") == host.npos;
    return (isOfNetwork ? "http://" : "https://") + address;
}

std::string_view valueThatNeedsPreflight(std::string_view name)
{
    if (asciiCaseInsensitiveEquals(name, "content-type"))
        return "application/json";
    if (asciiCaseInsensitiveEquals(name, "accept-language") || asciiCaseInsensitiveEquals(name, "content-language"))
        return "en_US";
    if (asciiCaseInsensitiveEquals(name, "accept"))
        return "application/json; profile=\"https://schema.example\"";
    if (asciiCaseInsensitiveEquals(name, "range"))
        return "bytes=-1";
    if (asciiCaseInsensitiveEquals(name, "authorization"))
        return "Bearer token";
    return "1";
}

const KnownCaller* knownCallerOf(std::string_view address)
{
    const std::string_view path = address.substr(0, address.find_first_of("?#"));
    const auto* const found = std::find_if(knownCallers.begin(), knownCallers.end(), [path](const KnownCaller& caller) {
        return caller.path.ends_with('/') ? path.find(caller.path) != path.npos : path.ends_with(caller.path);
    });
    return found == knownCallers.end() ? nullptr : found;
}

} // namespace fetchscope
