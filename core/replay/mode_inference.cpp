#include "core/replay/mode_inference.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>
#include <optional>

namespace fetchscope {

namespace {

Destination destinationOfMimeType(std::string_view type)
{
    if (type.starts_with("image/"))
        return Destination::Image;
    if (type.find("javascript") != std::string_view::npos || type.find("ecmascript") != std::string_view::npos)
        return Destination::Script;
    if (type.starts_with("text/css"))
        return Destination::Style;
    if (type.starts_with("font/") || type.find("font") != std::string_view::npos)
        return Destination::Font;
    if (type.starts_with("video/"))
        return Destination::Video;
    if (type.starts_with("audio/"))
        return Destination::Audio;
    return Destination::Empty;
}

/// What only elements ask for: no script sets an Accept header like these.
Destination destinationOfAccept(const RecordedEntry& entry)
{
    const std::string_view accept = entry.requestHeaders.getSingle("accept").value_or(std::string_view());
    if (accept.starts_with("application/font") || accept.starts_with("font/"))
        return Destination::Font;
    // A list, not the one type that a script asks for.
    if (accept.find(',') == std::string_view::npos)
        return Destination::Empty;
    return destinationOfMimeType(accept.substr(0, accept.find_first_of(",;")));
}

Destination destinationOfPath(const Url& url)
{
    struct Ending
    {
        std::string_view text;
        Destination destination;
    };
    static constexpr std::array<Ending, 21> endings {{
        {"css", Destination::Style},
        {"js", Destination::Script},
        {"mjs", Destination::Script},
        {"png", Destination::Image},
        {"jpg", Destination::Image},
        {"jpeg", Destination::Image},
        {"gif", Destination::Image},
        {"webp", Destination::Image},
        {"avif", Destination::Image},
        {"svg", Destination::Image},
        {"ico", Destination::Image},
        {"bmp", Destination::Image},
        {"woff", Destination::Font},
        {"woff2", Destination::Font},
        {"ttf", Destination::Font},
        {"otf", Destination::Font},
        {"eot", Destination::Font},
        {"mp4", Destination::Video},
        {"webm", Destination::Video},
        {"mp3", Destination::Audio},
        {"vtt", Destination::Track},
    }};
    const std::string_view path = url.path();
    const std::size_t dot = path.find_last_of("./");
    if (dot == std::string_view::npos || path[dot] != '.')
        return Destination::Empty;
    const std::string ending = asciiLowercase(path.substr(dot + 1));
    const auto* found = std::find_if(
        endings.begin(), endings.end(), [&ending](const Ending& candidate) { return candidate.text == ending; });
    return found == endings.end() ? Destination::Empty : found->destination;
}

bool acceptsHtmlFirst(const RecordedEntry& entry)
{
    const auto accept = entry.requestHeaders.getSingle("accept");
    return accept && (accept->starts_with("text/html") || accept->starts_with("application/xhtml+xml"));
}

/// The headers are those that went out, and none says which origin asks: what a request to another origin in the mode
/// cors always does.
bool showsNoCors(const RecordedRequest& request, const RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    return entry.hasWireHeaders && entry.status > 0 && !request.preflight && !entry.requestHeaders.contains("origin")
        && isCrossOrigin(request, facts);
}

/// The mode of a request whose destination is known and whose mode is not.
void modeByOrigin(const RecordedRequest& request, RequestFacts& facts, Certainty certainty, FactSource source)
{
    const bool hasOrigin = request.entry->requestHeaders.contains("origin");
    const bool isCors = (hasOrigin && isCrossOrigin(request, facts)) || request.preflight
        || facts.destination.value == Destination::Font;
    facts.mode.set(isCors ? RequestMode::Cors : RequestMode::NoCors, certainty, source);
}

/// A document that is loaded after the one of its page lies in a frame of it. (A frame that an insecure URL was loaded
/// into cannot be one of a secure page.)
Destination destinationOfDocument(const RecordedRequest& request)
{
    const PageContext& page = *request.page;
    if (page.id.empty() || !page.documentUrl || page.documentUrl->href() == request.url->href())
        return Destination::Document;
    const bool isInsecure = page.documentUrl->scheme() == "https" && request.url->scheme() == "http";
    return isInsecure && request.entry->status > 0 ? Destination::Document : Destination::Iframe;
}

bool inferModeFromNotes(const RecordedRequest& request, RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    const InitiatorInfo* info = initiatorOfHarType(entry.resourceType);
    if (!info)
        return false;
    facts.destination.set(
        info->destination == Destination::Document ? destinationOfDocument(request) : info->destination,
        Certainty::Inferred, FactSource::ResourceType);
    const auto mode = modeOf(info->mode);
    if (mode == RequestMode::Cors && info->destination == Destination::Empty && showsNoCors(request, facts))
        facts.mode.set(RequestMode::NoCors, Certainty::Inferred, FactSource::OriginHeader);
    else if (mode)
        facts.mode.set(*mode, Certainty::Inferred, FactSource::ResourceType);
    else
        modeByOrigin(request, facts, Certainty::Inferred, FactSource::OriginHeader);
    return true;
}

/// What a GET that nothing else tells of loads, by what it asks for, what it got, or what its URL looks like.
bool inferDestinationOfGet(const RecordedRequest& request, RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    if (entry.method != "GET" || entry.requestHeaders.contains("x-requested-with"))
        return false;
    const auto take = [&](Destination destination, FactSource source, Certainty certainty) {
        if (destination == Destination::Empty)
            return false;
        facts.destination.set(destination, certainty, source);
        modeByOrigin(request, facts, Certainty::Inferred, FactSource::OriginHeader);
        return true;
    };
    if (take(destinationOfAccept(entry), FactSource::AcceptHeader, Certainty::Inferred))
        return true;
    if (take(destinationOfMimeType(entry.mimeType), FactSource::MimeType, Certainty::Inferred))
        return true;
    const bool hasNoType = entry.mimeType.empty() || entry.mimeType == "x-unknown"
        || entry.mimeType.starts_with("application/octet-stream");
    return hasNoType && take(destinationOfPath(*request.url), FactSource::UrlPath, Certainty::Assumed);
}

/// Mode and destination where the browser sent no Sec-Fetch-Mode.
void inferMode(const RecordedRequest& request, RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    const std::string_view scheme = request.url->scheme();
    if (scheme == "ws" || scheme == "wss" || entry.hasWebSocketMessages || entry.status == 101) {
        facts.mode.set(RequestMode::WebSocket, Certainty::Inferred, FactSource::ResourceType);
        facts.destination.set(Destination::Empty, Certainty::Inferred, FactSource::ResourceType);
        return;
    }
    if (inferModeFromNotes(request, facts))
        return;
    if (request.preflight) {
        facts.mode.set(RequestMode::Cors, Certainty::Known, FactSource::PreflightHeaders);
        facts.destination.set(Destination::Empty, Certainty::Inferred, FactSource::PreflightHeaders);
        return;
    }
    if (acceptsHtmlFirst(entry)) {
        facts.mode.set(RequestMode::Navigate, Certainty::Inferred, FactSource::AcceptHeader);
        facts.destination.set(destinationOfDocument(request), Certainty::Inferred, FactSource::AcceptHeader);
        return;
    }
    if (inferDestinationOfGet(request, facts))
        return;
    if (!entry.hasRequestHeaders && entry.mimeType.starts_with("text/html") && entry.method == "GET") {
        facts.mode.set(RequestMode::Navigate, Certainty::Assumed, FactSource::MimeType);
        facts.destination.set(destinationOfDocument(request), Certainty::Assumed, FactSource::MimeType);
        return;
    }
    facts.destination.set(Destination::Empty, Certainty::Assumed, FactSource::UsualCase);
    const bool saysOrigin = entry.requestHeaders.contains("origin");
    if (showsNoCors(request, facts) && (entry.method == "GET" || entry.method == "HEAD" || entry.method == "POST"))
        facts.mode.set(RequestMode::NoCors, Certainty::Inferred, FactSource::OriginHeader);
    else if (isCrossOrigin(request, facts) && saysOrigin)
        facts.mode.set(RequestMode::Cors, Certainty::Inferred, FactSource::OriginHeader);
    else
        facts.mode.set(RequestMode::Cors, Certainty::Assumed, FactSource::UsualCase);
}

std::string_view modeHeaderOf(const RecordedEntry& entry)
{
    return entry.requestHeaders.getSingle("sec-fetch-mode").value_or(std::string_view());
}

} // namespace

bool isCrossOrigin(const RecordedRequest& request, const RequestFacts& facts)
{
    return facts.origin.value != originOf(*request.url).serialize();
}

void takeModeAndDestination(const RecordedRequest& request, RequestFacts& facts)
{
    // An insecure URL is asked without them; the hop after it may have them.
    const RecordedEntry* told = request.entry;
    if (modeHeaderOf(*told).empty() && request.laterHop)
        told = request.laterHop;
    const std::string_view text = modeHeaderOf(*told);
    const auto mode = valueNamed<RequestMode>(text.empty() ? "-" : text);
    if (!mode) {
        inferMode(request, facts);
        return;
    }
    facts.mode.set(*mode, Certainty::Known, FactSource::SecFetchMode);
    const std::string_view name = told->requestHeaders.getSingle("sec-fetch-dest").value_or(std::string_view());
    const auto destination =
        name == "empty" ? std::optional(Destination::Empty) : valueNamed<Destination>(name.empty() ? "-" : name);
    if (destination)
        facts.destination.set(*destination, Certainty::Known, FactSource::SecFetchDest);
    else
        facts.destination.set(*mode == RequestMode::Navigate ? destinationOfDocument(request)
                                                             : destinationOfMimeType(request.entry->mimeType),
            Certainty::Inferred, FactSource::MimeType);
}

} // namespace fetchscope
