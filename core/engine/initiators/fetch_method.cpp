#include "core/engine/initiators/fetch_method.h"

#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/initiators/body_extraction.h"
#include "core/engine/initiators/header_append.h"

#include <optional>

namespace fetchscope {

namespace {

/// Options whose values are enumerations of Web IDL: a value that is none throws before the constructor runs.
template <class E>
std::optional<Response> takeEnumeration(
    const std::optional<std::string>& option, std::string_view name, std::optional<E>& target, Tracer& trace)
{
    if (!option)
        return std::nullopt;
    target = valueNamed<E>(*option);
    if (target)
        return std::nullopt;
    return refuseByApi(trace, StepId::RequestInvalidOption, Reason::ApiInvalidOption,
        std::string(name) + ": " + *option, name, *option);
}

/// The enumerations of an init, converted.
struct ConvertedInit
{
    std::optional<ReferrerPolicy> referrerPolicy;
    std::optional<RequestMode> mode;
    std::optional<CredentialsMode> credentials;
    std::optional<CacheMode> cache;
    std::optional<RedirectMode> redirect;
    std::optional<AddressSpace> targetAddressSpace;
};

std::optional<Response> convertInit(
    const RequestAction& init, const Profile& profile, ConvertedInit& converted, Tracer& trace)
{
    if (auto refused = takeEnumeration(init.cache, "cache", converted.cache, trace))
        return refused;
    if (auto refused = takeEnumeration(init.credentials, "credentials", converted.credentials, trace))
        return refused;
    if (auto refused = takeEnumeration(init.mode, "mode", converted.mode, trace))
        return refused;
    if (auto refused = takeEnumeration(init.redirect, "redirect", converted.redirect, trace))
        return refused;
    if (auto refused = takeEnumeration(init.referrerPolicy, "referrerPolicy", converted.referrerPolicy, trace))
        return refused;
    const auto refuseOption = [&](std::string_view name, const std::string& value) {
        return refuseByApi(trace, StepId::RequestInvalidOption, Reason::ApiInvalidOption,
            std::string(name) + ": " + value, name, value);
    };
    // https://fetch.spec.whatwg.org/#requestmode has no websocket and webtransport.
    if (converted.mode == RequestMode::WebSocket || converted.mode == RequestMode::WebTransport)
        return refuseOption("mode", *init.mode);
    if (init.priority && *init.priority != "high" && *init.priority != "low" && *init.priority != "auto")
        return refuseOption("priority", *init.priority);
    if (init.duplex && *init.duplex != "half" && !profile.departs(Difference::StreamBodies))
        return refuseOption("duplex", *init.duplex);
    // Differs: only chromium knows this option.
    if (init.targetAddressSpace && departs(profile, Difference::TargetAddressSpace, trace)) {
        // The old name, and one that says nothing.
        converted.targetAddressSpace = *init.targetAddressSpace == "private"
            ? AddressSpace::Local
            : valueNamed<AddressSpace>(*init.targetAddressSpace);
        if (!converted.targetAddressSpace && *init.targetAddressSpace != "unknown")
            return refuseOption("targetAddressSpace", *init.targetAddressSpace);
    }
    if (init.headerThatIsNoByteString)
        return refuseOption("headers", *init.headerThatIsNoByteString);
    return std::nullopt;
}

/// Step 14: the referrer option.
std::optional<Response> takeReferrer(const std::string& referrer, const Page& page, Request& request, Tracer& trace)
{
    // 14.2.
    if (referrer.empty()) {
        request.referrer.kind = Referrer::Kind::NoReferrer;
        trace.step(StepId::RequestReferrerEmpty);
        return std::nullopt;
    }
    // 14.3.1. and 14.3.2.
    auto parsedReferrer = parseUrl(referrer, &page.creationUrl);
    if (!parsedReferrer) {
        return refuseByApi(trace, StepId::RequestReferrerFailure, Reason::ApiInvalidReferrer, referrer, referrer);
    }
    // 14.3.3.
    const bool isAboutClient = parsedReferrer->scheme() == "about" && parsedReferrer->path() == "client";
    if (isAboutClient || !isSameOrigin(page.origin, *parsedReferrer)) {
        request.referrer.kind = Referrer::Kind::Client;
        trace.step(StepId::RequestReferrerClient, referrer);
        return std::nullopt;
    }
    // 14.3.4.
    trace.step(StepId::RequestReferrerUrl, parsedReferrer->href());
    request.referrer = {Referrer::Kind::Url, std::move(*parsedReferrer)};
    return std::nullopt;
}

/// Steps 35 to 42: the body.
std::optional<Response> takeBody(
    const RequestAction& init, HeadersGuard guard, const Profile& profile, Request& request, Tracer& trace)
{
    if (!init.body)
        return std::nullopt;
    // 35.
    if (request.method == "GET" || request.method == "HEAD") {
        return refuseByApi(trace, StepId::RequestBodyWithGet, Reason::ApiBodyWithGet, request.method, request.method);
    }
    // 37.1.
    // Differs: firefox knows no streams here and turns the object into text, safari refuses it.
    if (init.body->kind == BodyInit::Kind::Stream && profile.choice<Difference::StreamBodies>() == "refused") {
        trace.mark(Difference::StreamBodies);
        return refuseByApi(
            trace, StepId::ElementUnsupported, Reason::ApiUnsupported, "a stream as body", "a stream as body");
    }
    const bool isStream =
        init.body->kind == BodyInit::Kind::Stream && !departs(profile, Difference::StreamBodies, trace);
    BodyInit text;
    text.data = "[object ReadableStream]";
    const bool isStreamAsText = init.body->kind == BodyInit::Kind::Stream && !isStream;
    if (isStream && request.keepalive) {
        return refuseByApi(trace, StepId::ExtractKeepaliveStream, Reason::ApiKeepaliveStream, {});
    }
    BodyWithType bodyWithType = extractBody(isStreamAsText ? text : *init.body);
    trace.step(StepId::RequestBody, nameOf(init.body->kind), bodyWithType.type ? *bodyWithType.type : "");
    // 37.4.
    if (bodyWithType.type && !request.headerList.contains("Content-Type")) {
        trace.step(StepId::RequestContentType, *bodyWithType.type);
        // The guard applies to this append as well: in the mode no-cors a type that is not safelisted is left out.
        auto scope = trace.enter();
        // Differs: safari sends the type of a Blob.
        const bool isSentAnyway = init.body->kind == BodyInit::Kind::Blob && guard == HeadersGuard::RequestNoCors
            && !isCorsSafelistedRequestHeader("Content-Type", *bodyWithType.type)
            && departs(profile, Difference::BlobContentType, trace);
        if (auto refused = appendHeader(request, isSentAnyway ? HeadersGuard::Request : guard, profile, "Content-Type",
                *bodyWithType.type, trace))
            return refused;
    }
    // 39.
    if (isStream) {
        if (!init.duplex) {
            return refuseByApi(trace, StepId::RequestDuplex, Reason::ApiDuplex, {});
        }
        if (request.mode != RequestMode::SameOrigin && request.mode != RequestMode::Cors) {
            return refuseByApi(
                trace, StepId::RequestStreamMode, Reason::ApiStreamMode, nameOf(request.mode), nameOf(request.mode));
        }
        request.useCorsPreflight = true;
        trace.step(StepId::RequestStreamPreflight);
    }
    // 42.
    request.body = std::move(bodyWithType.body);
    return std::nullopt;
}

} // namespace

RequestStart startFetchMethod(const RequestAction& init, const Page& page, const Profile& profile, Tracer& trace)
{
    auto scope = trace.enter();
    ConvertedInit converted;
    if (auto refused = convertInit(init, profile, converted, trace))
        return std::move(*refused);

    // 5.1. and 5.2.
    auto parsedUrl = parseUrl(init.url, &page.creationUrl);
    if (!parsedUrl) {
        return refuseByApi(trace, StepId::RequestUrlFailure, Reason::ApiInvalidUrl, init.url, init.url);
    }
    trace.step(StepId::RequestParseUrl, parsedUrl->href());
    // 5.3.
    if (parsedUrl->includesCredentials()) {
        return refuseByApi(
            trace, StepId::RequestUrlCredentials, Reason::ApiUrlCredentials, parsedUrl->href(), parsedUrl->href());
    }
    // 5.4. to 13.
    Request request;
    trace.step(StepId::RequestCreate, parsedUrl->href());
    request.urlList.push_back(std::move(*parsedUrl));
    request.unsafeRequest = true;
    request.client = &page;
    request.initiatorType = InitiatorType::Fetch;
    // 14.
    if (init.referrer) {
        if (auto refused = takeReferrer(*init.referrer, page, request, trace))
            return std::move(*refused);
    }
    // 15.
    if (converted.referrerPolicy) {
        request.referrerPolicy = *converted.referrerPolicy;
        trace.step(StepId::RequestReferrerPolicy, nameOf(request.referrerPolicy));
    }
    // 16. to 18.
    request.mode = converted.mode.value_or(RequestMode::Cors);
    if (request.mode == RequestMode::Navigate) {
        return refuseByApi(trace, StepId::RequestModeNavigate, Reason::ApiModeNavigate, {});
    }
    trace.step(StepId::RequestMode, nameOf(request.mode));
    // 19.
    if (converted.credentials) {
        request.credentialsMode = *converted.credentials;
        trace.step(StepId::RequestCredentials, nameOf(request.credentialsMode));
    }
    // 20. and 21.
    if (converted.cache) {
        request.cacheMode = *converted.cache;
        trace.step(StepId::RequestCache, nameOf(request.cacheMode));
        if (request.cacheMode == CacheMode::OnlyIfCached && request.mode != RequestMode::SameOrigin) {
            return refuseByApi(trace, StepId::RequestOnlyIfCached, Reason::ApiOnlyIfCached, nameOf(request.mode),
                nameOf(request.mode));
        }
    }
    // 22.
    request.declaredAddressSpace = converted.targetAddressSpace;
    if (converted.redirect) {
        request.redirectMode = *converted.redirect;
        trace.step(StepId::RequestRedirect, nameOf(request.redirectMode));
    }
    // 23.
    if (init.integrity) {
        request.integrityMetadata = *init.integrity;
        trace.step(StepId::RequestIntegrity, request.integrityMetadata);
    }
    // 24.
    if (init.keepalive) {
        request.keepalive = true;
        trace.step(StepId::RequestKeepalive);
    }
    // 25.
    if (init.method) {
        if (!isMethod(*init.method) || isForbiddenMethod(*init.method)) {
            return refuseByApi(trace, StepId::RequestMethodRefused,
                isMethod(*init.method) ? Reason::ApiForbiddenMethod : Reason::ApiInvalidMethod, *init.method,
                *init.method);
        }
        request.method = normalizeMethod(*init.method);
        trace.step(StepId::RequestMethodNormalize, *init.method, request.method);
    }
    // 27.
    if (init.priority)
        trace.step(StepId::RequestPriority, *init.priority);
    // 32.
    HeadersGuard guard = HeadersGuard::Request;
    if (request.mode == RequestMode::NoCors) {
        if (!isCorsSafelistedMethod(request.method)) {
            return refuseByApi(
                trace, StepId::RequestNoCorsMethod, Reason::ApiNoCorsMethod, request.method, request.method);
        }
        guard = HeadersGuard::RequestNoCors;
        trace.step(StepId::RequestNoCorsGuard);
    }
    // 33.
    if (init.headers) {
        trace.step(StepId::RequestFillHeaders, init.headers->size());
        auto headersScope = trace.enter();
        for (const auto& [name, value] : *init.headers) {
            if (auto refused = appendHeader(request, guard, profile, name, value, trace))
                return std::move(*refused);
        }
    }
    // 34. to 42.
    if (auto refused = takeBody(init, guard, profile, request, trace))
        return std::move(*refused);

    // fetch(), 6.
    if (page.kind == GlobalKind::ServiceWorker) {
        request.serviceWorkersNone = true;
        trace.step(StepId::FetchServiceWorkerGlobal);
    }
    return request;
}

} // namespace fetchscope
