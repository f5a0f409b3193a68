#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/inline_code.h"
#include "core/engine/policy/csp_inline.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/url/site.h"
#include "core/telling/explain/outcome_facts.h"

#include <algorithm>
#include <array>

/// What lies behind an outcome: the HTTP cache, cookies that stayed at home, an origin that became null.
namespace fetchscope {

namespace {

/// Does a server answer so where it misses a session: refuse, or send the user to a page to log in?
bool isRefusalOfSession(const Exchange& exchange)
{
    if (exchange.networkFailure || exchange.kind == Exchange::Kind::Preflight)
        return false;
    // Permanent redirects lead to where a resource lies, whoever asks.
    const bool isLogIn = exchange.status == 302 || exchange.status == 303 || exchange.status == 307;
    return isLogIn || (exchange.status >= 400 && exchange.status <= 499);
}

bool namesCookie(const Exchange& exchange)
{
    return exchange.requestHeaders.contains("cookie");
}

/// Neither by a rule on the whole request nor by SameSite.
bool isKeptByItself(const WithheldCookie& cookie)
{
    return cookie.rule == WithheldCookie::Rule::Cookie && !isSameSiteVerdict(cookie.verdict);
}

/// What stands behind the name of a cookie that SameSite kept back.
std::string_view sameSiteOf(const WithheldCookie& cookie)
{
    if (cookie.rule != WithheldCookie::Rule::Cookie || !isSameSiteVerdict(cookie.verdict))
        return {};
    return cookie.verdict == CookieVerdict::SameSiteStrict ? " (SameSite=Strict)" : " (SameSite=Lax)";
}

} // namespace

const StoredAnswer* OutcomeFacts::storedAnswer() const
{
    const auto& stored = m_action.storedAnswer;
    return stored && stored->exchangeCount == m_action.endExchange ? &*stored : nullptr;
}

const HeaderList* OutcomeFacts::answerHeaders() const
{
    if (const StoredAnswer* stored = storedAnswer())
        return stored->headers.get();
    return m_exchange ? m_exchange->responseHeaders.get() : nullptr;
}

std::vector<std::string> OutcomeFacts::hiddenHeaders() const
{
    // What is for the browser, for caches and for the connection.
    static constexpr auto forOthers = std::to_array<std::string_view>({"age", "alt-svc", "connection",
        "content-encoding", "content-security-policy", "content-security-policy-report-only", "date", "keep-alive",
        "nel", "permissions-policy", "referrer-policy", "report-to", "reporting-endpoints", "server",
        "strict-transport-security", "timing-allow-origin", "transfer-encoding", "vary", "via",
        "x-content-type-options", "x-frame-options", "x-powered-by", "x-xss-protection"});
    static_assert(std::is_sorted(forOthers.begin(), forOthers.end()));
    constexpr std::size_t most = 5;
    std::vector<std::string> hidden;
    const HeaderList* const headers = answerHeaders();
    if (headers == nullptr)
        return hidden;
    for (const HeaderView header : *headers) {
        std::string name = asciiLowercase(header.name);
        const bool isOfNoUse = isForbiddenResponseHeaderName(name) || name.starts_with("access-control-")
            || name.starts_with("cross-origin-") || std::binary_search(forOthers.begin(), forOthers.end(), name);
        const auto& exposed = outcome().exposedHeaders;
        const bool isThere = std::find(exposed.begin(), exposed.end(), name) != exposed.end()
            || std::find(hidden.begin(), hidden.end(), name) != hidden.end();
        if (!isOfNoUse && !isThere && hidden.size() < most)
            hidden.push_back(std::move(name));
    }
    return hidden;
}

std::vector<std::string> OutcomeFacts::droppedHeaders() const
{
    std::vector<std::string> dropped;
    if (m_request == nullptr || !m_request->headers || m_request->mode != "no-cors" || m_exchange == nullptr)
        return dropped;
    for (const auto& [name, value] : *m_request->headers) {
        if (m_exchange->requestHeaders.get(name) != value)
            dropped.push_back(name);
    }
    return dropped;
}

const Exchange* OutcomeFacts::broughtIn() const
{
    const StoredAnswer* stored = storedAnswer();
    return stored && stored->broughtBy < m_result.exchanges.size() ? &m_result.exchanges[stored->broughtBy] : nullptr;
}

const ActionResult* OutcomeFacts::bringer() const
{
    const StoredAnswer* stored = storedAnswer();
    if (!stored)
        return nullptr;
    const auto found =
        std::find_if(m_result.actions.begin(), m_result.actions.end(), [stored](const ActionResult& action) {
            return stored->broughtBy >= action.firstExchange && stored->broughtBy < action.endExchange;
        });
    return found == m_result.actions.end() ? nullptr : &*found;
}

const Exchange* OutcomeFacts::exchangeWithoutCookies() const
{
    for (std::size_t i = m_action.firstExchange; i < m_action.endExchange; ++i) {
        const Exchange& exchange = m_result.exchanges[i];
        if (exchange.withheldCookies.empty() || !isRefusalOfSession(exchange))
            continue;
        // A redirect that leads to where the cookies do go along has cost nothing.
        const auto rest = m_result.exchanges.begin() + static_cast<std::ptrdiff_t>(i) + 1;
        const auto end = m_result.exchanges.begin() + static_cast<std::ptrdiff_t>(m_action.endExchange);
        if (!isRedirectStatus(exchange.status) || std::none_of(rest, end, namesCookie))
            return &exchange;
    }
    return nullptr;
}

bool OutcomeFacts::hadStorageAccess() const
{
    return std::any_of(m_result.actions.begin(), m_result.actions.end(), [this](const ActionResult& action) {
        return action.index < m_action.index && action.storageAccess == StorageAccessResult::Granted;
    });
}

const MatchPattern* OutcomeFacts::hostPermission() const
{
    const auto url = parseUrl(hops().last);
    return url ? hostPermissionFor(&page(), *url, m_result.profile) : nullptr;
}

OutcomeFacts::Redirect OutcomeFacts::nullingRedirect() const
{
    std::optional<Url> last;
    const bool isAnyEnough = m_exchange && m_exchange->nullOrigin == NullOrigin::RedirectWithoutCors;
    for (std::size_t i = m_action.firstExchange; i < m_action.endExchange; ++i) {
        auto url = parseUrl(m_result.exchanges[i].url);
        if (!url)
            continue;
        if (last && !isSameOrigin(*last, *url) && (isAnyEnough || !isSameOrigin(page().origin, *last)))
            return {last->href(), url->href()};
        last = std::move(url);
    }
    return {hops().previous, hops().last};
}

void OutcomeFacts::appendBackground(std::string& text, std::string_view name) const
{
    if (name == "answer") {
        const bool hasBody =
            storedAnswer() || (m_exchange && m_exchange->responseBody && !m_exchange->responseBody->empty());
        const HeaderList* const headers = answerHeaders();
        const auto type = headers && hasBody && answerStatus() >= 400 ? extractMimeType(*headers) : std::nullopt;
        if (type && type->essence() == "text/html")
            say(text, Sentence::AnswerOfHtml);
        else
            append(text, "{status}");
    } else if (name == "pageName") {
        if (page().origin.isOpaque())
            say(text, Sentence::PageOfNull);
        else
            append(text, "{page}");
    } else if (name == "wireUrl") {
        if (m_exchange && !storedAnswer())
            appendShortened(text, m_exchange->url);
        else
            appendFact(text, "url");
    } else if (name == "hostPermission") {
        if (const MatchPattern* permission = hostPermission())
            appendShortened(text, permission->text());
    } else if (name == "storageAccess") {
        const bool isForSite = m_result.profile.departs(Difference::StorageAccessScope);
        text.append(isForSite ? serializeSite(page().origin) : std::string(page().origin.serialize()));
    } else if (name == "topLevelUrl") {
        appendShortened(text, page().topLevelUrl.href());
    } else if (name == "nullFrom") {
        appendShortened(text, nullingRedirect().from);
    } else if (name == "nullTo") {
        appendShortened(text, nullingRedirect().to);
    } else if (name == "referrerPolicy") {
        text.append(m_exchange ? nameOf(m_exchange->referrerPolicy) : std::string_view());
    } else if (name == "storedFor" && sharedAnswer() != nullptr) {
        appendShortened(text, sharedAnswer()->storedFor.value_or(std::string()));
    } else if (name == "inlineHash" && m_request) {
        text.append(cspHashOf(inlineCodeOf(*m_request).source));
    } else if (name == "useCall" && outcome().use) {
        text.append(nameOf(outcome().use->at));
    } else if (name == "useError" && outcome().use && outcome().use->error) {
        text.append(nameOf(*outcome().use->error));
    } else if (name.starts_with("ahead")) {
        appendAhead(text, name);
    } else if (name.starts_with("bringer")) {
        appendBringer(text, name);
    } else if (const Exchange* const exchange = exchangeWithoutCookies()) {
        appendWithheld(text, *exchange, name);
    }
}

const SharedCacheNote* OutcomeFacts::sharedAnswer() const
{
    if (m_exchange == nullptr || storedAnswer() != nullptr || m_exchange->sharedCache == nullptr
        || m_exchange->sharedCache->state == SharedCacheNote::State::Miss)
        return nullptr;
    return m_exchange->sharedCache.get();
}

void OutcomeFacts::appendBringer(std::string& text, std::string_view name) const
{
    const ActionResult* const action = bringer();
    const RequestAction* const request = action && action->index < m_scenario.actions.size()
        ? std::get_if<RequestAction>(&m_scenario.actions[action->index].what)
        : nullptr;
    if (!request)
        return;
    if (name == "bringerNumber") {
        text.append(std::to_string(action->index + 1));
    } else if (name == "bringerInitiator") {
        text.append(nameOf(request->initiator));
    } else {
        const bool lacksAttribute = !request->crossorigin && hasOption(request->initiator, "crossorigin")
            && !broughtIn()->requestHeaders.contains("origin");
        say(text, lacksAttribute ? Sentence::BringerWithoutCrossorigin : Sentence::Bringer);
    }
}

void OutcomeFacts::appendAhead(std::string& text, std::string_view name) const
{
    if (!ahead())
        return;
    if (name == "aheadHad") {
        appendShortened(text, ahead()->had);
    } else if (name == "aheadWants") {
        appendShortened(text, ahead()->wants);
    } else {
        text.append(std::to_string(ahead()->action + 1));
        const RequestAction* const request = ahead()->action < m_scenario.actions.size()
            ? std::get_if<RequestAction>(&m_scenario.actions[ahead()->action].what)
            : nullptr;
        if (request)
            text.append(" (").append(nameOf(request->initiator)).append(")");
    }
}

void OutcomeFacts::appendWithheld(std::string& text, const Exchange& exchange, std::string_view name) const
{
    const auto& cookies = exchange.withheldCookies;
    const auto kept = std::find_if(cookies.begin(), cookies.end(), isKeptByItself);
    if (name == "cookieUrl") {
        appendShortened(text, exchange.url);
    } else if (name == "cookieStatus") {
        text.append(std::to_string(exchange.status));
    } else if (name == "cookies") {
        std::string names;
        for (const WithheldCookie& cookie : cookies)
            names.append(names.empty() ? "" : ", ").append(cookie.name).append(sameSiteOf(cookie));
        appendShortened(text, names);
    } else if (name == "keptCookie" && kept != cookies.end()) {
        appendShortened(text, kept->name);
    } else if (name == "keptWhy" && kept != cookies.end()) {
        say(text, describe(kept->verdict));
    }
}

} // namespace fetchscope
