#include "core/engine/initiators/request_start.h"

#include "core/engine/base/ascii.h"
#include "core/engine/initiators/connections.h"
#include "core/engine/initiators/deferred_fetch.h"
#include "core/engine/initiators/elements.h"
#include "core/engine/initiators/fetch_method.h"
#include "core/engine/initiators/kept_resources.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/initiators/reports.h"
#include "core/engine/initiators/sandboxed_start.h"
#include "core/engine/initiators/web_transport.h"
#include "core/engine/initiators/workers.h"
#include "core/engine/initiators/xml_http_request.h"

namespace fetchscope {

namespace {

/// https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes
enum class CorsSettings : std::uint8_t { NoCors, Anonymous, UseCredentials };
CorsSettings corsSettingsOf(const RequestAction& action)
{
    if (!action.crossorigin)
        return CorsSettings::NoCors;
    return asciiCaseInsensitiveEquals(*action.crossorigin, "use-credentials") ? CorsSettings::UseCredentials
                                                                              : CorsSettings::Anonymous;
}

void applyModeRule(ModeRule rule, CorsSettings settings, Request& request)
{
    request.mode = modeOf(rule).value_or(RequestMode::NoCors);
    request.credentialsMode = CredentialsMode::Include;
    const CredentialsMode attributeCredentials =
        settings == CorsSettings::UseCredentials ? CredentialsMode::Include : CredentialsMode::SameOrigin;
    switch (rule) {
    // https://html.spec.whatwg.org/multipage/urls-and-fetching.html#create-a-potential-cors-request
    case ModeRule::PotentialCors:
    case ModeRule::PotentialCorsOrSameOrigin:
        if (settings != CorsSettings::NoCors) {
            request.mode = RequestMode::Cors;
            request.credentialsMode = attributeCredentials;
        } else if (rule == ModeRule::PotentialCorsOrSameOrigin) {
            request.mode = RequestMode::SameOrigin;
        }
        return;
    case ModeRule::Cors:
        request.credentialsMode = attributeCredentials;
        return;
    case ModeRule::NoCorsSameOriginCredentials:
    case ModeRule::SameOrigin:
        request.credentialsMode = CredentialsMode::SameOrigin;
        return;
    case ModeRule::Navigate:
        request.redirectMode = RedirectMode::Manual;
        return;
    case ModeRule::WebTransport:
        request.credentialsMode = CredentialsMode::Omit;
        return;
    case ModeRule::NoCors:
    case ModeRule::WebSocket:
        return;
    }
}

/// Takes the referrerPolicy attribute; an unknown value counts as none, and any where the file that asks has a policy.
void takeReferrerPolicyAttribute(
    const RequestAction& action, std::optional<ReferrerPolicy> policyOfFile, Request& request, Tracer& trace)
{
    if (policyOfFile)
        trace.step(StepId::RequestReferrerPolicy, nameOf(*policyOfFile));
    if (policyOfFile || !action.referrerPolicy)
        return;
    if (const auto policy = valueNamed<ReferrerPolicy>(asciiLowercase(*action.referrerPolicy))) {
        request.referrerPolicy = *policy;
        trace.step(StepId::RequestReferrerPolicy, nameOf(*policy));
    }
}

/// What the kind does beside what its row says; null where it goes on.
std::optional<Response> refineByRule(
    const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace, Request& request)
{
    switch (infoOf(action.initiator).start) {
    case StartRule::FetchMethod:
    case StartRule::FetchLater:
    case StartRule::XmlHttpRequest:
    case StartRule::Element:
    case StartRule::InlineCode:
        return std::nullopt;
    case StartRule::Import:
        return makeImport(action, page, profile, trace, request);
    case StartRule::Beacon:
        return makeBeacon(action, profile, trace, request);
    case StartRule::EventSource:
        return makeEventSource(action, page, profile, trace, request);
    case StartRule::WebSocket:
        return makeWebSocket(action, request);
    case StartRule::WebTransport:
        return makeWebTransport(action, page, profile, trace, request);
    case StartRule::Ping:
        return makePing(page, profile, trace, request);
    case StartRule::CspReport:
        return makeCspReport(action, profile, trace, request);
    case StartRule::MediaElement:
        return makeMediaRequest(request);
    case StartRule::TextTrack:
        return makeTextTrack(profile, trace, request);
    case StartRule::OfStyleSheet:
        return makeRequestOfStyleSheet(action, profile, trace, request);
    case StartRule::SvgUse:
        return makeUse(page, profile, trace, request);
    case StartRule::Manifest:
        return makeManifest(profile, trace, request);
    case StartRule::Preload:
        return makePreload(action, profile, trace, request);
    case StartRule::ModulePreload:
        return makeModulePreload(action, profile, trace, request);
    case StartRule::Prefetch:
        return makePrefetch(profile, trace, request);
    case StartRule::Worker:
        return makeWorker(action, page, trace, request);
    case StartRule::ServiceWorker:
        return makeServiceWorker(action, page, profile, trace, request);
    case StartRule::ImportScripts:
        return makeImportedScript(page, profile, trace, request);
    case StartRule::Worklet:
        return makeWorklet(action, page, profile, trace, request);
    case StartRule::Navigation:
        return makeNavigation(action, page, profile, trace, request);
    case StartRule::Form:
        return makeFormSubmission(action, page, profile, trace, request);
    case StartRule::AddressBar:
        return makeNavigationOfAddressBar(profile, trace, request);
    case StartRule::Speculation:
        return makeSpeculation(action, page, profile, trace, request);
    case StartRule::Frame:
        return makeFrameNavigation(action, profile, trace, request);
    case StartRule::Plugin:
        return makePluginNavigation(action, profile, trace, request);
    }
    return std::nullopt;
}

/// Refers to the style sheet or module that asks, by
/// https://w3c.github.io/webappsec-referrer-policy/#integration-with-css and
/// https://html.spec.whatwg.org/multipage/webappapis.html#hostloadimportedmodule.
void referToAskingFile(const std::optional<Url>& file, const Profile& profile, Tracer& trace, Request& request)
{
    // Differs: in safari the page asks for all.
    if (!file || departs(profile, Difference::AskingFileReferrer, trace))
        return;
    request.referrer.kind = Referrer::Kind::Url;
    request.referrer.url = *file;
    trace.step(StepId::ElementReferrer, file->href());
}

/// Takes the attribute nonce, and who inserted the element
/// (https://html.spec.whatwg.org/multipage/webappapis.html#set-up-the-classic-script-request).
void takeScriptFetchOptions(const RequestAction& action, Request& request, Tracer& trace)
{
    if (action.nonce) {
        request.nonceMetadata = *action.nonce;
        trace.step(StepId::ElementNonce, request.nonceMetadata);
    }
    if (action.parserInserted) {
        request.isParserInserted = true;
        trace.step(StepId::ElementParserInserted);
    }
}

/// Differs: browsers look at the integrity metadata of some preloads only.
bool isIntegrityLookedAt(const RequestAction& action, const Request& request, const Profile& profile)
{
    const auto choice = profile.choice<Difference::PreloadIntegrity>();
    if (action.initiator == InitiatorKind::ModulePreload)
        return choice != "none";
    if ((action.initiator != InitiatorKind::Preload && action.initiator != InitiatorKind::Prefetch) || choice == "all")
        return true;
    if (action.initiator == InitiatorKind::Prefetch || choice == "none")
        return false;
    return request.destination == Destination::Script || request.destination == Destination::Style
        || (request.destination == Destination::Font && choice == "scripts-styles-and-fonts");
}

/// All but fetch() and XMLHttpRequest: the URL, what the row of the kind says, what the kind does beside it, and the
/// attributes that some have.
RequestStart startByRow(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::optional<ReferrerPolicy> policyOfFile)
{
    auto scope = trace.enter();
    std::optional<Url> file;
    if (const std::string* const written = askingFileOf(action)) {
        file = parseUrl(*written, &page.creationUrl);
        if (!file)
            return refuseByApi(trace, StepId::RequestUrlFailure, Reason::ApiInvalidUrl, *written, *written);
    }
    auto url = parseUrl(action.url, file ? &*file : &page.creationUrl);
    if (!url) {
        return refuseByApi(trace, StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url, action.url);
    }
    trace.step(StepId::RequestParseUrl, url->href());

    const InitiatorInfo& info = infoOf(action.initiator);
    Request request;
    request.urlList.push_back(std::move(*url));
    request.client = &page;
    request.destination = info.destination;
    request.initiatorType = info.type;
    request.useUrlCredentials = true;
    request.isModule = info.isModule;
    request.isIcon = action.initiator == InitiatorKind::Icon;
    applyModeRule(info.mode, corsSettingsOf(action), request);
    referToAskingFile(file, profile, trace, request);
    request.referrerPolicy = policyOfFile.value_or(ReferrerPolicy::Empty);
    if (auto refusal = refineByRule(action, page, profile, trace, request))
        return std::move(*refusal);
    // Differs: chromium takes user name and password out of what an element asks for with CORS.
    if (request.mode == RequestMode::Cors && info.start != StartRule::EventSource
        && request.currentUrl().includesCredentials() && departs(profile, Difference::CredentialsInUrl, trace))
        request.changeableCurrentUrl().removeCredentials();
    takeReferrerPolicyAttribute(action, policyOfFile, request, trace);
    takeScriptFetchOptions(action, request, trace);
    if (action.integrity && isIntegrityLookedAt(action, request, profile))
        request.integrityMetadata = *action.integrity;
    trace.step(StepId::ElementRequest, info.spelling, nameOf(request.mode), nameOf(request.credentialsMode),
        nameOf(request.destination));
    return request;
}

RequestStart startByKind(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::optional<ReferrerPolicy> policyOfFile)
{
    const StartRule rule = infoOf(action.initiator).start;
    if (rule == StartRule::FetchMethod)
        return startFetchMethod(action, page, profile, trace);
    if (rule == StartRule::FetchLater)
        return startFetchLater(action, page, profile, trace);
    if (rule == StartRule::XmlHttpRequest)
        return startXmlHttpRequest(action, page, profile, trace);
    return startByRow(action, page, profile, trace, policyOfFile);
}

/// What the attributes of the page's frame, or of the element, refuse or change.
RequestStart startUnderAttributes(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::optional<ReferrerPolicy> policyOfFile)
{
    if (auto refused = refusedBySandbox(action, page, trace))
        return std::move(*refused);
    RequestStart start = startByKind(action, page, profile, trace, policyOfFile);
    // https://wicg.github.io/anonymous-iframe/: what a credentialless frame asks, and what is asked for one, knows
    // nothing of the browser's cookies and caches. What leaves the frame does. Differs: only chromium knows the
    // attribute.
    auto* request = std::get_if<Request>(&start);
    if (request != nullptr && request->client != nullptr && request->destination != Destination::Document
        && (page.isInCredentiallessFrame || action.credentialless))
        request->isCredentialless = profile.departs(Difference::CredentiallessFrames);
    return start;
}

} // namespace

RequestStart startRequest(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace,
    std::optional<ReferrerPolicy> policyOfFile)
{
    if (page.frameSandbox || page.policySandbox || page.isInCredentiallessFrame || action.credentialless)
        return startUnderAttributes(action, page, profile, trace, policyOfFile);
    return startByKind(action, page, profile, trace, policyOfFile);
}

Response refuseByApi(StepId step, Reason reason, std::string_view subject)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    return networkError(std::move(cause));
}

} // namespace fetchscope
