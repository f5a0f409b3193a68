#include "core/fetch/http_network_fetch.h"

#include "core/fetch/network_errors.h"
#include "core/fetch/request_headers.h"

namespace fetchscope {

Response httpNetworkFetch(const FetchParams& params, HeaderList headers, bool includeCredentials, ExchangeKind kind)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // 1. to 7. Ours: connections are not modelled; a scenario's server is always reached.
    const Request& request = params.request;
    const Url& url = request.currentUrl();

    // 8.3. A stream needs HTTP/2.
    if (request.body && request.body->sourceIsNull && params.network.isHttp1(url.host())) {
        trace.step(StepId::WireStreamHttp1, StepResult::Failed);
        return refuse(params, StepId::WireStreamHttp1, Reason::ApiStreamHttp1, url.href());
    }

    // 8.5. Make the request.
    Exchange& exchange = params.record.exchanges.emplace_back();
    exchange.kind = kind;
    exchange.method = request.method;
    exchange.url = url.wireHref();
    exchange.requestHeaders = std::move(headers);
    exchange.sentAt = params.now();
    if (request.body)
        exchange.requestBody = request.body->bytes;
    trace.step(StepId::WireSend, exchange.method, exchange.url);
    const WireAnswer answer = params.network.send(
        {exchange.method, exchange.url, exchange.requestHeaders, request.body ? &*request.body : nullptr});
    if (answer.delay > 0)
        params.userAgent.clock.advance(answer.delay);
    exchange.answeredAt = params.now();
    exchange.rule = answer.rule;

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
    exchange.status = answer.status;
    exchange.statusText = answer.statusText;
    exchange.responseHeaders = answer.headers;
    exchange.responseBody = answer.body;
    trace.step(answer.rule < 0 ? StepId::WireUnmatched : StepId::WireResponse, answer.status);

    Response response;
    response.status = answer.status;
    response.statusMessage = answer.statusText;
    response.headerList = answer.headers;
    response.body = answer.body;
    response.receivedAt = params.now();

    // Ours: what RFC 6797 asks of every answer over https.
    params.userAgent.hsts.learn(url, response.headers(), params.now());
    // 17.
    if (includeCredentials)
        storeResponseCookies(params, response.headers());
    // 19.
    return response;
}

} // namespace fetchscope
