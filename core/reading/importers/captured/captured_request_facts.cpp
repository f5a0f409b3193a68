#include "core/reading/importers/captured/captured_request_facts.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/browser_headers.h"
#include "core/engine/http/headers.h"
#include "core/engine/url/origin.h"

#include <algorithm>
#include <array>
#include <utility>

namespace fetchscope {

namespace {

std::string_view valueOf(const CapturedRequest& request, std::string_view name)
{
    const std::string* value = findHeader(request.headers, name);
    return value ? std::string_view(*value) : std::string_view();
}

bool isBrowsers(const CapturedRequest& request)
{
    const bool hasMark = std::any_of(request.headers.begin(), request.headers.end(), [](const auto& header) {
        const std::string name = asciiLowercase(header.first);
        return name.starts_with("sec-fetch-") || name.starts_with("sec-ch-ua") || name == "sec-websocket-key"
            || name == "upgrade-insecure-requests";
    });
    if (hasMark || !request.resourceType.empty())
        return true;
    const bool isNamed = valueOf(request, "user-agent").starts_with("Mozilla/");
    return isNamed
        && (findHeader(request.headers, "accept-language") || findHeader(request.headers, "accept-encoding")
            || findHeader(request.headers, "referer") || findHeader(request.headers, "origin"));
}

std::string pageOf(const CapturedRequest& request, const Url& url)
{
    const std::string_view origin = valueOf(request, "origin");
    const std::string_view referer = valueOf(request, "referer");
    const auto originUrl = parseUrl(origin);
    const auto refererUrl = parseUrl(referer);
    if (refererUrl && refererUrl->hasHttpScheme() && (!originUrl || isSameOrigin(*originUrl, *refererUrl)))
        return refererUrl->href();
    if (originUrl && originUrl->hasHttpScheme())
        return originUrl->href();
    // Nothing but its own origin is the same.
    if (valueOf(request, "sec-fetch-site") == "same-origin") {
        Url page = url;
        page.stripToOrigin();
        return page.href();
    }
    return {};
}

/// Of what asks without a destination.
InitiatorKind initiatorWithoutDestination(const CapturedRequest& request, std::string_view mode)
{
    const std::string_view accept = valueOf(request, "accept");
    if (mode == "websocket" || asciiCaseInsensitiveEquals(valueOf(request, "upgrade"), "websocket"))
        return InitiatorKind::WebSocket;
    if (findHeader(request.headers, "ping-to") || valueOf(request, "content-type") == "text/ping")
        return InitiatorKind::Ping;
    if (asciiCaseInsensitiveEquals(valueOf(request, "x-requested-with"), "XMLHttpRequest"))
        return InitiatorKind::Xhr;
    const bool isGet = request.method.empty() || request.method == "GET";
    if (accept == "text/event-stream" && isGet && !request.body)
        return InitiatorKind::EventSource;
    const bool isPrefetch = valueOf(request, "purpose") == "prefetch" || valueOf(request, "sec-purpose") == "prefetch";
    if (mode == "no-cors" && isPrefetch)
        return InitiatorKind::Prefetch;
    // A beacon says nothing of what it accepts.
    if (mode == "no-cors" && request.method == "POST" && (accept.empty() || accept == "*/*"))
        return InitiatorKind::Beacon;
    return InitiatorKind::Fetch;
}

InitiatorKind navigationOf(const CapturedRequest& request)
{
    if (request.method == "POST")
        return InitiatorKind::Form;
    return valueOf(request, "sec-fetch-site") == "none" ? InitiatorKind::AddressBar : InitiatorKind::Link;
}

InitiatorKind initiatorOf(const CapturedRequest& request, std::string_view destination, std::string_view mode)
{
    // Of a recording's words only those that say more than the headers do.
    constexpr std::array exact {std::string_view("xhr"), std::string_view("fetch"), std::string_view("beacon"),
        std::string_view("eventsource"), std::string_view("websocket"), std::string_view("ping"),
        std::string_view("manifest"), std::string_view("texttrack")};
    if (std::find(exact.begin(), exact.end(), request.resourceType) != exact.end()) {
        if (const InitiatorInfo* info = initiatorOfHarType(request.resourceType))
            return info->kind;
    }
    if (destination == "document")
        return navigationOf(request);
    // Those that have the same name, and those that have another.
    constexpr std::array<std::pair<std::string_view, InitiatorKind>, 16> byDestination {{
        {"image", InitiatorKind::Img},
        {"style", InitiatorKind::Stylesheet},
        {"script", InitiatorKind::Script},
        {"font", InitiatorKind::Font},
        {"audio", InitiatorKind::Audio},
        {"video", InitiatorKind::Video},
        {"track", InitiatorKind::Track},
        {"iframe", InitiatorKind::Iframe},
        {"frame", InitiatorKind::Iframe},
        {"object", InitiatorKind::Object},
        {"embed", InitiatorKind::Embed},
        {"manifest", InitiatorKind::Manifest},
        {"worker", InitiatorKind::Worker},
        {"sharedworker", InitiatorKind::SharedWorker},
        {"serviceworker", InitiatorKind::ServiceWorker},
        {"report", InitiatorKind::CspReport},
    }};
    for (const auto& [name, kind] : byDestination) {
        if (destination == name)
            return kind;
    }
    if (!destination.empty())
        return initiatorWithoutDestination(request, mode);
    if (const InitiatorInfo* info = initiatorOfHarType(request.resourceType))
        return info->kind == InitiatorKind::Link ? navigationOf(request) : info->kind;
    // Browsers before Sec-Fetch-Dest, and pages of http:. What they accept tells.
    const std::string_view accept = valueOf(request, "accept");
    // Nothing else navigates, and what is read has no Origin then.
    const bool isRead = request.method.empty() || request.method == "GET";
    const bool mayNavigate = request.method == "POST" || (isRead && valueOf(request, "origin").empty());
    if (mayNavigate && accept.starts_with("text/html,application/xhtml+xml"))
        return navigationOf(request);
    if (accept.starts_with("image/"))
        return InitiatorKind::Img;
    if (accept.starts_with("text/css,"))
        return InitiatorKind::Stylesheet;
    return initiatorWithoutDestination(request, mode);
}

} // namespace

CapturedRequestFacts factsOf(const CapturedRequest& request, const Url& url)
{
    CapturedRequestFacts facts;
    facts.isOfBrowser = isBrowsers(request);
    facts.page = pageOf(request, url);
    facts.hasNullOrigin = valueOf(request, "origin") == "null";
    facts.isPreflight = asciiCaseInsensitiveEquals(request.method, "OPTIONS")
        && findHeader(request.headers, "access-control-request-method");
    const std::string mode = asciiLowercase(valueOf(request, "sec-fetch-mode"));
    const std::string destination = asciiLowercase(valueOf(request, "sec-fetch-dest"));
    facts.hasCorsMode = mode == "cors";
    facts.isUserActivated = valueOf(request, "sec-fetch-user") == "?1";
    const bool isSocket = url.scheme() == "ws" || url.scheme() == "wss";
    facts.initiator = isSocket                    ? InitiatorKind::WebSocket
        : facts.isPreflight || !facts.isOfBrowser ? initiatorWithoutDestination(request, mode)
                                                  : initiatorOf(request, destination, mode);
    if (facts.initiator == InitiatorKind::Fetch && (mode == "no-cors" || mode == "same-origin"))
        facts.mode = mode;
    return facts;
}

bool isNotOfScript(const CapturedRequest& request, const CapturedRequestFacts& facts, const Url& url,
    std::string_view name, std::string_view value)
{
    const std::string lower = asciiLowercase(name);
    // What stands before a colon in HTTP/2, copied without it.
    const bool isPseudo = lower.starts_with(':') || (lower == "authority" && (facts.isOfBrowser || value == url.host()))
        || (lower == "path" && value.starts_with('/')) || (lower == "scheme" && value == url.scheme())
        || (lower == "method" && value == request.method);
    if (isPseudo || isForbiddenRequestHeader(name, value))
        return true;
    if (facts.isOfBrowser)
        return isSetByBrowser(lower, value);
    // A tool's own, of which a script's request has another.
    return lower == "user-agent" || (lower == "accept" && (value == "*/*" || value.empty()));
}

} // namespace fetchscope
