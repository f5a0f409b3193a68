#include "core/engine/fetch/service_worker_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/main_fetch.h"
#include "core/engine/fetch/messages.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/http/headers.h"
#include "core/engine/policy/secure_context.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// https://fetch.spec.whatwg.org/#non-subresource-request: what asks a worker for its own URL, not for the page.
bool isNonSubresourceRequest(Destination destination)
{
    return destination == Destination::Document || destination == Destination::Frame
        || destination == Destination::Iframe || destination == Destination::Worker
        || destination == Destination::SharedWorker;
}

/// The first steps of https://w3c.github.io/ServiceWorker/#handle-fetch: why no worker is asked; empty where one is.
const MessagePattern* whyNotAsked(
    const Request& request, const ServiceWorker& serviceWorker, ServiceWorkerState registration)
{
    if (registration == ServiceWorkerState::Gone
        || (registration == ServiceWorkerState::Unregistered && isNonSubresourceRequest(request.destination)))
        return &messages::WorkerWasCleared;
    // A navigation that the user asks for has no client, and is the worker's all the same.
    if (request.client == nullptr && request.destination != Destination::Document)
        return &messages::NoPageAsks;
    const Page& page = request.client != nullptr ? *request.client : serviceWorker.controlledPage();
    if (const MessagePattern* why = whyNoServiceWorkerControls(page))
        return why;
    if (request.destination == Destination::Object || request.destination == Destination::Embed)
        return &messages::ObjectOrEmbed;
    if (request.destination == Destination::Report)
        return &messages::ReportGoesPast;
    // The worker that is asked for a page or worker is the one whose scope that falls into. Ours: the scope of a
    // scenario's worker is its origin, in the tab's partition.
    if (isNonSubresourceRequest(request.destination)) {
        if (!isSameOrigin(page.origin, request.currentUrl()))
            return &messages::OtherOriginThanWorker;
        if (request.destination == Destination::Document && page.hasCrossSiteAncestor)
            return &messages::WorkerOfFramedPage;
    }
    return {};
}

/// What the answers of a worker are checked for.
struct Check
{
    bool fails;
    StepId step;
    Reason reason;
    std::string_view subject;
};

/// The names that a page can read of a CORS response, as they were when the worker got it: step 14.1 of
/// https://fetch.spec.whatwg.org/#concept-main-fetch, then. With credentials * is a name like others.
std::vector<std::string> exposedNames(const Response& response, bool isWithCredentials)
{
    std::vector<std::string> names;
    const auto list = extractTokenList(response.headers(), "Access-Control-Expose-Headers");
    if (!list || list->failed)
        return names;
    const bool isWildcard = std::find(list->tokens.begin(), list->tokens.end(), "*") != list->tokens.end();
    if (!isWildcard || isWithCredentials)
        return list->tokens;
    for (const HeaderView header : response.headers())
        names.push_back(asciiLowercase(header.name));
    return names;
}

/// Step 3.5.1: what the worker gets by fetch(event.request). https://fetch.spec.whatwg.org/#dom-request copies neither
/// destination nor user activation. Ours: the worker itself came without policies.
Response fetchOfEventRequest(const FetchParams& params)
{
    const Request& request = params.request;
    Page worker = request.client != nullptr ? *request.client : params.serviceWorker->controlledPage();
    worker.kind = GlobalKind::ServiceWorker;
    worker.policyContainer = PolicyContainer();
    Request own = request;
    own.client = &worker;
    own.urlList = UrlList();
    own.urlList.push_back(request.currentUrl());
    own.redirectCount = 0;
    own.destination = Destination::Empty;
    own.passedOnInitiatorType = request.initiatorType;
    own.initiatorType = InitiatorType::Fetch;
    own.responseTainting = ResponseTainting::Basic;
    own.unsafeRequest = true;
    own.serviceWorkersNone = true;
    own.userActivation = false;
    own.isDirectlyUserInitiated = false;
    own.isFormSubmission = false;
    // Differs: chromium's worker asks as the prefetch did.
    if (own.initiator == RequestInitiator::Prefetch && !params.departs(Difference::PassedOnPrefetch))
        own.initiator = RequestInitiator::None;
    // Differs: firefox asks for documents of the own origin only.
    if (own.mode == RequestMode::Navigate && params.departs(Difference::ServiceWorkerNavigationMode))
        own.mode = RequestMode::SameOrigin;
    // Differs: safari's EventSource has set the header itself, and fetch() has it like any other.
    if (request.isOfEventSource && params.departs(Difference::PassedOnEventSource))
        own.headerList.append("Cache-Control", "no-cache");
    params.trace.step(StepId::HttpServiceWorkerNetwork, StepResult::Yes);
    auto scope = params.trace.enter();
    return mainFetch({own, params.userAgent, params.network, params.record, params.trace, nullptr, nullptr});
}

/// Differs: where a worker fails a navigation, or the script of another worker, firefox does without it.
bool goesOnWithoutWorker(const FetchParams& params)
{
    if (!isNonSubresourceRequest(params.request.destination) || !params.departs(Difference::ServiceWorkerFault))
        return false;
    params.trace.step(StepId::HttpServiceWorkerFault, StepResult::No);
    params.request.serviceWorkersNone = true;
    return true;
}

} // namespace

