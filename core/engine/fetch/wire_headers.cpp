#include "core/engine/fetch/wire_headers.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/profile.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

namespace fetchscope {

namespace {

/// What stands in an order for all headers that it does not name, in the order of the request.
constexpr std::string_view others = "*";
using Order = std::span<const std::string_view>;

// Recorded from Chromium 156 and Firefox 153 over HTTP/1.1. What a page sets comes out of a hash table in Chromium:
// where its names stand among each other is not the page's choice, and not told here.
constexpr auto chromiumOrder = std::to_array<std::string_view>({"Host", "Connection", "Content-Length", "Pragma",
    "Cache-Control", "If-None-Match", "If-Modified-Since", "sec-ch-ua-platform", "Authorization", "X-Requested-With",
    "User-Agent", "sec-ch-ua", "Content-Type", others, "Sec-Purpose", "sec-ch-ua-mobile", "Accept", "Origin",
    "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest", "Sec-Fetch-Storage-Access", "Referer",
    "Accept-Encoding", "Accept-Language", "Cookie", "Range", "Priority"});
/// Where the page says what it accepts.
constexpr auto chromiumAcceptOrder = std::to_array<std::string_view>({"Host", "Connection", "Content-Length", "Pragma",
    "Cache-Control", "If-None-Match", "If-Modified-Since", "sec-ch-ua-platform", "Authorization", "X-Requested-With",
    "User-Agent", "Accept", "sec-ch-ua", "Content-Type", others, "Sec-Purpose", "sec-ch-ua-mobile", "Origin",
    "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest", "Sec-Fetch-Storage-Access", "Referer",
    "Accept-Encoding", "Accept-Language", "Cookie", "Range", "Priority"});
/// Of elements with CORS.
constexpr auto chromiumElementOrder = std::to_array<std::string_view>({"Host", "Connection", "Content-Length", "Pragma",
    "Cache-Control", "Origin", "sec-ch-ua-platform", "User-Agent", "sec-ch-ua", others, "Sec-Purpose",
    "sec-ch-ua-mobile", "Accept", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest",
    "Sec-Fetch-Storage-Access", "Referer", "Accept-Encoding", "Accept-Language", "Cookie", "Range", "Priority"});
constexpr auto chromiumNavigationOrder =
    std::to_array<std::string_view>({"Host", "Connection", "Content-Length", "Pragma", "Cache-Control", "sec-ch-ua",
        "sec-ch-ua-mobile", "sec-ch-ua-platform", "Upgrade-Insecure-Requests", "Content-Type", "User-Agent", "Origin",
        others, "Accept", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Sec-Fetch-User", "Sec-Fetch-Dest",
        "Sec-Fetch-Storage-Access", "Referer", "Accept-Encoding", "Accept-Language", "Cookie", "Priority"});
constexpr auto chromiumPreflightOrder = std::to_array<std::string_view>(
    {"Host", "Connection", "Pragma", "Cache-Control", "Accept", "Access-Control-Request-Method",
        "Access-Control-Request-Headers", others, "Origin", "User-Agent", "Sec-Fetch-Mode", "Sec-Fetch-Site",
        "Sec-Fetch-Dest", "Referer", "Accept-Encoding", "Accept-Language", "Priority"});
constexpr auto chromiumWebSocketOrder = std::to_array<std::string_view>({"Host", "Connection", "Pragma",
    "Cache-Control", "User-Agent", "Upgrade", "Origin", "Sec-WebSocket-Version", others, "Accept-Encoding",
    "Accept-Language", "Cookie", "Sec-WebSocket-Key", "Sec-WebSocket-Extensions", "Sec-WebSocket-Protocol"});
/// Of fetch(), and of preflights.
constexpr auto firefoxFetchOrder = std::to_array<std::string_view>({"Host", "User-Agent", "Accept", "Accept-Language",
    "Accept-Encoding", "Access-Control-Request-Method", "Access-Control-Request-Headers", "Referer", others,
    "Content-Length", "Origin", "Sec-Fetch-Storage-Access", "Connection", "Cookie", "Sec-Fetch-Dest", "Sec-Fetch-Mode",
    "Sec-Fetch-Site", "Priority", "Pragma", "Cache-Control", "TE"});
constexpr auto firefoxOrder = std::to_array<std::string_view>({"Host", "User-Agent", "Accept", "Accept-Language",
    "Accept-Encoding", others, "Content-Type", "Content-Length", "Origin", "Sec-Fetch-Storage-Access", "Connection",
    "Referer", "Cookie", "Upgrade-Insecure-Requests", "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site",
    "Sec-Fetch-User", "Priority", "Pragma", "Cache-Control", "TE"});
/// Of sound and films.
constexpr auto firefoxMediaOrder = std::to_array<std::string_view>({"Host", "User-Agent", "Accept", "Accept-Language",
    "Range", others, "Origin", "Sec-Fetch-Storage-Access", "Connection", "Referer", "Cookie", "Sec-Fetch-Dest",
    "Sec-Fetch-Mode", "Sec-Fetch-Site", "Accept-Encoding", "Priority", "TE"});
constexpr auto firefoxWebSocketOrder = std::to_array<std::string_view>({"Host", "User-Agent", "Accept",
    "Accept-Language", "Accept-Encoding", "Sec-WebSocket-Version", "Origin", "Sec-WebSocket-Protocol",
    "Sec-WebSocket-Extensions", "Sec-WebSocket-Key", "Sec-Fetch-Storage-Access", "Connection", "Cookie",
    "Sec-Fetch-Dest", "Sec-Fetch-Mode", "Sec-Fetch-Site", "Pragma", "Cache-Control", "Upgrade", others});
/// Of Safari, as developers have pasted it; and of the standard, which has none.
constexpr auto safariOrder = std::to_array<std::string_view>({"Host", "Origin", "Sec-Fetch-Dest", "User-Agent",
    "Upgrade-Insecure-Requests", "Accept", others, "Referer", "Sec-Fetch-Site", "Sec-Fetch-Mode", "Content-Type",
    "Cookie", "Accept-Language", "Priority", "Accept-Encoding", "Content-Length", "Connection"});
constexpr auto standardOrder = std::to_array<std::string_view>({"Host", "Content-Length", others});

bool isFetch(const Request& request)
{
    return request.initiatorType == InitiatorType::Fetch || request.isPreflight;
}

bool isMedia(const Request& request)
{
    return request.destination == Destination::Audio || request.destination == Destination::Video;
}

/// The request's own headers that no order names come where `others` stands.
Order orderOf(const Request& request, ProfileId browser)
{
    const bool isWebSocket = request.mode == RequestMode::WebSocket;
    // An embed is no navigation in chromium.
    const bool isNavigation = request.isNavigationRequest() && request.mode == RequestMode::Navigate;
    switch (browser) {
    case ProfileId::Chromium: {
        if (isWebSocket)
            return chromiumWebSocketOrder;
        if (request.isPreflight)
            return chromiumPreflightOrder;
        if (isNavigation)
            return chromiumNavigationOrder;
        const bool isElement = request.destination != Destination::Empty || request.isLinkPreload;
        if (isElement)
            return request.mode == RequestMode::Cors ? Order(chromiumElementOrder) : Order(chromiumOrder);
        const auto accepted = request.headerList.getFirst("Accept");
        return accepted.value_or("*/*") == "*/*" ? Order(chromiumOrder) : Order(chromiumAcceptOrder);
    }
    case ProfileId::Firefox:
        if (isWebSocket)
            return firefoxWebSocketOrder;
        if (isMedia(request))
            return firefoxMediaOrder;
        return isFetch(request) ? Order(firefoxFetchOrder) : Order(firefoxOrder);
    case ProfileId::Safari:
        return safariOrder;
    case ProfileId::Standard:
        break;
    }
    return standardOrder;
}

/// Where the browser says itself how urgent it is; empty: it does not.
std::string_view firefoxPriority(const Request& request)
{
    if (request.initiator == RequestInitiator::Prefetch || request.isIcon
        || request.initiatorType == InitiatorType::Beacon || request.initiatorType == InitiatorType::Ping)
        return "u=6";
    if (request.initiatorType == InitiatorType::XmlHttpRequest && !request.isPreflight)
        return {};
    switch (request.destination) {
    case Destination::Document:
        return "u=0, i";
    case Destination::Style:
        return "u=2";
    case Destination::Script:
        return request.isModule ? std::string_view() : std::string_view("u=2");
    case Destination::Image:
        return "u=5, i";
    case Destination::Font:
        return {};
    case Destination::Empty:
        return request.isLinkPreload ? std::string_view() : std::string_view("u=4");
    default:
        return "u=4";
    }
}

std::string_view chromiumPriority(const Request& request)
{
    switch (request.destination) {
    case Destination::Document:
    case Destination::Iframe:
    case Destination::Frame:
        return "u=0, i";
    case Destination::Style:
        return "u=0";
    case Destination::Script:
    case Destination::Font:
        return "u=1";
    case Destination::Image:
        return "u=2, i";
    default:
        return "u=1, i";
    }
}

constexpr std::string_view chromiumBrands = R"("Not:A-Brand";v="8", "Chromium";v="156")";
/// With a window; what was recorded ran without one, and says so.
constexpr std::string_view chromiumUserAgent =
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
constexpr std::string_view safariUserAgent =
    "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 "
    "Safari/605.1.15";

std::string_view userAgentOf(const Profile& profile)
{
    switch (profile.id()) {
    case ProfileId::Chromium:
        return chromiumUserAgent;
    case ProfileId::Firefox:
        return profile.userAgent();
    case ProfileId::Safari:
        return safariUserAgent;
    case ProfileId::Standard:
        break;
    }
    return "Mozilla/5.0 (Fetchscope)";
}

std::string_view encodingsOf(const Request& request, const HeaderList& headers, ProfileId browser, bool isTrustworthy)
{
    // What is asked for in parts, or to be played, is taken as it is.
    if (headers.contains("Range") || isMedia(request))
        return "identity";
    if (browser == ProfileId::Safari || !isTrustworthy)
        return browser == ProfileId::Safari && isTrustworthy ? "gzip, deflate, br" : "gzip, deflate";
    return "gzip, deflate, br, zstd";
}

/// Collects what goes out; what the request has already stays as it is.
class Collector
{
public:
    explicit Collector(HeaderList headers)
        : m_headers(std::move(headers))
    {
    }
    void add(std::string_view name, std::string_view value)
    {
        if (!m_headers.contains(name))
            m_headers.append(name, value);
    }
    HeaderList& headers() { return m_headers; }

private:
    HeaderList m_headers;
};

void addHandshake(Collector& collector, ProfileId browser, std::string_view key)
{
    collector.add("Connection", "Upgrade");
    collector.add("Upgrade", "websocket");
    collector.add("Sec-WebSocket-Version", "13");
    collector.add("Sec-WebSocket-Key", key);
    collector.add("Sec-WebSocket-Extensions",
        browser == ProfileId::Firefox ? "permessage-deflate" : "permessage-deflate; client_max_window_bits");
}

/// The headers that no step of Fetch makes, or that are below what a run shows.
void addBelowFetch(Collector& collector, const WireRequest& wire, const Url& url, WireVersion version)
{
    const Request& request = *wire.source;
    const ProfileId browser = wire.profile->id();
    const bool isTrustworthy = isPotentiallyTrustworthy(url);
    const bool isWebSocket = request.mode == RequestMode::WebSocket;
    collector.add("User-Agent", userAgentOf(*wire.profile));
    collector.add("Accept-Language", ownAcceptLanguage);
    collector.add("Accept-Encoding", encodingsOf(request, wire.headers, browser, isTrustworthy));
    if (version == WireVersion::Http1 && browser != ProfileId::Standard)
        collector.add("Connection", "keep-alive");
    if (browser == ProfileId::Firefox) {
        if (isWebSocket)
            collector.add("Accept", "*/*");
        else if (const std::string_view priority = firefoxPriority(request); !priority.empty())
            collector.add("Priority", priority);
        if (version == WireVersion::Http2)
            collector.add("TE", "trailers");
    }
    if (browser != ProfileId::Chromium)
        return;
    // A worker's script is asked for without them.
    const bool isWorker = request.destination == Destination::Worker || request.destination == Destination::SharedWorker
        || request.destination == Destination::ServiceWorker;
    if (isTrustworthy && !isWebSocket && !request.isPreflight && !isWorker) {
        collector.add("sec-ch-ua", chromiumBrands);
        collector.add("sec-ch-ua-mobile", "?0");
        collector.add("sec-ch-ua-platform", R"("Linux")");
    }
    if (version == WireVersion::Http2)
        collector.add("Priority", chromiumPriority(request));
}

bool isNamed(Order order, std::string_view name)
{
    return std::any_of(
        order.begin(), order.end(), [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
}

HeaderList ordered(const HeaderList& headers, Order order)
{
    HeaderList list;
    const auto addAll = [&](auto isWanted) {
        for (const HeaderView header : headers) {
            if (isWanted(header.name))
                list.append(header.name, header.value);
        }
    };
    for (const std::string_view place : order) {
        if (place == others)
            addAll([order](std::string_view name) { return !isNamed(order, name); });
        else
            addAll([place](std::string_view name) { return asciiCaseInsensitiveEquals(name, place); });
    }
    return list;
}

std::string hostHeaderOf(const Url& url)
{
    std::string host(url.host());
    if (url.port())
        host.append(":").append(std::to_string(*url.port()));
    return host;
}

} // namespace

HeaderList wireHeaders(const WireRequest& request, WireVersion version, std::string_view webSocketKey)
{
    const auto url = parseUrl(request.url);
    Collector collector(request.headers);
    if (url)
        collector.add("Host", hostHeaderOf(*url));
    if (request.body && request.body->bytes && !request.body->sourceIsNull)
        collector.add("Content-Length", std::to_string(request.body->bytes->size()));
    else if (!request.body && (request.method == "POST" || request.method == "PUT"))
        collector.add("Content-Length", "0");
    if (!url || !request.source || !request.profile)
        return ordered(collector.headers(), standardOrder);
    if (request.source->mode == RequestMode::WebSocket)
        addHandshake(collector, request.profile->id(), webSocketKey);
    addBelowFetch(collector, request, *url, version);
    return ordered(collector.headers(), orderOf(*request.source, request.profile->id()));
}

} // namespace fetchscope
