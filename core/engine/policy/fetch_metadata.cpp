#include "core/engine/policy/fetch_metadata.h"

#include "core/engine/policy/host_permissions.h"
#include "core/engine/url/site.h"
#include "core/engine/url/trustworthiness.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// Differs: safari drops them from some requests, and Sec-Fetch-User from all.
bool areHeadersDropped(const Request& request, const Profile& profile, Tracer& trace)
{
    // For a worker the page loads, and waits for nothing.
    const bool isOfPage = request.client == nullptr || request.client->kind == GlobalKind::Window;
    if (request.isSynchronous && isOfPage && departs(profile, Difference::SynchronousMetadata, trace))
        return true;
    if (request.urlList.size() < 2)
        return false;
    if (request.isPreflight)
        return !isPotentiallyTrustworthy(request.urlList.front())
            && departs(profile, Difference::PreflightMetadataSource, trace);
    if (!losesBrowserHeaders(request, profile))
        return false;
    trace.mark(Difference::MetadataAfterRedirect);
    return true;
}

/// Differs: to firefox all schemes of a loopback host are one site, but for what an unencrypted URL of it redirects to.
class LoopbackSite
{
public:
    LoopbackSite(const Origin& asking, const Request& request, const Profile& profile)
        : m_asking(asking)
        , m_request(request)
        , m_applies(isLoopback(asking) && profile.departs(Difference::LoopbackFetchSite)
              && std::any_of(request.urlList.begin(), request.urlList.end(),
                  [&asking](const Url& url) { return !isSameOrigin(asking, url); }))
    {
    }

    bool hasLost(const Url& url) const
    {
        return m_applies && &url != &m_request.currentUrl() && url.scheme() != "https";
    }
    bool isOf(const Url& url, Tracer& trace) const
    {
        const bool isSame = isSameSite(m_asking, url);
        if (!m_applies)
            return isSame;
        const bool isSameToFirefox = isSchemelesslySameSite(m_asking, url) && !hasLost(url);
        if (isSameToFirefox != isSame)
            trace.mark(Difference::LoopbackFetchSite);
        return isSameToFirefox;
    }

private:
    const Origin& m_asking;
    const Request& m_request;
    bool m_applies;
};

bool isWebTransportNamed(const Request& request, const Profile& profile)
{
    return request.mode == RequestMode::WebTransport && profile.choice<Difference::WebTransportRequest>() == "named";
}

/// The empty destination is spelled `empty`.
std::string_view destinationOf(const Request& request, const Profile& profile, Tracer& trace)
{
    // Differs: to safari a WebSocket has a destination,
    if (request.mode == RequestMode::WebSocket
        && profile.choice<Difference::WebSocketMetadata>() == "destination-websocket") {
        trace.mark(Difference::WebSocketMetadata);
        return "websocket";
    }
    // to firefox a WebTransport,
    if (isWebTransportNamed(request, profile)) {
        trace.mark(Difference::WebTransportRequest);
        return "webtransport";
    }
    // and to safari what an object or embed asks for is a frame's document.
    const bool isPlugin = request.destination == Destination::Object || request.destination == Destination::Embed;
    if (isPlugin && departs(profile, Difference::PluginDestination, trace))
        return nameOf(Destination::Iframe);
    // Nor is a report one in firefox, or to safari that of a Content Security Policy.
    if (request.destination == Destination::Report) {
        const bool isOfReportUri = request.mode == RequestMode::NoCors;
        if (isOfReportUri && profile.choice<Difference::CspReportRequest>() == "hidden-origin") {
            trace.mark(Difference::CspReportRequest);
            return "empty";
        }
        if (!isOfReportUri && profile.choice<Difference::ReportRequest>() == "of-page-without-destination") {
            trace.mark(Difference::ReportRequest);
            return "empty";
        }
    }
    return request.destination == Destination::Empty ? std::string_view("empty") : nameOf(request.destination);
}

} // namespace

bool losesBrowserHeaders(const Request& request, const Profile& profile)
{
    if (request.urlList.size() < 2 || request.mode != RequestMode::Cors
        || request.responseTainting != ResponseTainting::Cors || request.isPreflight)
        return false;
    const Url& previous = request.urlList[request.urlList.size() - 2];
    return !isSameOrigin(previous, request.currentUrl()) && profile.departs(Difference::MetadataAfterRedirect);
}

