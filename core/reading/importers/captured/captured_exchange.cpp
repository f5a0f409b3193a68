#include "core/reading/importers/captured/captured_exchange.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/initiator.h"
#include "core/engine/url/origin.h"
#include "core/reading/importers/captured/captured_cookies.h"
#include "core/reading/importers/captured/captured_request_facts.h"
#include "core/reading/importers/captured/open_names.h"
#include "core/reading/importers/messages.h"
#include "core/reading/importers/named_browser.h"
#include "core/reading/importers/opaque_page.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <variant>

namespace fetchscope {

namespace {

/// An exchange with its URL parsed.
struct KnownExchange
{
    CapturedExchange exchange;
    Url url;
    CapturedRequestFacts facts;
};

bool isRedirect(const ServerResponse& response)
{
    return response.status >= 301 && response.status <= 308 && response.status != 304 && response.status != 305
        && response.status != 306;
}

/// Is this the request that the answer before it redirects to?
bool isHopAfter(const KnownExchange& before, const KnownExchange& next)
{
    if (!before.exchange.response || !isRedirect(*before.exchange.response))
        return false;
    const auto location = before.exchange.response->headers->get("location");
    if (!location)
        return false;
    const auto target = parseUrl(*location, &before.url);
    return target && target->hrefWithoutFragment() == next.url.hrefWithoutFragment();
}

/// A preflight whose headers were not copied: what developer tools show of OPTIONS, and what is answered with what only
/// a preflight is told.
bool isAnsweredAsPreflight(const CapturedExchange& exchange)
{
    const CapturedRequest& request = exchange.request;
    const bool isOptions = asciiCaseInsensitiveEquals(request.method, "OPTIONS");
    if (isOptions && request.isOfDeveloperTools)
        return true;
    const bool isTold = exchange.response
        && (exchange.response->headers->get("access-control-allow-methods")
            || exchange.response->headers->get("access-control-allow-headers"));
    constexpr std::uint16_t noContent = 204;
    return isTold && (isOptions || (request.method.empty() && exchange.response->status == noContent));
}

/// `Origin: <attacker>`: the name stands for an origin, which the answer may repeat.
void completeOrigin(CapturedExchange& exchange)
{
    const auto header = std::find_if(exchange.request.headers.begin(), exchange.request.headers.end(),
        [](const auto& one) { return asciiCaseInsensitiveEquals(one.first, "origin"); });
    if (header == exchange.request.headers.end())
        return;
    const std::string name(strip(header->second, [](char c) { return c == '<' || c == '>'; }));
    const bool isName = !name.empty() && name != "null"
        && std::all_of(name.begin(), name.end(), [](char c) { return isAsciiAlphanumeric(c) || c == '-' || c == '_'; });
    if (!isName)
        return;
    std::string origin = "https://" + asciiLowercase(name) + ".example";
    std::replace(origin.begin(), origin.end(), '_', '-');
    header->second = origin;
    if (!exchange.response)
        return;
    HeaderList headers;
    for (const HeaderView sent : *exchange.response->headers) {
        const bool isRepeated = sent.value == name || sent.value == "<" + name + ">";
        headers.append(sent.name, isRepeated ? std::string_view(origin) : sent.value);
    }
    exchange.response->headers = std::make_shared<const HeaderList>(std::move(headers));
}

class PartsMaker
{
public:
    explicit PartsMaker(std::vector<KnownExchange> exchanges)
        : m_exchanges(std::move(exchanges))
    {
    }

    SnippetParts make()
    {
        choosePage();
        for (std::size_t i = 0; i < m_exchanges.size(); ++i) {
            const KnownExchange& known = m_exchanges[i];
            if (known.facts.isPreflight)
                addPreflight(i);
            else if (i == 0 || !isHopAfter(m_exchanges[i - 1], known))
                addAction(known);
            addRule(known);
            if (m_parts.profile == ProfileId::Standard)
                m_parts.profile = profileOfHeaders(known.exchange.request.headers).value_or(ProfileId::Standard);
        }
        // Several answers to the same question come one after the other.
        for (std::size_t i = 0; i < m_parts.server.size(); ++i) {
            const ServerRule& rule = m_parts.server[i];
            const auto isSame = [&rule](const ServerRule& later) {
                return later.method == rule.method && later.url->text() == rule.url->text();
            };
            if (std::any_of(m_parts.server.begin() + static_cast<std::ptrdiff_t>(i) + 1, m_parts.server.end(), isSame))
                m_parts.server[i].times = 1;
        }
        return std::move(m_parts);
    }

private:
    void choosePage()
    {
        for (const KnownExchange& known : m_exchanges) {
            if (m_parts.page.url.empty())
                m_parts.page.url = known.facts.page;
        }
        const auto ofNull = std::find_if(m_exchanges.begin(), m_exchanges.end(),
            [](const KnownExchange& known) { return known.facts.hasNullOrigin; });
        // Behind a redirect, and where a form is sent, the page is another.
        const bool isOfPage = ofNull == m_exchanges.begin() && m_parts.page.url.empty()
            && infoOf(m_exchanges.front().facts.initiator).mode != ModeRule::Navigate;
        if (isOfPage && ofNull != m_exchanges.end()) {
            m_parts.page.url = pageOfNullOrigin({});
            m_parts.assume(say<messages::AssumedFileAsPage>(m_parts.page.url));
        } else if (ofNull != m_exchanges.end()) {
            m_parts.assume(say<messages::AssumedNullOrigin>());
        }
        m_pageUrl = parseUrl(m_parts.page.url);
    }

