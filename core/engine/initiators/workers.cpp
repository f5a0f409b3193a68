#include "core/engine/initiators/workers.h"

#include "core/engine/policy/secure_context.h"

namespace fetchscope {

std::optional<Response> makeWorker(const RequestAction& action, const Page& page, Tracer& trace, Request& request)
{
    if (action.type == "module" && action.credentials)
        request.credentialsMode =
            valueNamed<CredentialsMode>(*action.credentials).value_or(CredentialsMode::SameOrigin);
    // The constructors throw for a script of another origin before anything is sent.
    if (!isSameOrigin(page.origin, request.currentUrl()) && request.currentUrl().scheme() != "data"
        && request.currentUrl().scheme() != "blob") {
        return refuseByApi(trace, StepId::MainModeSameOrigin, Reason::ModeSameOrigin, request.currentUrl().href(),
            page.origin.serialize(), request.currentUrl().href());
    }
    return std::nullopt;
}

std::optional<Response> makeServiceWorker(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    // https://w3c.github.io/ServiceWorker/#navigator-serviceworker is there in secure contexts only.
    if (!isSecureContext(page))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "serviceworker");
    request.headerList.append("Service-Worker", "script");
    request.cacheMode = CacheMode::NoCache;
    // Differs: firefox passes the cache by and sends no referrer.
    if (departs(profile, Difference::ServiceWorkerScript, trace)) {
        request.cacheMode = CacheMode::Reload;
        request.referrer.kind = Referrer::Kind::NoReferrer;
    }
    request.redirectMode = RedirectMode::Error;
    request.serviceWorkersNone = true;
    return makeWorker(action, page, trace, request);
}

std::optional<Response> makeWorklet(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    const bool isPaint = action.worklet == WorkletKind::Paint;
    const std::string_view name = isPaint ? "CSS.paintWorklet" : "audioWorklet";
    // Worklets are there in secure contexts only. Differs: those that paint only in chromium.
    if (!isSecureContext(page) || (isPaint && departs(profile, Difference::PaintWorklets, trace)))
        return refuseByApi(trace, StepId::ElementUnsupported, Reason::ApiUnsupported, name, name);
    if (isPaint)
        request.destination = Destination::PaintWorklet;
    if (!action.credentials)
        return std::nullopt;
    const auto credentials = valueNamed<CredentialsMode>(*action.credentials);
    if (!credentials)
        return refuseByApi(trace, StepId::RequestInvalidOption, Reason::ApiInvalidOption,
            "credentials: " + *action.credentials, "credentials", *action.credentials);
    request.credentialsMode = *credentials;
    return std::nullopt;
}

std::optional<Response> makeImport(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    // https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule: the referrer of what a script
    // imports is that script. An inline one has the page's URL, which a page of an opaque origin does not name by
    // itself.
    if (action.initiator == InitiatorKind::DynamicImport && page.origin.isOpaque() && page.creationUrl.hasHttpScheme())
        request.referrer = {Referrer::Kind::Url, page.creationUrl};
    // Differs: safari knows no style sheets there, and asks for JSON as for a script.
    if (action.initiator == InitiatorKind::CssModule && departs(profile, Difference::CssModules, trace))
        return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, "with { type: \"css\" }");
    if (action.initiator == InitiatorKind::JsonModule && departs(profile, Difference::JsonModuleDestination, trace))
        request.destination = Destination::Script;
    return std::nullopt;
}

std::optional<Response> makeImportedScript(const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    request.isImportedByWorker = page.kind == GlobalKind::Window;
    // Differs: chromium and firefox send cookies to every origin.
    if (departs(profile, Difference::ImportedScriptCredentials, trace))
        request.credentialsMode = CredentialsMode::Include;
    return std::nullopt;
}

} // namespace fetchscope
