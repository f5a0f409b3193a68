#include "core/engine/initiators/elements.h"

#include "core/engine/base/ascii.h"
#include "core/engine/policy/referrer.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// How an initiator comes to its mode and credentials.
enum class ModeRule : std::uint8_t {
    /// By the crossorigin attribute: absent is no-cors with credentials.
    PotentialCors,
    /// The same, but absent is same-origin (text tracks).
    PotentialCorsOrSameOrigin,
    /// cors, with credentials for the page's own origin unless crossorigin asks for more.
    Cors,
    /// no-cors with credentials.
    NoCors,
    /// no-cors with credentials for the page's own origin (imported scripts).
    NoCorsSameOriginCredentials,
};

struct ElementRule
{
    InitiatorKind kind;
    Destination destination;
    ModeRule mode;
    InitiatorType type;
};

constexpr std::array<ElementRule, 17> elementRules {{
    {InitiatorKind::Img, Destination::Image, ModeRule::PotentialCors, InitiatorType::Img},
    {InitiatorKind::Script, Destination::Script, ModeRule::PotentialCors, InitiatorType::Script},
    {InitiatorKind::ModuleScript, Destination::Script, ModeRule::Cors, InitiatorType::Script},
    {InitiatorKind::Stylesheet, Destination::Style, ModeRule::PotentialCors, InitiatorType::Css},
    {InitiatorKind::Video, Destination::Video, ModeRule::PotentialCors, InitiatorType::Video},
    {InitiatorKind::Audio, Destination::Audio, ModeRule::PotentialCors, InitiatorType::Audio},
    {InitiatorKind::Track, Destination::Track, ModeRule::PotentialCorsOrSameOrigin, InitiatorType::Track},
    {InitiatorKind::Font, Destination::Font, ModeRule::Cors, InitiatorType::Css},
    {InitiatorKind::CssImage, Destination::Image, ModeRule::NoCors, InitiatorType::Css},
    {InitiatorKind::Manifest, Destination::Manifest, ModeRule::Cors, InitiatorType::Link},
    {InitiatorKind::Icon, Destination::Image, ModeRule::PotentialCors, InitiatorType::Link},
    {InitiatorKind::Preload, Destination::Empty, ModeRule::PotentialCors, InitiatorType::Link},
    {InitiatorKind::ModulePreload, Destination::Script, ModeRule::Cors, InitiatorType::Link},
    {InitiatorKind::Prefetch, Destination::Empty, ModeRule::PotentialCors, InitiatorType::Link},
    {InitiatorKind::ImportScripts, Destination::Script, ModeRule::NoCorsSameOriginCredentials, InitiatorType::Other},
    {InitiatorKind::DynamicImport, Destination::Script, ModeRule::Cors, InitiatorType::Script},
    {InitiatorKind::CspReport, Destination::Report, ModeRule::NoCorsSameOriginCredentials, InitiatorType::None},
}};

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
    const CredentialsMode attributeCredentials =
        settings == CorsSettings::UseCredentials ? CredentialsMode::Include : CredentialsMode::SameOrigin;
    switch (rule) {
    case ModeRule::PotentialCors:
    case ModeRule::PotentialCorsOrSameOrigin:
        if (settings != CorsSettings::NoCors) {
            request.mode = RequestMode::Cors;
            request.credentialsMode = attributeCredentials;
            return;
        }
        request.mode = rule == ModeRule::PotentialCors ? RequestMode::NoCors : RequestMode::SameOrigin;
        request.credentialsMode = CredentialsMode::Include;
        return;
    case ModeRule::Cors:
        request.mode = RequestMode::Cors;
        request.credentialsMode = attributeCredentials;
        return;
    case ModeRule::NoCors:
        request.mode = RequestMode::NoCors;
        request.credentialsMode = CredentialsMode::Include;
        return;
    case ModeRule::NoCorsSameOriginCredentials:
        request.mode = RequestMode::NoCors;
        request.credentialsMode = CredentialsMode::SameOrigin;
        return;
    }
}

/// https://fetch.spec.whatwg.org/#concept-potential-destination-translate; null where `as` names no destination.
std::optional<Destination> destinationOfAs(const std::string& as)
{
    if (as == "fetch")
        return Destination::Empty;
    return valueNamed<Destination>(as);
}

} // namespace

