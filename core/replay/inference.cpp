#include "core/replay/inference.h"

#include "core/engine/base/ascii.h"
#include "core/engine/browser/page_scheme.h"
#include "core/engine/http/browser_headers.h"
#include "core/engine/http/headers.h"
#include "core/engine/model/response.h"
#include "core/engine/url/site.h"
#include "core/replay/lone_preflight.h"
#include "core/replay/mode_inference.h"

#include <optional>

namespace fetchscope {

namespace {

/// What Sec-Fetch-Site would be for a request from this origin.
std::string_view siteRelation(const Url& from, const Url& to)
{
    if (isSameOrigin(from, to))
        return "same-origin";
    return isSameSite(originOf(from), to) ? "same-site" : "cross-site";
}

/// Where a request may come from, looked at one after the other.
class OriginSearch
{
public:
    OriginSearch(const RecordedRequest& request, Fact<std::string>& fact)
        : m_request(request)
        , m_fact(fact)
        , m_site(request.entry->requestHeaders.getSingle("sec-fetch-site").value_or(std::string_view()))
    {
    }

    void run()
    {
        const RecordedEntry& entry = *m_request.entry;
        if (const auto origin = entry.requestHeaders.getSingle("origin"))
            return takeOrigin(*origin, FactSource::OriginHeader);
        // A redirect through another site makes this less than same-origin, never more.
        if (m_site == "same-origin")
            return m_fact.set(
                std::string(originOf(*m_request.url).serialize()), Certainty::Known, FactSource::SecFetchSite);
        if (m_request.preflight) {
            if (const auto origin = m_request.preflight->requestHeaders.getSingle("origin"))
                return takeOrigin(*origin, FactSource::PreflightHeaders);
        }
        const auto referer = entry.requestHeaders.getSingle("referer");
        if (referer && tryUrl(*referer, FactSource::RefererHeader))
            return;
        // The URL of a script says where its code lies, not which page runs it.
        if (entry.initiatorType == "parser" && tryUrl(entry.initiatorUrl, FactSource::Initiator))
            return;
        if (tryUrl(entry.documentUrl, FactSource::DocumentUrl))
            return;
        const PageContext& page = *m_request.page;
        if (page.documentUrl && tryParsed(*page.documentUrl, FactSource::PageDocument))
            return;
        if (page.titleUrl && tryParsed(*page.titleUrl, FactSource::PageTitle))
            return;
        if (m_second)
            return m_fact.set(std::move(*m_second), Certainty::Assumed, m_secondSource);
        m_fact.set(std::string(originOf(*m_request.url).serialize()), Certainty::Assumed, FactSource::OwnOrigin);
    }

private:
    void takeOrigin(std::string_view origin, FactSource source)
    {
        if (origin == "null")
            return m_fact.set("null", Certainty::Known, source);
        const auto url = parseUrl(origin);
        if (!url || !url->hasHost())
            return m_fact.set("null", Certainty::Inferred, source);
        // That of an app's or an extension's page stands there as its browser names it.
        if (const auto own = parseOriginOfPageScheme(origin))
            return m_fact.set(std::string(own->serialize()), Certainty::Known, source);
        m_fact.set(std::string(originOf(*url).serialize()), Certainty::Known, source);
    }
    bool tryUrl(std::string_view text, FactSource source)
    {
        if (text.empty())
            return false;
        const auto url = parseUrl(text);
        return url && tryParsed(*url, source);
    }
    bool tryParsed(const Url& url, FactSource source)
    {
        if (!url.hasHttpScheme())
            return false;
        // The browser's own word on how far it is can tell a wrong guess.
        const bool isContradicted = !m_site.empty() && m_site != "none" && siteRelation(url, *m_request.url) != m_site;
        std::string origin(originOf(url).serialize());
        if (isContradicted) {
            if (!m_second) {
                m_second = std::move(origin);
                m_secondSource = source;
            }
            return false;
        }
        m_fact.set(std::move(origin), Certainty::Inferred, source);
        return true;
    }

