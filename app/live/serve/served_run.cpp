#include "app/live/serve/served_run.h"

#include "app/live/serve/page_documents.h"
#include "app/live/serve/usable_bodies.h"
#include "core/engine/base/ascii.h"
#include "core/engine/simulation/runner.h"
#include "core/telling/loopback/loopback_limits.h"
#include "core/telling/loopback/sighting_comparison.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace fetchscope {

namespace {

constexpr int longestDelay = 1000;

/// Headers that rules do not look at, and that nobody needs to see.
constexpr std::array<std::string_view, 6> belowRules {
    "host", "connection", "content-length", "transfer-encoding", "keep-alive", "accept-encoding"};

HeaderList withoutTransport(const HeaderList& headers)
{
    HeaderList list;
    for (const HeaderView header : headers) {
        const std::string name = asciiLowercase(header.name);
        if (std::find(belowRules.begin(), belowRules.end(), name) == belowRules.end())
            list.append(header.name, header.value);
    }
    return list;
}

std::string urlOf(const ServedRequest& request)
{
    std::string url = request.isWebSocket ? "ws" : "http";
    url.append(request.isSecure ? "s" : "").append("://").append(request.host);
    // A default port is not written in URLs, and none is a default port here.
    return url.append(request.target);
}

std::string_view pathOf(const ServedRequest& request)
{
    return std::string_view(request.target).substr(0, request.target.find('?'));
}

std::string attributesOf(const Cookie& cookie)
{
    std::string text = cookie.name + "=" + cookie.value + "; Path=" + cookie.path;
    if (!cookie.hostOnly)
        text.append("; Domain=").append(cookie.domain);
    if (cookie.secure)
        text.append("; Secure");
    if (cookie.httpOnly)
        text.append("; HttpOnly");
    switch (cookie.sameSite) {
    case SameSite::None:
        return text.append("; SameSite=None");
    case SameSite::Lax:
        return text.append("; SameSite=Lax");
    case SameSite::Strict:
        return text.append("; SameSite=Strict");
    default:
        return text;
    }
}

bool isFavicon(const ServedRequest& request)
{
    return pathOf(request) == "/favicon.ico";
}

bool isPreflightRequest(const ServedRequest& request)
{
    return request.method == "OPTIONS" && request.headers.contains("Access-Control-Request-Method");
}

} // namespace

ServedRun::ServedRun(std::shared_ptr<const LoopbackPlan> plan, LoopbackScenario said, LoopbackPlace place,
    Visitor visitor, std::string report)
    : m_place(std::move(place))
    , m_report(std::move(report))
{
    m_sinceRequest.start();
    m_seen.browser = browserOf(visitor.userAgent);
    m_seen.userAgent = std::move(visitor.userAgent);
    m_seen.plan = std::move(plan);
    m_seen.said = std::move(said);
    m_seen.said.scenario.settings.thirdPartyCookies = visitor.thirdPartyCookies;
    m_seen.actions.resize(m_seen.said.scenario.actions.size());
    const Profile rules(m_seen.browser.profile);
    m_seen.predicted = runScenario(m_seen.said.scenario, Tracing::On, &rules);
    m_network.reset(m_seen.said.scenario);
    m_sharedCache.reset(m_seen.said.scenario, m_network, m_clock);
    m_sinceBegin.start();
    for (const Cookie& cookie : m_seen.said.scenario.cookies) {
        if (std::find(m_cookieHosts.begin(), m_cookieHosts.end(), cookie.domain) == m_cookieHosts.end())
            m_cookieHosts.push_back(cookie.domain);
    }
}

bool ServedRun::hasHost(std::string_view host) const
{
    const auto& sites = m_seen.said.names.sites();
    return std::any_of(sites.begin(), sites.end(), [host](const auto& site) {
        const std::string& name = site.first;
        return host == name
            || (host.size() > name.size() && host.ends_with(name) && host[host.size() - name.size() - 1] == '.');
    });
}

std::string ServedRun::cookieStop(std::size_t host) const
{
    std::string url = m_place.hasTls ? "https://" : "http://";
    url.append(m_cookieHosts[host]).append(":").append(std::to_string(m_place.ports.front()));
    return url.append(ownPath).append("cookies?").append(std::to_string(host));
}

const Page& ServedRun::expectedPage() const
{
    const Scenario& scenario = m_seen.said.scenario;
    return m_expectedPage == 0 ? scenario.page : scenario.pages[m_expectedPage - 1].page;
}

std::string ServedRun::expectPage(std::size_t number)
{
    if (number > m_seen.said.scenario.pages.size())
        return {};
    m_expectedPage = number;
    m_isPageExpected = true;
    m_current.reset();
    if (!m_areCookiesSet && !m_cookieHosts.empty()) {
        m_areCookiesSet = true;
        return cookieStop(0);
    }
    const Page& page = expectedPage();
    if (page.isFramed)
        return page.topLevelUrl.href();
    if (!page.isSandboxed)
        return page.creationUrl.href();
    std::string url(page.creationUrl.scheme());
    url.append("://").append(page.creationUrl.host());
    if (page.creationUrl.port())
        url.append(":").append(std::to_string(*page.creationUrl.port()));
    return url.append(ownPath).append("top");
}

