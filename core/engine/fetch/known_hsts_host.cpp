#include "core/engine/fetch/known_hsts_host.h"

#include "core/engine/url/site.h"

namespace fetchscope {

namespace {

/// Does a page ask another site, which firefox lets neither use nor teach what it knows of hosts? (What the tab itself
/// goes to is never a third party.)
bool isThirdParty(const Request& request)
{
    // A preflight has no client.
    if (request.isPreflight)
        return !isSchemelesslySameSite(request.origin, request.currentUrl());
    return request.client != nullptr && request.destination != Destination::Document
        && !isSchemelesslySameSite(request.client->topLevelOrigin, request.currentUrl());
}

bool isLocalhost(std::string_view host)
{
    return host == "localhost" || host == "localhost." || host.ends_with(".localhost") || host.ends_with(".localhost.");
}

bool isKnownHstsHost(const FetchParams& params)
{
    const Request& request = params.request;
    const Url& url = request.currentUrl();
    const HstsStore& hsts = params.userAgent.hsts;
    if (hsts.isEmpty() || url.scheme() != "http" || url.hostIsIpAddress() || isLocalhost(url.host())
        || !hsts.isKnownHost(url.host(), params.now()))
        return false;
    // Differs: of what firefox has learnt, nothing counts for third parties.
    return !isThirdParty(request) || hsts.isKnownHost(url.host(), params.now(), HstsStore::Scope::Preloaded)
        || !params.departs(Difference::HstsThirdParties);
}

bool isByRedirect(const FetchParams& params)
{
    return params.profile().choice<Difference::HstsUpgrade>() == "redirect";
}

} // namespace

void upgradeKnownHstsHost(const FetchParams& params)
{
    Request& request = params.request;
    const bool isRedirected = isByRedirect(params);
    if ((isRedirected && request.mode != RequestMode::WebSocket) || !isKnownHstsHost(params))
        return;
    // Differs: a WebSocket, which follows no other redirect, follows chromium's own.
    if (isRedirected) {
        params.trace.mark(Difference::HstsUpgrade);
        const Url written = request.currentUrl();
        request.urlList.push_back(written);
    }
    // Differs: to firefox it is a redirect, as an upgrade by upgrade-insecure-requests is.
    if (params.profile().choice<Difference::HstsUpgrade>() == "told-as-redirect") {
        params.trace.mark(Difference::HstsUpgrade);
        request.urlBeforeUpgrade = request.currentUrl().href();
    }
    // 10.
    params.trace.step(StepId::MainHsts, request.currentUrl().host());
    request.changeableCurrentUrl().setSpecialScheme("https");
}

std::optional<Response> redirectOfKnownHstsHost(const FetchParams& params)
{
    const Request& request = params.request;
    if (request.mode == RequestMode::WebSocket || !isByRedirect(params) || !isKnownHstsHost(params))
        return std::nullopt;
    Url secure = request.currentUrl();
    secure.setSpecialScheme("https");
    HeaderList headers;
    headers.append("Location", secure.href());
    Response response;
    response.status = 307;
    response.headerList = std::make_shared<const HeaderList>(std::move(headers));
    response.urlList = request.urlList;
    params.trace.mark(Difference::HstsUpgrade);
    params.trace.step(StepId::HttpHstsRedirect, request.currentUrl().host(), secure.href());
    return response;
}

void learnHstsHost(const FetchParams& params, const HeaderList& headers)
{
    if (headers.contains("Strict-Transport-Security") && isThirdParty(params.request)
        && params.profile().departs(Difference::HstsThirdParties))
        return;
    params.userAgent.hsts.learn(params.request.currentUrl(), headers, params.now());
}

} // namespace fetchscope
