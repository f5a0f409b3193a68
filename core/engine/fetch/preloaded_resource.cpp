#include "core/engine/fetch/preloaded_resource.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/requests_at_once.h"

#include <algorithm>

namespace fetchscope {

namespace {

using Use = AnswerAhead::Use;

/// The conditions of https://fetch.spec.whatwg.org/#concept-fetch, step 11, that have nothing to do with the preload.
bool mayBePreloaded(const Request& request)
{
    return request.client != nullptr && request.client->kind == GlobalKind::Window && !request.isImportedByWorker
        && !request.isHintedEarly && request.currentUrl().hasHttpScheme()
        && (request.mode == RequestMode::SameOrigin || request.mode == RequestMode::Cors
            || request.mode == RequestMode::NoCors);
}

/// The attribute crossorigin that a mode and a credentials mode stand for.
enum class CorsAttribute : std::uint8_t { None, Anonymous, UseCredentials };
CorsAttribute corsAttributeOf(RequestMode mode, CredentialsMode credentials)
{
    if (mode == RequestMode::NoCors)
        return CorsAttribute::None;
    return credentials == CredentialsMode::Include ? CorsAttribute::UseCredentials : CorsAttribute::Anonymous;
}

/// The standard's: the key has to be the same.
Use useByKey(const ResourceKey& preload, const Request& request)
{
    if (preload.destination != request.destination)
        return Use::Destination;
    if (request.method != "GET")
        return Use::Method;
    if (request.unsafeRequest && !request.headerList.isEmpty())
        return Use::Headers;
    if (preload.credentialsMode != request.credentialsMode)
        return Use::Credentials;
    if (preload.mode != request.mode)
        return Use::Mode;
    if (!request.integrityMetadata.empty() && preload.integrityMetadata != request.integrityMetadata)
        return Use::Integrity;
    return Use::Used;
}

/// Differs: chromium finds a preload by its destination, and says why it does not fit.
Use useInChromium(const ResourceKey& preload, const Request& request)
{
    if (preload.destination != request.destination || request.isIcon)
        return Use::Destination;
    // What scripts fetch is compared with its metadata when it is there.
    if (request.destination != Destination::Empty && !request.integrityMetadata.empty()
        && preload.integrityMetadata != request.integrityMetadata)
        return Use::Integrity;
    if (request.isLinkPreload)
        return Use::Used;
    if (preload.credentialsMode != request.credentialsMode)
        return Use::Credentials;
    if (request.isSynchronous)
        return Use::Synchronous;
    if (request.keepalive)
        return Use::Keepalive;
    if (request.method != "GET")
        return Use::Method;
    return preload.mode == request.mode ? Use::Used : Use::Mode;
}

bool hasOnlySimpleHeaders(const HeaderList& headers)
{
    return std::all_of(headers.begin(), headers.end(), [](HeaderView header) {
        return asciiCaseInsensitiveEquals(header.name, "Accept")
            || asciiCaseInsensitiveEquals(header.name, "Accept-Language")
            || asciiCaseInsensitiveEquals(header.name, "Content-Language");
    });
}

/// Differs: firefox knows a preload by its crossorigin attribute, and tells modules from classic scripts.
Use useInFirefox(const ResourceKey& preload, const Request& request)
{
    if (preload.destination != request.destination)
        return Use::Destination;
    if (request.destination == Destination::Script && request.isModule)
        return Use::ScriptKind;
    if (request.destination == Destination::Empty) {
        if (request.method != "GET")
            return Use::Method;
        if (request.keepalive)
            return Use::Keepalive;
        if (request.mode == RequestMode::SameOrigin)
            return Use::Mode;
        if (!hasOnlySimpleHeaders(request.headerList))
            return Use::Headers;
        if (request.cacheMode != CacheMode::Default || request.redirectMode != RedirectMode::Follow)
            return Use::Options;
        if (!request.integrityMetadata.empty())
            return Use::Integrity;
    } else if (!request.integrityMetadata.empty() && preload.integrityMetadata != request.integrityMetadata) {
        return Use::Integrity;
    }
    if (corsAttributeOf(preload.mode, preload.credentialsMode)
        != corsAttributeOf(request.mode, request.credentialsMode))
        return preload.credentialsMode == request.credentialsMode ? Use::Mode : Use::Credentials;
    return Use::Used;
}

bool sendsCookies(CredentialsMode credentials, const Request& request)
{
    return credentials == CredentialsMode::Include
        || (credentials == CredentialsMode::SameOrigin && isSameOrigin(request.origin, request.currentUrl()));
}

/// Differs: webkit uses what an element preloaded whatever its attributes crossorigin and integrity, and checks CORS
/// and the body then.
Use useInSafari(const ResourceKey& preload, const Request& request)
{
    if (preload.destination != request.destination)
        return Use::Destination;
    if (request.destination != Destination::Empty)
        return Use::Used;
    if (request.method != "GET")
        return Use::Method;
    if (!request.headerList.isEmpty())
        return Use::Headers;
    if (preload.mode != request.mode)
        return Use::Mode;
    if (sendsCookies(preload.credentialsMode, request) != sendsCookies(request.credentialsMode, request))
        return Use::Credentials;
    // A preload with crossorigin names the page's origin even to itself; a script's request does not.
    const bool namesOwnOrigin = preload.mode == RequestMode::Cors && isSameOrigin(request.origin, request.currentUrl());
    return namesOwnOrigin ? Use::Headers : Use::Used;
}

Use useOf(const PreloadEntry& preload, const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::PreloadMatch>();
    if (choice == "by-destination")
        return useInChromium(preload.key, request);
    if (choice == "by-crossorigin")
        return useInFirefox(preload.key, request);
    if (choice == "by-url")
        return useInSafari(preload.key, request);
    return useByKey(preload.key, request);
}

/// As the attribute `as` spells it.
std::string_view nameOfAs(Destination destination)
{
    return destination == Destination::Empty ? std::string_view("fetch") : nameOf(destination);
}

/// The two values that do not agree.
void nameValues(AnswerAhead& ahead, const ResourceKey& preload, const Request& request)
{
    switch (ahead.use) {
    case Use::Destination:
        ahead.had = nameOfAs(preload.destination);
        ahead.wants = nameOfAs(request.destination);
        return;
    case Use::Credentials:
        ahead.had = nameOf(preload.credentialsMode);
        ahead.wants = nameOf(request.credentialsMode);
        return;
    case Use::Mode:
        ahead.had = nameOf(preload.mode);
        ahead.wants = nameOf(request.mode);
        return;
    case Use::Integrity:
        ahead.had = preload.integrityMetadata;
        ahead.wants = request.integrityMetadata;
        return;
    case Use::Method:
        ahead.had = "GET";
        ahead.wants = request.method;
        return;
    default:
        return;
    }
}

} // namespace

std::optional<Response> consumePreloadedResource(const FetchParams& params)
{
    Request& request = params.request;
    if (!mayBePreloaded(request))
        return std::nullopt;
    std::vector<PreloadEntry>& preloads = params.userAgent.resourcesOf(request.pageNumber()).preloads;
    const std::string& url = request.currentUrl().href();
    // 9. The response of a preload that is under way is waited for.
    waitForLoads(
        params.userAgent,
        [&](const LoadUnderWay& load) {
            return load.kind == LoadUnderWay::Kind::Preload && load.page == request.pageNumber() && load.key.url == url
                && useOf({load.key, {}, load.action}, request, params.profile()) == Use::Used;
        },
        params.trace, StepId::PreloadAwaited);
    if (preloads.empty())
        return std::nullopt;
    // 1. and 2. The nearest one: what is for another destination says the least.
    auto found = preloads.end();
    Use use = Use::Destination;
    for (auto entry = preloads.begin(); entry != preloads.end(); ++entry) {
        if (entry->key.url != url)
            continue;
        const Use candidate = useOf(*entry, request, params.profile());
        if (found == preloads.end() || candidate == Use::Used || use == Use::Destination) {
            found = entry;
            use = candidate;
        }
        if (use == Use::Used)
            break;
    }
    if (found == preloads.end())
        return std::nullopt;

    auto scope = params.trace.enter();
    AnswerAhead ahead {AnswerAhead::Kind::Preload, use, found->action, {}, {}};
    nameValues(ahead, found->key, request);
    markDeciding(params.profile(), {Difference::PreloadMatch}, params.trace,
        [&](const Profile& by) { return useOf(*found, request, by) == Use::Used; });
    std::optional<Response> response;
    if (use == Use::Integrity) {
        // 7.
        params.trace.step(StepId::PreloadIntegrity, StepResult::No, ahead.had, ahead.wants);
    } else if (use != Use::Used) {
        // 3.
        params.trace.step(StepId::PreloadNoKey, StepResult::No, nameOf(use));
    } else {
        // 10. What another preload of the same takes stays there for the one that uses it.
        response = found->response;
        response->decidedAt = StepId::MainPreloaded;
        params.trace.step(StepId::PreloadConsumed, StepResult::Yes, found->action + 1);
        // 8. Differs: webkit keeps it as long as the page.
        if (!request.isLinkPreload && params.profile().choice<Difference::PreloadMatch>() != "by-url")
            preloads.erase(found);
    }
    if (params.record.ahead)
        *params.record.ahead = std::move(ahead);
    return response;
}

Response preloadedResponse(const FetchParams& params, const Response& candidate)
{
    Request& request = params.request;
    if (candidate.isNetworkError() || params.profile().choice<Difference::PreloadMatch>() != "by-url")
        return candidate;
    Response response = candidate;
    response.type = ResponseType::Default;
    if (isSameOrigin(request.origin, response.urlList.back())) {
        request.responseTainting = ResponseTainting::Basic;
    } else if (request.mode == RequestMode::NoCors) {
        request.responseTainting = ResponseTainting::Opaque;
    } else {
        request.responseTainting = ResponseTainting::Cors;
        const CorsCheckResult check = corsCheck(request, response, params.trace, serializeRequestOrigin(request));
        if (!check.passed)
            return answerRefusedAt(params, check.decidedAt, check.reason, check.subject, response);
        response.decidedAt = check.decidedAt;
    }
    return response;
}

} // namespace fetchscope