std::variant<Url, Response> parseActionUrl(const RequestAction& action, const Page& page, Tracer& trace)
{
    auto url = parseUrl(action.url, &page.creationUrl);
    if (!url) {
        return refuseByApi(trace, StepId::RequestUrlFailure, Reason::ApiInvalidUrl, action.url, action.url);
    }
    trace.step(StepId::RequestParseUrl, url->href());
    return std::move(*url);
}

void takeReferrerPolicyAttribute(const RequestAction& action, Request& request, Tracer& trace)
{
    if (!action.referrerPolicy)
        return;
    if (const auto policy = valueNamed<ReferrerPolicy>(asciiLowercase(*action.referrerPolicy))) {
        request.referrerPolicy = *policy;
        trace.step(StepId::RequestReferrerPolicy, nameOf(*policy));
    }
}

RequestStart startElement(const RequestAction& action, const Page& page, const Profile& profile, Tracer& trace)
{
    auto scope = trace.enter();
    auto parsed = parseActionUrl(action, page, trace);
    if (auto* refusal = std::get_if<Response>(&parsed))
        return std::move(*refusal);

    const auto rule = std::find_if(elementRules.begin(), elementRules.end(),
        [&](const ElementRule& candidate) { return candidate.kind == action.initiator; });
    Request request;
    request.urlList.push_back(std::move(std::get<Url>(parsed)));
    request.client = &page;
    request.destination = rule->destination;
    request.initiatorType = rule->type;
    request.useUrlCredentials = true;
    CorsSettings settings = corsSettingsOf(action);

    switch (action.initiator) {
    case InitiatorKind::Video:
    case InitiatorKind::Audio:
        // Media are fetched by byte ranges.
        request.headerList.append("Range", "bytes=0-");
        break;
    case InitiatorKind::Manifest:
        request.initiator = RequestInitiator::Manifest;
        break;
    case InitiatorKind::Prefetch:
        request.initiator = RequestInitiator::Prefetch;
        break;
    case InitiatorKind::Preload: {
        const auto destination = destinationOfAs(action.as.value_or(std::string()));
        if (!destination || (*destination == Destination::Track && departs(profile, Difference::PreloadTrack, trace)))
            return refuseByApi(StepId::ElementUnsupported, Reason::ApiUnsupported, action.as.value_or(std::string()));
        request.destination = *destination;
        // Differs: firefox preloads fonts as a style sheet would load them.
        if (*destination == Destination::Font && settings == CorsSettings::NoCors
            && departs(profile, Difference::PreloadFont, trace))
            settings = CorsSettings::Anonymous;
        break;
    }
    case InitiatorKind::ModulePreload:
        if (action.as)
            request.destination = destinationOfAs(*action.as).value_or(Destination::Script);
        break;
    case InitiatorKind::CspReport:
        request.method = "POST";
        request.headerList.append("Content-Type", "application/csp-report");
        request.keepalive = true;
        request.redirectMode = RedirectMode::Error;
        if (action.body) {
            Body body;
            body.bytes = std::make_shared<const std::string>(action.body->data);
            body.length = action.body->data.size();
            request.body = std::move(body);
        }
        break;
    default:
        break;
    }
    applyModeRule(rule->mode, settings, request);
    takeReferrerPolicyAttribute(action, request, trace);
    if (action.integrity)
        request.integrityMetadata = *action.integrity;
    if (action.initiator == InitiatorKind::ImportScripts) {
        request.isImportedByWorker = page.kind == GlobalKind::Window;
        // Differs: chromium and firefox send cookies to every origin.
        if (departs(profile, Difference::ImportedScriptCredentials, trace))
            request.credentialsMode = CredentialsMode::Include;
    }
    // Differs: what an inline style sheet asks for knows nothing of the page's referrer policy in chromium.
    const bool isOfStyleSheet = action.initiator == InitiatorKind::CssImage || action.initiator == InitiatorKind::Font;
    if (isOfStyleSheet && departs(profile, Difference::InlineSheetReferrerPolicy, trace))
        request.referrerPolicy = defaultReferrerPolicy;
    // Differs: firefox sends no referrer for text tracks.
    if (action.initiator == InitiatorKind::Track && departs(profile, Difference::TrackReferrer, trace))
        request.referrer.kind = Referrer::Kind::NoReferrer;
    trace.step(StepId::ElementRequest, nameOf(action.initiator), nameOf(request.mode), nameOf(request.credentialsMode),
        nameOf(request.destination));
    return request;
}

} // namespace fetchscope