ServedAnswer ServedRun::setCookies(std::size_t host) const
{
    ServedAnswer answer = ServedAnswer::text(303, "text/plain", {});
    for (const Cookie& cookie : m_seen.said.scenario.cookies) {
        if (cookie.domain == m_cookieHosts[host])
            answer.headers.emplace_back("Set-Cookie", attributesOf(cookie));
    }
    return answer;
}

bool ServedRun::begin(std::size_t action)
{
    if (action >= m_seen.actions.size())
        return false;
    m_current = action;
    m_exchanges.clear();
    return true;
}

Result<void> ServedRun::report(std::size_t action, std::string_view json)
{
    const auto* request = action < m_seen.actions.size()
        ? std::get_if<RequestAction>(&m_seen.said.scenario.actions[action].what)
        : nullptr;
    if (!request)
        return {};
    auto sighting = readSighting(json, request->initiator);
    if (!sighting)
        return tl::make_unexpected(sighting.error());
    m_seen.actions[action] = SeenAction {std::move(m_exchanges), *std::move(sighting), std::string(json)};
    m_exchanges.clear();
    return {};
}

bool ServedRun::isPageLoad(const ServedRequest& request, const std::string& url) const
{
    const auto isDocumentAt = [&url](const Url& document) { return url == document.hrefWithoutFragment(); };
    const Page& page = expectedPage();
    const std::string destination = request.headers.get("Sec-Fetch-Dest").value_or("document");
    return m_isPageExpected && request.method == "GET" && (destination == "document" || destination == "iframe")
        && (isDocumentAt(page.creationUrl) || (page.isFramed && isDocumentAt(page.topLevelUrl)));
}

ServedAnswer ServedRun::ownFile(const ServedRequest& request, const std::string& url)
{
    const Page& page = expectedPage();
    const std::string_view title = m_seen.plan->scenario().title;
    const std::string_view name = pathOf(request).substr(std::min(ownPath.size(), pathOf(request).size()));
    if (isPageLoad(request, url)) {
        const bool isTop = page.isFramed && url == page.topLevelUrl.hrefWithoutFragment();
        if (isTop)
            return topDocument(page, title);
        m_isPageExpected = false;
        return pageDocument(page, title, {token(), m_expectedPage, m_report});
    }
    if (name == "top")
        return topDocument(page, title);
    if (name == "importer.js")
        return ServedAnswer::text(200, "text/javascript", ownFileText("importer.js"));
    if (name != "cookies")
        return ServedAnswer::text(404, "text/plain", "There is no such file.\n");
    std::size_t host = 0;
    const std::string_view query = std::string_view(request.target).substr(request.target.find('?') + 1);
    const auto [end, error] = std::from_chars(query.data(), query.data() + query.size(), host);
    if (error != std::errc() || host >= m_cookieHosts.size())
        return ServedAnswer::text(404, "text/plain", "There is no such host.\n");
    ServedAnswer answer = setCookies(host);
    answer.headers.emplace_back(
        "Location", host + 1 < m_cookieHosts.size() ? cookieStop(host + 1) : expectPage(m_expectedPage));
    return answer;
}

std::shared_ptr<const std::string> ServedRun::bodyFor(const WireAnswer& answer) const
{
    const auto* request =
        m_current ? std::get_if<RequestAction>(&m_seen.said.scenario.actions[*m_current].what) : nullptr;
    const bool isGiven = answer.body && !answer.body->empty();
    return request && !isGiven ? usableBody(request->initiator) : answer.body;
}

ServedAnswer ServedRun::byRules(const ServedRequest& request, const std::string& url)
{
    const bool isRepeated = m_current && !m_exchanges.empty() && m_exchanges.back().status == 0
        && m_exchanges.back().method == request.method && m_exchanges.back().url == url;
    ServedAnswer answer;
    answer.isCut = true;
    // Browsers try again by themselves where a connection breaks.
    if (isRepeated)
        return answer;
    SeenExchange exchange;
    exchange.isPreflight = isPreflightRequest(request);
    exchange.method = request.method;
    exchange.url = url;
    exchange.headers = withoutTransport(request.headers);
    exchange.body = request.body;
    constexpr double milliseconds = 1000;
    m_clock.moveTo(static_cast<double>(m_sinceBegin.elapsed()) / milliseconds);
    const WireAnswer wire = m_sharedCache.send({exchange.method, exchange.url, exchange.headers, nullptr});
    if (!wire.failure) {
        answer.isCut = false;
        answer.status = wire.status;
        answer.statusText = wire.statusText;
        answer.body = bodyFor(wire);
        answer.delay = static_cast<int>(std::min<double>(wire.delay * 1000, longestDelay));
        if (wire.headers) {
            for (const HeaderView header : *wire.headers)
                answer.headers.emplace_back(header.name, header.value);
        }
        exchange.status = wire.status;
    }
    if (m_current)
        m_exchanges.push_back(std::move(exchange));
    else
        m_seen.strays.push_back(request.method + " " + m_seen.said.names.inScenario(url));
    return answer;
}

ServedAnswer ServedRun::answer(const ServedRequest& request)
{
    m_sinceRequest.start();
    const std::string url = urlOf(request);
    if (pathOf(request).starts_with(ownPath) || isPageLoad(request, url))
        return ownFile(request, url);
    // What a browser fetches for its tabs, when it likes.
    if (isFavicon(request))
        return ServedAnswer::text(404, "text/plain", {});
    return byRules(request, url);
}

} // namespace fetchscope