    /// The request that a preflight was for, where it does not say so: one that its answer allows, with what makes it
    /// need a preflight.
    void askForPreflighted(const KnownExchange& preflight, RequestAction& action)
    {
        constexpr std::string_view usual = "POST";
        const auto& response = preflight.exchange.response;
        const std::string allowed =
            asciiUppercase(response ? response->headers->get("access-control-allow-methods").value_or("") : "");
        action.method = usual;
        for (const std::string_view method : {"POST", "PUT", "PATCH", "DELETE", "GET"}) {
            if (allowed.find(method) != std::string::npos) {
                action.method = method;
                break;
            }
        }
        if (action.method == usual || action.method == "GET")
            action.headers.emplace().emplace_back("Content-Type", "application/json");
        m_parts.ask({OpenQuestion::Decides::Method, "Access-Control-Request-Method", preflight.exchange.request.line,
            *action.method});
    }

    /// A preflight alone stands for the request that it asks for.
    void addPreflight(std::size_t index)
    {
        const KnownExchange& preflight = m_exchanges[index];
        const std::string* method = findHeader(preflight.exchange.request.headers, "access-control-request-method");
        const bool isFollowed = std::any_of(m_exchanges.begin(), m_exchanges.end(), [&](const KnownExchange& other) {
            return !other.facts.isPreflight && other.url.hrefWithoutFragment() == preflight.url.hrefWithoutFragment();
        });
        const bool isRepeated = std::any_of(
            m_exchanges.begin(), m_exchanges.begin() + static_cast<std::ptrdiff_t>(index), [&](const auto& other) {
                return other.facts.isPreflight
                    && other.url.hrefWithoutFragment() == preflight.url.hrefWithoutFragment();
            });
        if (isFollowed || isRepeated)
            return;
        RequestAction& action = m_parts.add(InitiatorKind::Fetch, preflight.exchange.request.line);
        action.url = preflight.exchange.request.url;
        m_parts.assume(say<messages::AssumedPreflighted>());
        if (!method) {
            askForPreflighted(preflight, action);
            return;
        }
        action.method = *method;
        const std::string* names = findHeader(preflight.exchange.request.headers, "access-control-request-headers");
        RequestHeaders headers;
        for (const std::string_view piece : strictlySplit(names ? std::string_view(*names) : std::string_view(), ',')) {
            const std::string_view name = strip(piece, isHttpTabOrSpace);
            // Of the types that need a preflight the usual one.
            if (name.empty() || isForbiddenRequestHeader(name, {}))
                continue;
            const std::string value = asciiCaseInsensitiveEquals(name, "content-type") ? "application/json" : "1";
            headers.emplace_back(name, value);
            m_parts.ask(
                {OpenQuestion::Decides::HeaderValue, std::string(name), preflight.exchange.request.line, value});
        }
        if (!headers.empty())
            action.headers = std::move(headers);
    }