    const RecordedRequest& m_request;
    Fact<std::string>& m_fact;
    std::string_view m_site;
    std::optional<std::string> m_second;
    FactSource m_secondSource = FactSource::Nothing;
};

InitiatorKind initiatorOfNavigation(const RecordedEntry& entry, Destination destination)
{
    // Into a frame, too: nothing else posts.
    if (entry.method == "POST")
        return InitiatorKind::Form;
    switch (destination) {
    case Destination::Iframe:
    case Destination::Frame:
        return InitiatorKind::Iframe;
    case Destination::Object:
        return InitiatorKind::Object;
    case Destination::Embed:
        return InitiatorKind::Embed;
    default:
        break;
    }
    const HeaderList& headers = entry.requestHeaders;
    const bool isTyped = headers.contains("sec-fetch-site") ? headers.getSingle("sec-fetch-site") == "none"
                                                            : !headers.contains("referer");
    return isTyped ? InitiatorKind::AddressBar : InitiatorKind::Link;
}

InitiatorKind initiatorOfEmpty(const RecordedRequest& request, RequestMode mode)
{
    const RecordedEntry& entry = *request.entry;
    const HeaderList& headers = entry.requestHeaders;
    const auto accept = headers.getSingle("accept");
    if (entry.resourceType == "eventsource" || (accept && *accept == "text/event-stream" && entry.method == "GET"))
        return InitiatorKind::EventSource;
    if (mode == RequestMode::NoCors) {
        if (headers.contains("ping-to"))
            return InitiatorKind::Ping;
        if (entry.method == "POST" && (entry.resourceType == "ping" || entry.resourceType == "beacon"))
            return InitiatorKind::Beacon;
        const auto purpose = headers.getSingle("sec-purpose");
        if (entry.resourceType == "prefetch" || (purpose && purpose->starts_with("prefetch")))
            return InitiatorKind::Prefetch;
        return InitiatorKind::Fetch;
    }
    if (entry.resourceType == "xhr" || headers.contains("x-requested-with"))
        return InitiatorKind::Xhr;
    return InitiatorKind::Fetch;
}

InitiatorKind initiatorKindOf(const RecordedRequest& request, const RequestFacts& facts)
{
    if (facts.mode.value == RequestMode::WebSocket)
        return InitiatorKind::WebSocket;
    if (facts.mode.value == RequestMode::Navigate)
        return initiatorOfNavigation(*request.entry, facts.destination.value);
    if (const InitiatorInfo* info = usualInitiatorOf(facts.destination.value))
        return info->kind;
    return initiatorOfEmpty(request, facts.mode.value);
}

void inferCredentials(const RecordedRequest& request, RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    // Elements in the mode no-cors and navigations always carry what there is.
    if (facts.mode.value != RequestMode::Cors && facts.mode.value != RequestMode::SameOrigin)
        return facts.credentials.set(CredentialsMode::Include, Certainty::Known,
            facts.mode.source == FactSource::Nothing ? FactSource::UsualCase : facts.mode.source);
    if (!isCrossOrigin(request, facts))
        return facts.credentials.set(CredentialsMode::SameOrigin, Certainty::Inferred, FactSource::UsualCase);
    if (entry.hasCookies)
        return facts.credentials.set(CredentialsMode::Include, Certainty::Known, FactSource::CookieHeader);
    if (entry.requestHeaders.contains("sec-fetch-storage-access"))
        return facts.credentials.set(CredentialsMode::Include, Certainty::Inferred, FactSource::StorageAccessHeader);
    if (facts.destination.value == Destination::Font)
        return facts.credentials.set(CredentialsMode::SameOrigin, Certainty::Inferred, FactSource::UsualCase);
    // Nobody needs that header for a request without credentials. But many servers send it on every answer.
    const auto allowed = entry.responseHeaders.getSingle("access-control-allow-credentials");
    if (allowed && *allowed == "true" && entry.responseHeaders.getSingle("access-control-allow-origin") != "*")
        return facts.credentials.set(CredentialsMode::Include, Certainty::Assumed, FactSource::AllowCredentials);
    facts.credentials.set(CredentialsMode::SameOrigin, Certainty::Assumed, FactSource::UsualCase);
}

void inferAuthorHeaders(const RecordedRequest& request, RequestFacts& facts)
{
    const HeaderList& headers = request.entry->requestHeaders;
    std::string names;
    const auto add = [&names](std::string_view name) {
        if (!names.empty())
            names += ',';
        names += name;
    };
    if (request.preflight) {
        const auto asked = request.preflight->requestHeaders.get("access-control-request-headers");
        for (const std::string_view name : strictlySplit(asked ? std::string_view(*asked) : std::string_view(), ',')) {
            const std::string_view trimmed = strip(name, isHttpTabOrSpace);
            if (isHeaderName(trimmed))
                add(asciiLowercase(trimmed));
        }
        // A content type that needs no leave is not among them.
        const auto type = headers.getSingle("content-type");
        if (type && names.find("content-type") == std::string::npos)
            add("content-type");
        return facts.authorHeaders.set(std::move(names), Certainty::Known, FactSource::PreflightHeaders);
    }
    for (const HeaderView header : headers) {
        const std::string lower = asciiLowercase(header.name);
        if (!isSetByBrowser(lower, header.value) && isHeaderName(header.name))
            add(lower);
    }
    facts.authorHeaders.set(std::move(names), Certainty::Inferred, FactSource::RequestHeaders);
}

} // namespace

bool isPreflight(const RecordedEntry& entry)
{
    return entry.method == "OPTIONS"
        && (entry.requestHeaders.contains("access-control-request-method") || entry.resourceType == "preflight");
}

bool isRedirect(const RecordedEntry& entry)
{
    return isRedirectStatus(entry.status) && (!entry.redirectUrl.empty() || entry.responseHeaders.contains("location"));
}

RequestFacts inferFacts(const RecordedRequest& request)
{
    RequestFacts facts;
    OriginSearch(request, facts.origin).run();
    takeModeAndDestination(request, facts);
    const bool isSure = facts.mode.certainty == Certainty::Known && facts.destination.value != Destination::Empty;
    facts.initiator.set(initiatorKindOf(request, facts), isSure ? Certainty::Inferred : facts.mode.certainty,
        request.entry->resourceType.empty() ? facts.destination.source : FactSource::ResourceType);
    if (facts.initiator.certainty == Certainty::Known)
        facts.initiator.certainty = Certainty::Inferred;
    inferCredentials(request, facts);
    inferAuthorHeaders(request, facts);
    return facts;
}

namespace {

std::vector<std::pair<std::string, std::string>> authorHeadersOf(
    const RecordedRequest& request, const RequestFacts& facts)
{
    std::vector<std::pair<std::string, std::string>> headers;
    if (facts.authorHeaders.value.empty())
        return headers;
    for (const std::string_view name : strictlySplit(facts.authorHeaders.value, ',')) {
        // What the recording left out (a sanitized export has no Authorization) was there all the same.
        const std::string value = request.entry->requestHeaders.get(name).value_or("x");
        if (isHeaderValue(value))
            headers.emplace_back(name, value);
    }
    return headers;
}

/// A body of any kind; its type is among the headers.
BodyInit untypedBody()
{
    BodyInit body;
    body.kind = BodyInit::Kind::ArrayBuffer;
    body.data = "x";
    return body;
}

bool mayHaveBody(std::string_view method)
{
    return method != "GET" && method != "HEAD";
}

void fillScriptRequest(RequestAction& action, const RecordedRequest& request, const RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    action.method = entry.method;
    auto headers = authorHeadersOf(request, facts);
    if (!headers.empty())
        action.headers = std::move(headers);
    if (entry.hasRequestBody && mayHaveBody(entry.method))
        action.body = untypedBody();
    const bool includes = facts.credentials.value == CredentialsMode::Include;
    if (action.initiator == InitiatorKind::Xhr) {
        action.withCredentials = includes && facts.mode.value == RequestMode::Cors;
        action.uploadListener = listensToUpload(entry, facts);
        return;
    }
    if (facts.mode.value != RequestMode::Cors)
        action.mode = nameOf(facts.mode.value);
    if (facts.credentials.value != CredentialsMode::SameOrigin)
        action.credentials = nameOf(facts.credentials.value);
}

} // namespace

RequestAction actionFor(const RecordedRequest& request, const RequestFacts& facts)
{
    const RecordedEntry& entry = *request.entry;
    RequestAction action;
    action.initiator = facts.initiator.value;
    action.url = entry.url;
    switch (infoOf(action.initiator).start) {
    case StartRule::FetchMethod:
    case StartRule::FetchLater:
    case StartRule::XmlHttpRequest:
        fillScriptRequest(action, request, facts);
        break;
    case StartRule::Beacon:
        action.body = untypedBody();
        if (const auto type = entry.requestHeaders.getSingle("content-type")) {
            action.body->kind = BodyInit::Kind::Blob;
            action.body->contentType = std::string(*type);
        }
        break;
    case StartRule::EventSource:
        action.withCredentials = facts.credentials.value == CredentialsMode::Include;
        break;
    case StartRule::WebSocket:
        if (request.url->hasHttpScheme())
            action.url = std::string("ws").append(action.url, 4);
        break;
    case StartRule::Form:
    case StartRule::Navigation:
        if (infoOf(action.initiator).start == StartRule::Form)
            action.method = "POST";
        action.userActivation = true;
        // Wherever the page is.
        if (facts.destination.value == Destination::Document && hasOption(action.initiator, "target"))
            action.target = NavigationTarget::Top;
        break;
    case StartRule::Element:
    case StartRule::MediaElement:
    case StartRule::TextTrack:
    case StartRule::OfStyleSheet:
    case StartRule::Import:
    case StartRule::Manifest:
    case StartRule::Preload:
    case StartRule::ModulePreload:
    case StartRule::Prefetch:
        if (facts.mode.value == RequestMode::Cors && hasOption(action.initiator, "crossorigin"))
            action.crossorigin = facts.credentials.value == CredentialsMode::Include ? "use-credentials" : "anonymous";
        break;
    case StartRule::WebTransport:
    case StartRule::Ping:
    case StartRule::CspReport:
    case StartRule::Worker:
    case StartRule::ServiceWorker:
    case StartRule::ImportScripts:
    case StartRule::Worklet:
    case StartRule::InlineCode:
    case StartRule::SvgUse:
    case StartRule::AddressBar:
    case StartRule::Speculation:
    case StartRule::Frame:
    case StartRule::Plugin:
        break;
    }
    return action;
}

} // namespace fetchscope