std::string_view fetchSiteOf(const Request& request, const Profile& profile, Tracer& trace)
{
    // 4. A navigation that the user asked the browser itself for.
    if (request.isDirectlyUserInitiated && request.isNavigationRequest()) {
        // Differs: or that chromium's speculation rules make ready for one.
        if (request.client != nullptr)
            trace.mark(Difference::SpeculationFetchSite);
        trace.step(StepId::SiteUserInitiated);
        return "none";
    }
    // Differs: or that firefox takes for one.
    if (request.isTakenForUsers) {
        trace.mark(Difference::RedirectPolicyFetchSite);
        trace.step(StepId::SiteUserInitiated);
        return "none";
    }
    // Differs: chromium says nothing of an extension that has a host permission for what it asked first; to firefox
    // what it has one for is of its own origin.
    const auto ofExtension = profile.choice<Difference::ExtensionHostPermissions>();
    const Url& permittedUrl = ofExtension == "none" ? request.urlList.front() : request.currentUrl();
    const bool isToldByPermission =
        (ofExtension == "none" && !request.isNavigationRequest()) || ofExtension == "same-origin";
    if (isToldByPermission && hostPermissionFor(request.client, permittedUrl, profile) != nullptr) {
        const std::string_view told = ofExtension == "none" ? "none" : "same-origin";
        trace.mark(Difference::ExtensionHostPermissions);
        trace.step(StepId::SiteHostPermission, permittedUrl.href(), told);
        return told;
    }
    // Differs: an origin that has become null is of no site to safari's preflights.
    if (request.isPreflight && profile.choice<Difference::PreflightFetchSite>() == "current-url-and-shown-origin"
        && serializeRequestOrigin(request) == "null") {
        trace.mark(Difference::PreflightFetchSite);
        trace.step(StepId::SiteCrossSite, request.currentUrl().href());
        return "cross-site";
    }
    // 3. and 5. Every URL of the chain counts. Differs: firefox takes a style sheet for who asks.
    const Origin& asking = request.askingOrigin ? *request.askingOrigin : request.origin;
    const LoopbackSite loopback(asking, request, profile);
    std::string_view value = "same-origin";
    for (const Url& url : request.urlList) {
        // 5.1.
        if (isSameOrigin(asking, url) && !loopback.hasLost(url))
            continue;
        // Differs: browsers look at the current URL only in a preflight.
        if (request.isPreflight && &url != &request.currentUrl()
            && departs(profile, Difference::PreflightFetchSite, trace))
            continue;
        // 5.2. and 5.3. Once cross-site, always cross-site.
        if (!loopback.isOf(url, trace)) {
            trace.step(StepId::SiteCrossSite, url.href());
            return "cross-site";
        }
        // 5.4.
        trace.step(StepId::SiteSameSite, url.href());
        value = "same-site";
    }
    return value;
}

std::string_view secPurposeOf(const Request& request)
{
    if (request.initiator == RequestInitiator::Prerender)
        return request.anonymousClientIp ? "prefetch;anonymous-client-ip;prerender" : "prefetch;prerender";
    return request.anonymousClientIp ? "prefetch;anonymous-client-ip" : "prefetch";
}

void appendFetchMetadataHeaders(const Request& request, const Profile& profile, HeaderList& headers, Tracer& trace)
{
    auto scope = trace.enter();
    // 1. Nothing for a URL that is not potentially trustworthy.
    if (!isPotentiallyTrustworthy(request.currentUrl())) {
        trace.step(StepId::MetadataNotTrustworthy, request.currentUrl().href());
        // Differs: chromium sets the mode of a preflight itself, whatever the URL.
        if (request.isPreflight && !request.isBare && departs(profile, Difference::PreflightFetchMode, trace)) {
            headers.append("Sec-Fetch-Mode", "cors");
            trace.step(StepId::MetadataMode, "Sec-Fetch-Mode", "cors");
        }
        return;
    }
    // Differs: chromium sends none in a WebSocket handshake.
    if (request.mode == RequestMode::WebSocket && profile.choice<Difference::WebSocketMetadata>() == "absent")
        return;
    // Nor in the request of a WebTransport.
    if (request.mode == RequestMode::WebTransport && profile.choice<Difference::WebTransportRequest>() == "bare") {
        trace.mark(Difference::WebTransportRequest);
        return;
    }
    // Nor in reports.
    if (request.isBare)
        return;
    if (areHeadersDropped(request, profile, trace)) {
        trace.step(StepId::MetadataDropped, request.currentUrl().href());
        return;
    }
    const auto append = [&](StepId step, std::string_view name, std::string_view value) {
        headers.append(name, value);
        trace.step(step, name, value);
    };
    // 2.
    append(StepId::MetadataDest, "Sec-Fetch-Dest", destinationOf(request, profile, trace));
    // 3.
    // Differs: firefox has no such mode.
    append(StepId::MetadataMode, "Sec-Fetch-Mode",
        nameOf(isWebTransportNamed(request, profile) ? RequestMode::NoCors : request.mode));
    // 4.
    append(StepId::MetadataSite, "Sec-Fetch-Site", fetchSiteOf(request, profile, trace));
    // 5. Only for a navigation with user activation.
    if (request.isNavigationRequest() && request.userActivation
        && !departs(profile, Difference::UserActivationMetadata, trace))
        append(StepId::MetadataUser, "Sec-Fetch-User", "?1");
}

} // namespace fetchscope