    void addAction(const KnownExchange& known)
    {
        const CapturedRequest& request = known.exchange.request;
        const CapturedRequestFacts& facts = known.facts;
        RequestAction& action = m_parts.add(facts.initiator, request.line);
        m_parts.actions.back().name = request.name;
        m_parts.actions.back().assumptions = request.remarks;
        const auto takes = [&action](std::string_view option) { return hasOption(action.initiator, option); };
        action.url = request.url;
        if (action.initiator == InitiatorKind::WebSocket && known.url.hasHttpScheme())
            action.url.replace(0, 4, "ws");
        if (takes("method") && !request.method.empty() && (request.method != "GET"))
            action.method = request.method;
        if (takes("mode") && !facts.mode.empty())
            action.mode = facts.mode;
        if (takes("userActivation"))
            action.userActivation = facts.isUserActivated || action.initiator == InitiatorKind::Form;
        if (takes("referrerPolicy") && !request.referrerPolicy.empty()
            && request.referrerPolicy != "strict-origin-when-cross-origin")
            action.referrerPolicy = request.referrerPolicy;
        takeHeaders(known, action);
        takeBody(request, action);
        takeCookies(known, action);
        const bool isForeign = !m_pageUrl || !isSameOrigin(*m_pageUrl, known.url);
        if (facts.hasCorsMode && takes("crossorigin") && !action.crossorigin && isForeign
            && infoOf(action.initiator).mode == ModeRule::PotentialCors)
            action.crossorigin = "anonymous";
    }

    /// A browser's own boundary, of a body that was not copied.
    static bool isMadeOfForm(const CapturedRequest& request)
    {
        const std::string* type = findHeader(request.headers, "content-type");
        return type && !request.body
            && (type->find("boundary=----WebKitFormBoundary") != std::string::npos
                || type->find("boundary=---------------------------") != std::string::npos
                || type->find("boundary=----geckoformboundary") != std::string::npos);
    }

    static void takeHeaders(const KnownExchange& known, RequestAction& action)
    {
        const CapturedRequest& request = known.exchange.request;
        if (action.initiator == InitiatorKind::WebSocket) {
            if (const std::string* protocols = findHeader(request.headers, "sec-websocket-protocol")) {
                for (const std::string_view piece : strictlySplit(*protocols, ','))
                    action.protocols.emplace_back(strip(piece, isHttpTabOrSpace));
            }
        }
        if (!hasOption(action.initiator, "headers"))
            return;
        RequestHeaders headers;
        for (const auto& [name, value] : request.headers) {
            // The API makes a boundary of its own.
            const bool isMadeByApi = asciiCaseInsensitiveEquals(name, "content-type")
                && (!request.form.empty() || (known.facts.isOfBrowser && isMadeOfForm(request)));
            if (!isMadeByApi && !isNotOfScript(request, known.facts, known.url, name, value))
                headers.emplace_back(name, value);
        }
        if (!headers.empty())
            action.headers = std::move(headers);
    }

    static void takeBody(const CapturedRequest& request, RequestAction& action)
    {
        const std::string* type = findHeader(request.headers, "content-type");
        const bool hasBoundary = isMadeOfForm(request);
        if (!hasOption(action.initiator, "body") || (!request.body && request.form.empty() && !hasBoundary))
            return;
        BodyInit body;
        if (!request.form.empty() || hasBoundary) {
            body.kind = BodyInit::Kind::FormData;
            body.entries = request.form;
        } else if (action.initiator == InitiatorKind::Beacon && type && !type->starts_with("text/plain")) {
            body.kind = BodyInit::Kind::Blob;
            body.contentType = *type;
            body.data = *request.body;
        } else {
            body.data = *request.body;
        }
        if (action.initiator == InitiatorKind::Form && (!request.form.empty() || (type && type->starts_with("text/"))))
            action.enctype = request.form.empty() ? "text/plain" : "multipart/form-data";
        action.body = std::move(body);
    }

    void takeCookies(const KnownExchange& known, RequestAction& action)
    {
        const std::string* text = findHeader(known.exchange.request.headers, "cookie");
        if (!text || text->find('=') == std::string::npos)
            return;
        addCookies(m_parts.cookies, *text, known.url);
        if (m_pageUrl && isSameOrigin(*m_pageUrl, known.url))
            return;
        if (hasOption(action.initiator, "credentials"))
            action.credentials = "include";
        else if (hasOption(action.initiator, "withCredentials"))
            action.withCredentials = true;
        else if (hasOption(action.initiator, "crossorigin") && known.facts.hasCorsMode)
            action.crossorigin = "use-credentials";
    }

    void addRule(const KnownExchange& known)
    {
        if (!known.exchange.response && !known.exchange.hasFailed)
            return;
        ServerRule& rule = m_parts.server.emplace_back();
        const std::string& method = known.exchange.request.method;
        const bool isShared = std::any_of(m_exchanges.begin(), m_exchanges.end(), [&](const KnownExchange& other) {
            return other.exchange.request.method != method
                && other.url.hrefWithoutFragment() == known.url.hrefWithoutFragment();
        });
        if (known.facts.isPreflight)
            rule.method = "OPTIONS";
        else if (isShared)
            rule.method = method.empty() ? "GET" : method;
        rule.url = TextPattern::ofText(known.url.wireHref());
        const bool isOfBrowser = known.facts.isOfBrowser || known.exchange.request.isOfDeveloperTools;
        const bool isAnswered = known.exchange.response && !known.exchange.request.isProvisional;
        if (isOfBrowser && isAnswered && !known.facts.isPreflight)
            m_parts.answered.push_back(known.url.wireHref());
        if (known.exchange.response)
            rule.respond = *known.exchange.response;
        else
            rule.respond = NetworkFailure::Refused;
    }

