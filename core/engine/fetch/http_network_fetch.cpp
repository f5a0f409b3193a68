#include "core/engine/fetch/http_network_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/clear_site_data.h"
#include "core/engine/fetch/cookie_fates.h"
#include "core/engine/fetch/known_hsts_host.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/request_cookies.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Headers that HTTP knows only once, after Gecko's nsHttpHeaderArray::IsSingletonHeader.
constexpr std::array<std::string_view, 11> singletonHeaderNames {"Content-Type", "Content-Disposition",
    "Content-Length", "User-Agent", "Referer", "Authorization", "Proxy-Authorization", "If-Modified-Since",
    "If-Unmodified-Since", "From", "Max-Forwards"};

bool isSingleton(std::string_view name)
{
    return std::any_of(singletonHeaderNames.begin(), singletonHeaderNames.end(),
        [name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
}

bool hasEmptyPriority(const HeaderList& headers)
{
    const auto priority = headers.get("Priority");
    return priority && priority->empty();
}

/// The headers as they go on the wire: each name once, its values joined, without white space around them.
HeaderList joinedForWire(HeaderList headers, bool hasBody, const Profile& profile)
{
    const bool overwritesPriority = profile.departs(Difference::PagePriority) && hasEmptyPriority(headers);
    if (!headers.hasRepeatedNames() && !overwritesPriority)
        return headers;

    HeaderList joined;
    for (const HeaderView header : headers) {
        if (joined.contains(header.name))
            continue;
        // Differs: of a header that HTTP knows once, firefox sends the last value; of a body's type, the first.
        if (profile.departs(Difference::SingletonHeaders) && isSingleton(header.name)) {
            std::string_view last = header.value;
            const bool firstCounts = hasBody && asciiCaseInsensitiveEquals(header.name, "Content-Type");
            for (const HeaderView other : headers) {
                if (!firstCounts && asciiCaseInsensitiveEquals(other.name, header.name))
                    last = other.value;
            }
            joined.append(header.name, last);
            continue;
        }
        // Differs: and an empty value takes away those before it.
        if (profile.departs(Difference::SingletonHeaders)) {
            std::string value;
            for (const HeaderView other : headers) {
                if (!asciiCaseInsensitiveEquals(other.name, header.name))
                    continue;
                if (other.value.empty()) {
                    value.clear();
                    continue;
                }
                if (!value.empty())
                    value += ", ";
                value += other.value;
            }
            joined.append(header.name, value);
            continue;
        }
        joined.append(header.name, strip(headers.get(header.name).value_or(std::string()), isHttpTabOrSpace));
    }
    // Differs: firefox puts its own priority in the place of an empty one.
    if (overwritesPriority)
        joined.set("Priority", "u=4");
    return joined;
}

void recordSharedCache(const SharedCacheNote& note, Tracer& trace)
{
    if (!trace.isOn())
        return;
    const auto age = static_cast<std::uint64_t>(note.age);
    switch (note.state) {
    case SharedCacheNote::State::Hit:
        if (note.storedFor)
            trace.step(StepId::WireSharedHit, StepResult::Yes, *note.storedFor, age);
        else
            trace.step(StepId::WireSharedHitNoOrigin, StepResult::Yes, age);
        return;
    case SharedCacheNote::State::Validated:
        if (note.storedFor)
            trace.step(StepId::WireSharedValidated, StepResult::Yes, *note.storedFor);
        else
            trace.step(StepId::WireSharedValidatedNoOrigin, StepResult::Yes);
        return;
    case SharedCacheNote::State::Miss:
        if (note.whyNotStored.empty())
            trace.step(StepId::WireSharedStored);
        else
            trace.step(StepId::WireSharedPassed, note.whyNotStored);
        return;
    }
}

/// Tells who asked for them of the 103 responses that came before the answer.
void processEarlyHints(const FetchParams& params, const WireAnswer& answer)
{
    for (const auto& headers : answer.earlyHints) {
        // 8.5.5.3.
        params.trace.step(StepId::WireEarlyHints);
        if (params.earlyHints != nullptr)
            params.earlyHints->process({params.request.currentUrl(), *headers, params.record.nextNumber() - 1,
                params.request.urlList.size(), params.network.isHttp1(params.request.currentUrl())});
    }
}

} // namespace

Response httpNetworkFetch(const FetchParams& params, HeaderList headers, bool includeCredentials, ExchangeKind kind)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // 1. to 7. Ours: connections are not modelled; a scenario's server is always reached.
    const Request& request = params.request;
    const Url& url = request.currentUrl();

    // 8.3. A stream needs HTTP/2.
    if (request.body && request.body->sourceIsNull && params.network.isHttp1(url)) {
        return refuse(params, StepId::WireStreamHttp1, Reason::ApiStreamHttp1, url.href());
    }

    // 8. Make the request, from 8.5 on.
    Exchange& exchange = params.record.exchanges.emplace_back();
    exchange.kind = kind;
    exchange.method = request.method;
    exchange.url = url.wireHref();
    // http: and https: stand for ws: and wss: in a handshake.
    if (request.mode == RequestMode::WebSocket)
        exchange.url = std::string("ws").append(exchange.url, 4);
    markDeciding(params.profile(), {Difference::PagePriority, Difference::SingletonHeaders}, trace,
        [&](const Profile& by) { return joinedForWire(headers, request.body.has_value(), by); });
    exchange.requestHeaders = joinedForWire(std::move(headers), request.body.has_value(), params.profile());
    exchange.includesCredentials = includeCredentials;
    exchange.sentAt = params.now();
    if (request.body)
        exchange.requestBody = request.body->bytes;
    trace.step(StepId::WireSend, exchange.method, exchange.url);
    const WireAnswer answer = params.network.send({exchange.method, exchange.url, exchange.requestHeaders,
        request.body ? &*request.body : nullptr, &request, &params.profile()});
    exchange.statusText = answer.statusText;
    exchange.earlyHints = answer.earlyHints;
    if (kind == ExchangeKind::Request)
        processEarlyHints(params, answer);
    // Others who are under way have their turns meanwhile, whose answers may come first.
    if (answer.delay > 0 || params.userAgent.clock.turns() != nullptr)
        params.userAgent.clock.advance(std::max(answer.delay - (params.now() - exchange.sentAt), 0.0));
    exchange.answeredAt = params.now();
    exchange.rule = answer.rule;
    exchange.guard = answer.guard;
    exchange.sharedCache = answer.sharedCache;
    exchange.detail = answer.detail;

    // 8.1. and 9. Nothing came back.
    if (answer.failure) {
        exchange.networkFailure = answer.failure;
        trace.step(StepId::WireFailure, StepResult::Failed, nameOf(*answer.failure));
        ErrorCause cause;
        cause.decidedAt = StepId::WireFailure;
        cause.networkFailure = answer.failure;
        cause.inPreflight = kind == ExchangeKind::Preflight;
        cause.url = url.hrefWithoutFragment();
        return networkError(std::move(cause));
    }
    // Ours: what the cache in front of the server made of it.
    if (answer.sharedCache)
        recordSharedCache(*answer.sharedCache, trace);
    // Ours: what the server's guard made of it.
    if (answer.guard)
        trace.step(answer.guard->isRefused ? StepId::WireGuardRefused : StepId::WireGuardAllowed, answer.guard->guard,
            answer.guard->step);
    // 8.5. The answer's status and headers.
    exchange.status = answer.status;
    exchange.responseHeaders = answer.headers;
    exchange.responseBody = answer.body;
    trace.step(answer.rule < 0 ? StepId::WireUnmatched : StepId::WireResponse, answer.status);

    Response response;
    response.status = answer.status;
    response.statusMessage = exchange.statusText;
    response.headerList = answer.headers;
    response.body = answer.body;
    response.receivedAt = params.now();
    if (isBodyBroken(answer.detail))
        response.bodyFault = answer.detail;

    // Differs: chromium does not look at what else the answer of a WebTransport says.
    const bool isBare = request.mode == RequestMode::WebTransport
        && params.profile().choice<Difference::WebTransportRequest>() == "bare";
    // Ours: what RFC 6797 asks of every answer over https.
    if (!isBare)
        learnHstsHost(params, response.headers());
    // 17.
    if (includeCredentials)
        exchange.refusedCookies = storeResponseCookies(params, response);
    else
        noteIgnoredCookies(params, response.headers(),
            kind == ExchangeKind::Preflight ? CookieVerdict::Preflight : verdictOnCredentials(request));
    // Ours: what Clear-Site-Data asks of answers from the network.
    if (!isBare)
        clearSiteDataOfResponse(params, response, includeCredentials);
    // 19.
    return response;
}

} // namespace fetchscope