const MessagePattern* whyNoServiceWorkerControls(const Page& page)
{
    if (page.origin.isOpaque())
        return &messages::PageOriginOpaque;
    if (!isSecureContext(page))
        return &messages::PageNotSecureContext;
    return {};
}

std::optional<Response> askServiceWorker(const FetchParams& params)
{
    const Request& request = params.request;
    if (params.serviceWorker == nullptr || request.serviceWorkersNone)
        return std::nullopt;
    // Differs: firefox sends what has keepalive by its parent process, past the worker.
    if (request.keepalive && request.initiatorType == InitiatorType::Fetch
        && params.departs(Difference::KeepalivePastWorker))
        return std::nullopt;
    // Differs: what a script of a document waits for goes past the worker in chromium and safari.
    if (request.isSynchronous && request.client != nullptr && request.client->kind == GlobalKind::Window
        && params.departs(Difference::SynchronousPastWorker))
        return std::nullopt;
    Tracer& trace = params.trace;
    // 3.1. to 3.4.
    if (const MessagePattern* why = whyNotAsked(request, *params.serviceWorker,
            params.userAgent.resourcesOf(params.serviceWorker->controlledPage().number).serviceWorker)) {
        trace.step(StepId::HttpServiceWorkerPassedBy, StepResult::No, why->english);
        return std::nullopt;
    }
    trace.step(StepId::HttpServiceWorker, StepResult::Yes, request.currentUrl().href());
    ServiceWorkerAnswer answer = params.serviceWorker->handleFetch(request);
    // 3.6. Ours: no timing.
    if (answer.kind == ServiceWorkerAnswer::Kind::Silent) {
        trace.step(StepId::HttpServiceWorkerSilent, StepResult::No);
        params.request.wasLeftByWorker = true;
        return std::nullopt;
    }
    // 3.5.1. to 3.5.6.
    const bool isPassedOn = answer.kind == ServiceWorkerAnswer::Kind::Network;
    Response response = isPassedOn ? fetchOfEventRequest(params) : std::move(answer.response);
    if (isPassedOn && response.isNetworkError()) {
        if (goesOnWithoutWorker(params))
            return std::nullopt;
        ErrorCause cause = *response.errorCause;
        cause.wasPassedOn = true;
        return networkError(std::move(cause));
    }
    trace.step(StepId::HttpServiceWorkerAnswered, StepResult::Yes, nameOf(response.type), response.status);
    // 3.5.7.
    const ResponseType type = response.type;
    const std::string_view mode = nameOf(request.mode);
    const std::string_view redirectMode = nameOf(request.redirectMode);
    const std::string url(
        response.urlList.empty() ? std::string_view() : response.urlList.back().hrefWithoutFragment());
    const Check checks[] = {
        {type == ResponseType::Error, StepId::HttpServiceWorkerError, Reason::ServiceWorkerError, {}},
        {type == ResponseType::Cors && request.mode == RequestMode::SameOrigin, StepId::HttpServiceWorkerCors,
            Reason::ServiceWorkerCors, url},
        {type == ResponseType::Opaque && request.mode != RequestMode::NoCors, StepId::HttpServiceWorkerOpaque,
            Reason::ServiceWorkerOpaque, mode},
        {type == ResponseType::OpaqueRedirect && request.redirectMode != RedirectMode::Manual,
            StepId::HttpServiceWorkerRedirect, Reason::ServiceWorkerRedirect, redirectMode},
        {response.urlList.size() > 1 && request.redirectMode != RedirectMode::Follow,
            StepId::HttpServiceWorkerRedirected, Reason::ServiceWorkerRedirected, redirectMode},
    };
    for (const Check& check : checks) {
        if (!check.fails)
            continue;
        if (goesOnWithoutWorker(params))
            return std::nullopt;
        const Response refused = check.subject.empty()
            ? refuseAnswer(params, check.step, check.reason, check.subject, response)
            : refuseAnswer(params, check.step, check.reason, check.subject, response, check.subject);
        ErrorCause cause = *refused.errorCause;
        cause.answerUrl = url;
        return networkError(std::move(cause));
    }
    response.fromServiceWorker = true;
    response.decidedAt = StepId::HttpServiceWorkerAnswered;
    response.receivedAt = params.now();
    if (isPassedOn)
        return response;
    // Differs: firefox and safari do not know what the worker had asked with. To them what the page asks with makes * a
    // name, but not in XMLHttpRequest to safari.
    bool isWithCredentials = response.requestIncludesCredentials;
    if (params.profile().departs(Difference::WorkerAnswerCredentials)) {
        response.requestIncludesCredentials = false;
        const bool isAsked = request.credentialsMode == CredentialsMode::Include
            && !(request.initiatorType == InitiatorType::XmlHttpRequest
                && params.profile().departs(Difference::WorkerXhrHeaders));
        if (isAsked != isWithCredentials)
            params.trace.mark(Difference::WorkerAnswerCredentials);
        isWithCredentials = isAsked;
    }
    if (type == ResponseType::Cors)
        response.corsExposedHeaderNameList = exposedNames(response, isWithCredentials);
    return response;
}

} // namespace fetchscope