    std::vector<KnownExchange> m_exchanges;
    std::optional<Url> m_pageUrl;
    SnippetParts m_parts;
};

} // namespace

const std::string* findHeader(const RequestHeaders& headers, std::string_view name)
{
    const auto found = std::find_if(headers.rbegin(), headers.rend(),
        [name](const auto& header) { return asciiCaseInsensitiveEquals(header.first, name); });
    return found == headers.rend() ? nullptr : &found->second;
}

std::vector<FormEntry> readMultipart(std::string_view body, std::string_view contentType)
{
    std::vector<FormEntry> entries;
    const auto type = parseMimeType(contentType);
    const std::string* boundary = type ? type->parameter("boundary") : nullptr;
    if (!boundary || type->essence() != "multipart/form-data")
        return entries;
    const std::string mark = "--" + *boundary;
    for (std::size_t at = body.find(mark); at != std::string_view::npos;) {
        const std::size_t start = at + mark.size();
        at = body.find(mark, start);
        if (at == std::string_view::npos)
            break;
        const std::string_view part = body.substr(start, at - start);
        std::size_t gap = part.find("\r\n\r\n");
        std::size_t gapSize = 4;
        if (gap == std::string_view::npos) {
            gap = part.find("\n\n");
            gapSize = 2;
        }
        if (gap == std::string_view::npos)
            continue;
        const std::string_view head = part.substr(0, gap);
        const auto parameter = [head](std::string_view name) -> std::optional<std::string> {
            const std::size_t found = head.find(name);
            if (found == std::string_view::npos)
                return std::nullopt;
            const std::string_view value = head.substr(found + name.size());
            return std::string(value.substr(0, value.find('"')));
        };
        FormEntry& entry = entries.emplace_back();
        entry.name = parameter(" name=\"").value_or(std::string());
        entry.filename = parameter("filename=\"");
        if (const std::size_t typeAt = head.find("Content-Type: "); typeAt != std::string_view::npos)
            entry.type = strip(head.substr(typeAt + 14, head.find('\n', typeAt) - typeAt - 14), isAsciiWhitespace);
        std::string_view value = part.substr(gap + gapSize);
        for (const char end : {'\n', '\r'}) {
            if (!value.empty() && value.back() == end)
                value.remove_suffix(1);
        }
        entry.value = value;
    }
    return entries;
}

Result<SnippetParts> partsOf(std::vector<CapturedExchange> exchanges)
{
    const bool isTooLong = exchanges.size() > mostExchanges;
    if (isTooLong)
        exchanges.resize(mostExchanges);
    std::vector<KnownExchange> known;
    known.reserve(exchanges.size());
    std::vector<OpenQuestion> questions;
    for (CapturedExchange& exchange : exchanges) {
        CapturedRequest& request = exchange.request;
        for (OpenQuestion& question : request.questions) {
            question.line = question.line == 0 ? request.line : question.line;
            questions.push_back(std::move(question));
        }
        closeNames(request, questions);
        completeOrigin(exchange);
        auto url = parseUrl(request.url);
        if (!url) {
            const MessageValue where =
                request.line == 0 ? MessageValue() : MessageValue(say<messages::Line>(request.line));
            return tl::unexpected(InputError {where, say<messages::NoUrl>(request.url), {}});
        }
        const std::string* type = findHeader(request.headers, "content-type");
        if (request.body && request.form.empty() && type) {
            request.form = readMultipart(*request.body, *type);
            if (!request.form.empty())
                request.body.reset();
        }
        if (request.method.empty() && (request.body || !request.form.empty()))
            request.method = "POST";
        CapturedRequestFacts facts = factsOf(request, *url);
        facts.isPreflight = facts.isPreflight || isAnsweredAsPreflight(exchange);
        known.push_back({std::move(exchange), std::move(*url), std::move(facts)});
    }
    SnippetParts parts = PartsMaker(std::move(known)).make();
    for (OpenQuestion& question : questions)
        parts.ask(std::move(question));
    if (isTooLong)
        parts.assume(say<messages::AssumedFirstRequests>(mostExchanges));
    return parts;
}

} // namespace fetchscope
