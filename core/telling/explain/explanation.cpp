#include "core/engine/policy/host_permissions.h"
#include "core/engine/policy/secure_context.h"
#include "core/engine/policy/storage_access.h"
#include "core/engine/url/site.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/words.h"

#include <algorithm>

/// What is said of an outcome: first what brought it about, then what it is, then what a reader needs to act on it.
namespace fetchscope {

namespace {

/// What a use asks of a status that it did not get.
Sentence needOfStatus(ResponseUse use, int status)
{
    switch (use) {
    case ResponseUse::WebSocket:
        return Sentence::NeedsSwitchingProtocols;
    case ResponseUse::EventStream:
        return Sentence::NeedsStatusOk;
    case ResponseUse::Media:
        return Sentence::NeedsOkStatusForMedia;
    case ResponseUse::ObjectElement:
        return Sentence::NeedsOkStatusForObject;
    case ResponseUse::Document:
        return isNullBodyStatus(status) ? Sentence::NoNewDocument : Sentence::OwnErrorPage;
    case ResponseUse::Any:
    case ResponseUse::ClassicScript:
    case ResponseUse::JavaScript:
        break;
    case ResponseUse::StyleSheet:
    case ResponseUse::ImportedStyleSheet:
    case ResponseUse::SvgDocument:
    case ResponseUse::JsonModule:
    case ResponseUse::CssModule:
        return Sentence::NeedsOkStatus;
    }
    return Sentence::NeedsOkStatusForScript;
}

/// What a use asks of a type that it did not get.
Sentence needOfType(ResponseUse use)
{
    switch (use) {
    case ResponseUse::EventStream:
        return Sentence::NeedsEventStream;
    case ResponseUse::StyleSheet:
    case ResponseUse::ImportedStyleSheet:
    case ResponseUse::CssModule:
        return Sentence::NeedsCss;
    case ResponseUse::SvgDocument:
        return Sentence::NeedsXml;
    case ResponseUse::JsonModule:
        return Sentence::NeedsJson;
    case ResponseUse::ObjectElement:
        return Sentence::NeedsShownType;
    case ResponseUse::Any:
    case ResponseUse::WebSocket:
    case ResponseUse::ClassicScript:
    case ResponseUse::JavaScript:
    case ResponseUse::Media:
    case ResponseUse::Document:
        break;
    }
    return Sentence::NeedsJavaScript;
}

/// What the page sees where the load of this kind fails; null where it gets an error event that nobody misses.
std::optional<Sentence> sightOfFailure(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::CssShape:
        return Sentence::SeenOfShape;
    case InitiatorKind::CssMask:
        return Sentence::SeenOfMask;
    case InitiatorKind::CssImage:
        return Sentence::SeenOfStyleImage;
    case InitiatorKind::CssImport:
        return Sentence::SeenOfImportRule;
    case InitiatorKind::SvgUse:
        return Sentence::SeenOfUse;
    case InitiatorKind::ModuleImport:
    case InitiatorKind::JsonModule:
    case InitiatorKind::CssModule:
        return Sentence::SeenOfModuleImport;
    case InitiatorKind::DynamicImport:
        return Sentence::SeenOfDynamicImport;
    default:
        return std::nullopt;
    }
}

/// Is the initiator a worker's own script, which has to come from the page's origin?
bool isWorkerScript(InitiatorKind initiator)
{
    const StartRule start = infoOf(initiator).start;
    return start == StartRule::Worker || start == StartRule::ServiceWorker;
}

/// What answered in place of the network.
Sentence sentenceFor(AnswerAhead::Kind kind)
{
    switch (kind) {
    case AnswerAhead::Kind::Preload:
        return Sentence::AnsweredByPreload;
    case AnswerAhead::Kind::Module:
        return Sentence::AnsweredByModuleMap;
    case AnswerAhead::Kind::Image:
        return Sentence::AnsweredByImageList;
    case AnswerAhead::Kind::Prefetch:
        return Sentence::AnsweredByPrefetch;
    case AnswerAhead::Kind::Prerender:
        break;
    }
    return Sentence::AnsweredByPrerender;
}

/// Why what had been asked for ahead was of no use.
Sentence sentenceFor(AnswerAhead::Use use)
{
    using Use = AnswerAhead::Use;
    switch (use) {
    case Use::Destination:
        return Sentence::PreloadOfOtherDestination;
    case Use::Credentials:
        return Sentence::PreloadOfOtherCredentials;
    case Use::Mode:
        return Sentence::PreloadOfOtherMode;
    case Use::Integrity:
        return Sentence::PreloadOfOtherIntegrity;
    case Use::ScriptKind:
        return Sentence::PreloadOfOtherScriptKind;
    case Use::Method:
        return Sentence::PreloadOfOtherMethod;
    case Use::Headers:
        return Sentence::PreloadWithoutHeaders;
    case Use::Options:
        return Sentence::PreloadWithoutOptions;
    case Use::Keepalive:
        return Sentence::PreloadWithoutKeepalive;
    case Use::Synchronous:
        return Sentence::PreloadNotSynchronous;
    case Use::Status:
        return Sentence::PrefetchWithStatus;
    case Use::Expired:
        return Sentence::PrefetchExpired;
    case Use::Search:
        return Sentence::PrefetchOfOtherSearch;
    case Use::Cookies:
        return Sentence::PrefetchWithoutCookies;
    case Use::Used:
    case Use::Failed:
        break;
    }
    return Sentence::PrefetchFailed;
}

bool isCorsCheckReason(Reason reason)
{
    return reason == Reason::CorsMissingAllowOrigin || reason == Reason::CorsMultipleAllowOrigin
        || reason == Reason::CorsAllowOriginMismatch || reason == Reason::CorsWildcardWithCredentials
        || reason == Reason::CorsMissingAllowCredentials;
}

/// Sentences, one after another.
class Explanation
{
public:
    Explanation(std::string& text, const OutcomeFacts& facts)
        : m_text(text)
        , m_facts(facts)
    {
    }

    void write();

private:
    void say(std::string_view pattern)
    {
        if (!m_isFirst)
            m_text += " ";
        m_isFirst = false;
        m_facts.say(m_text, pattern);
    }
    void say(Sentence sentence) { say(textOf(sentence)); }

    void sayCookiesAtHome();
    void sayStoredAnswer();
    void sayAhead();
    void sayOutcome();
    void sayExposed();
    void sayReadByNoPage(ResponseReader reader);
    void sayOpaque();
    void sayBlocked();
    void sayBlockedByCors();
    void sayNeed();
    void sayMissingHostPermission();
    void sayWhyOriginIsNull();
    void sayUse();
    void sayWhyTainted(ImageUseBasis basis);
    void sayUseOfNothing(const ImageUseOutcome& use);
    void sayStorageAccess(StorageAccessResult result);
    void saySight();

    InitiatorKind initiator() const { return m_facts.request()->initiator; }
    bool isFromServiceWorker() const { return m_facts.outcome().decidedAt == StepId::HttpServiceWorkerAnswered; }

    std::string& m_text;
    const OutcomeFacts& m_facts;
    bool m_isFirst = true;
};

void Explanation::write()
{
    if (m_facts.storageAccess()) {
        sayStorageAccess(*m_facts.storageAccess());
        return;
    }
    sayCookiesAtHome();
    sayStoredAnswer();
    sayAhead();
    sayOutcome();
    sayMissingHostPermission();
    sayWhyOriginIsNull();
    sayUse();
    saySight();
}

void Explanation::sayMissingHostPermission()
{
    const std::string_view code = infoOf(m_facts.reason()).code;
    if (m_facts.outcome().verdict == Verdict::Blocked && (code.starts_with("cors-") || code.starts_with("preflight-"))
        && areHostPermissionsKnown(m_facts.page(), m_facts.profile()) && m_facts.hostPermission() == nullptr)
        say(Sentence::NoHostPermission);
}

namespace {

/// Of a page that cannot ask for storage access.
Sentence whyStorageAccessIsUnavailable(const Page& page, const Profile& profile)
{
    const auto forbidden = storageAccessForbiddenByFrame(page, profile);
    if (forbidden == StepId::SandboxForbids)
        return Sentence::AccessSandboxed;
    if (page.kind != GlobalKind::Window || !isSecureContext(page))
        return Sentence::AccessUnavailable;
    if (forbidden == StepId::AccessWithheld)
        return Sentence::AccessWithheld;
    if (forbidden == StepId::AccessSandboxed)
        return Sentence::AccessSandboxed;
    return forbidden ? Sentence::AccessCredentialless : Sentence::AccessDisallowed;
}

} // namespace

void Explanation::sayStorageAccess(StorageAccessResult result)
{
    const Page& page = m_facts.page();
    switch (result) {
    case StorageAccessResult::Granted:
        say(m_facts.profile().departs(Difference::StorageAccessScope) ? Sentence::AccessGrantedToSite
                                                                      : Sentence::AccessGrantedToOrigin);
        return;
    case StorageAccessResult::NotNeeded:
        say(page.isFramed && !isSameSite(page.origin, page.topLevelOrigin) ? Sentence::AccessNotBlocked
                                                                           : Sentence::AccessNotNeeded);
        return;
    case StorageAccessResult::Denied:
        say(Sentence::AccessDenied);
        return;
    case StorageAccessResult::NoUserActivation:
        say(Sentence::AccessNoActivation);
        return;
    case StorageAccessResult::OpaqueOrigin:
        say(Sentence::AccessOpaqueOrigin);
        return;
    case StorageAccessResult::Unavailable:
        say(whyStorageAccessIsUnavailable(page, m_facts.profile()));
        return;
    }
}

void Explanation::saySight()
{
    const Verdict verdict = m_facts.outcome().verdict;
    if (!m_facts.request() || (verdict != Verdict::Blocked && verdict != Verdict::NetworkError))
        return;
    if (const auto sight = sightOfFailure(initiator()))
        say(*sight);
}

void Explanation::sayCookiesAtHome()
{
    const Exchange* const exchange = m_facts.exchangeWithoutCookies();
    if (!exchange)
        return;
    say(Sentence::CookiesAtHome);
    using Rule = WithheldCookie::Rule;
    const auto isKeptBy = [exchange](Rule rule) {
        return std::any_of(exchange->withheldCookies.begin(), exchange->withheldCookies.end(),
            [rule](const WithheldCookie& cookie) { return cookie.rule == rule; });
    };
    if (isKeptBy(Rule::CredentialsMode)) {
        const bool isOfManifest = infoOf(initiator()).start == StartRule::Manifest
            && m_facts.profile().departs(Difference::ManifestCredentials) && !m_facts.request()->crossorigin;
        say(isOfManifest ? Sentence::KeptFromManifest : Sentence::KeptByCredentialsMode);
    }
    if (isKeptBy(Rule::EmbedderPolicy))
        say(Sentence::KeptByEmbedderPolicy);
    if (isKeptBy(Rule::ThirdParty))
        say(m_facts.hadStorageAccess() ? Sentence::KeptOutsideStorageAccess : Sentence::KeptAsThirdParty);
    bool isKeptBySameSite = false;
    bool isKeptByItself = false;
    for (const WithheldCookie& cookie : exchange->withheldCookies) {
        if (cookie.rule == Rule::Cookie)
            (isSameSiteVerdict(cookie.verdict) ? isKeptBySameSite : isKeptByItself) = true;
    }
    if (isKeptBySameSite) {
        const Page& page = m_facts.page();
        const auto url = parseUrl(exchange->url);
        if (url && !isSameSite(page.origin, *url))
            say(Sentence::KeptFromOtherSite);
        else
            say(page.hasCrossSiteAncestor ? Sentence::KeptFromFrame : Sentence::KeptAfterRedirect);
    }
    if (isKeptByItself)
        say(Sentence::KeptByItself);
}

void Explanation::sayStoredAnswer()
{
    if (!m_facts.storedAnswer() || !m_facts.bringer())
        return;
    const bool isValidated = m_facts.storedAnswer()->state == CacheState::Validated;
    say(isValidated ? Sentence::ValidatedInHttpCache : Sentence::FromHttpCache);
}

void Explanation::sayAhead()
{
    const AnswerAhead* const ahead = m_facts.ahead();
    if (!ahead)
        return;
    if (ahead->isUsed())
        say(sentenceFor(ahead->kind));
    else
        say(sentenceFor(ahead->use));
}

void Explanation::sayOutcome()
{
    switch (m_facts.outcome().verdict) {
    case Verdict::Exposed:
        sayExposed();
        return;
    case Verdict::Opaque:
        sayOpaque();
        return;
    case Verdict::Blocked:
        sayBlocked();
        return;
    case Verdict::NetworkError:
        say(m_facts.isInPreflight() ? Sentence::PreflightFailed : Sentence::Failed);
        return;
    case Verdict::Navigated:
        say(m_facts.answerHeaders() && !isFromServiceWorker() ? Sentence::NavigatedToAnswer : Sentence::Navigated);
        return;
    }
}

void Explanation::sayReadByNoPage(ResponseReader reader)
{
    if (isFromServiceWorker()) {
        say(Sentence::UnreadFromServiceWorker);
        return;
    }
    switch (reader) {
    case ResponseReader::Connection:
        say(Sentence::ConnectionOpen);
        return;
    case ResponseReader::Later:
        say(Sentence::KeptForLater);
        return;
    case ResponseReader::Browser:
        say(Sentence::UsedByBrowser);
        return;
    case ResponseReader::Nobody:
    case ResponseReader::Script:
    case ResponseReader::Element:
        say(Sentence::ReadByNobody);
        return;
    }
}

void Explanation::sayExposed()
{
    const Outcome& outcome = m_facts.outcome();
    const ResponseReader reader = infoOf(initiator()).reader;
    if (reader != ResponseReader::Script && reader != ResponseReader::Element) {
        sayReadByNoPage(reader);
        return;
    }
    if (isFromServiceWorker()) {
        say(Sentence::ExposedByServiceWorker);
        return;
    }
    // Basic responses of data: URLs and of what an object holds may be of no or another origin.
    const auto url = parseUrl(outcome.url);
    const bool isOfOwnOrigin =
        outcome.responseType == ResponseType::Basic && url && isSameOrigin(m_facts.page().origin, *url);
    if (reader == ResponseReader::Element) {
        if (outcome.responseType == ResponseType::Cors)
            say(Sentence::UsedByCors);
        else if (outcome.decidedAt == StepId::MainHostPermission)
            say(Sentence::UsedByHostPermission);
        else
            say(isOfOwnOrigin ? Sentence::UsedOwnOrigin : Sentence::Used);
        return;
    }
    if (outcome.decidedAt == StepId::MainHostPermission) {
        say(Sentence::ExposedByHostPermission);
        return;
    }
    if (outcome.responseType != ResponseType::Cors) {
        say(isOfOwnOrigin ? Sentence::ExposedOwnOrigin : Sentence::Exposed);
        return;
    }
    switch (outcome.decidedAt) {
    case StepId::CorsWildcard:
        say(Sentence::ExposedByWildcard);
        break;
    case StepId::CorsAllowCredentials:
        say(Sentence::ExposedWithCredentials);
        break;
    case StepId::CorsNoCredentials:
        say(Sentence::ExposedByOrigin);
        break;
    default:
        say(Sentence::ExposedByCors);
    }
    say(outcome.exposedHeaders.empty() ? Sentence::NoHeadersExposed : Sentence::HeadersExposed);
}

void Explanation::sayOpaque()
{
    const ResponseReader reader = infoOf(initiator()).reader;
    if (reader != ResponseReader::Script && reader != ResponseReader::Element)
        sayReadByNoPage(reader);
    else if (isFromServiceWorker())
        say(Sentence::OpaqueByServiceWorker);
    else if (m_facts.outcome().responseType == ResponseType::OpaqueRedirect)
        say(Sentence::OpaqueRedirect);
    else
        say(Sentence::Opaque);
}

void Explanation::sayBlocked()
{
    if (isCorsCheckReason(m_facts.reason())) {
        sayBlockedByCors();
        return;
    }
    if (const std::string_view sentence = sentenceFor(m_facts.reason()); !sentence.empty()) {
        // The status was said with the cookies already.
        const bool isSaid = m_facts.reason() == Reason::ApiResponseStatus && m_facts.exchangeWithoutCookies()
            && m_facts.exchangeWithoutCookies() == m_facts.exchange();
        if (!isSaid)
            say(sentence);
        sayNeed();
        return;
    }
    if (!m_facts.effectiveCspDirective().empty()) {
        say(m_facts.reason() == Reason::CspFormAction && m_facts.isRedirected()
                ? Sentence::BlockedByFormActionAfterRedirect
                : Sentence::BlockedByContentSecurityPolicy);
        return;
    }
    say(infoOf(m_facts.reason()).summary);
    if (m_facts.cause() && !m_facts.cause()->subject.empty())
        m_facts.append(m_text, " ({subject})");
}

void Explanation::sayBlockedByCors()
{
    const Reason reason = m_facts.reason();
    const StoredAnswer* const stored = m_facts.storedAnswer();
    if (stored && reason == Reason::CorsMissingAllowOrigin)
        say(Sentence::StoredWithoutAllowOrigin);
    else if (stored && reason == Reason::CorsAllowOriginMismatch)
        say(Sentence::StoredForOtherOrigin);
    else
        say(sentenceFor(reason));
    if (reason != Reason::CorsMissingAllowOrigin)
        return;
    if (stored) {
        const Exchange* const brought = m_facts.broughtIn();
        if (brought && stored->state == CacheState::Local && !brought->requestHeaders.contains("origin"))
            say(Sentence::BroughtWithoutOrigin);
        return;
    }
    if (m_facts.answerStatus() >= 400)
        say(Sentence::ErrorsNeedCors);
    if (!m_facts.isAnsweredAhead())
        say(Sentence::ReachedServer);
}

void Explanation::sayNeed()
{
    switch (m_facts.reason()) {
    case Reason::ApiResponseStatus:
        say(needOfStatus(infoOf(initiator()).use, m_facts.answerStatus()));
        return;
    case Reason::ApiResponseType:
    case Reason::Nosniff:
        say(needOfType(infoOf(initiator()).use));
        return;
    case Reason::ModeSameOrigin:
        if (isWorkerScript(initiator()))
            say(Sentence::NeedsOwnOriginForWorker);
        else if (initiator() == InitiatorKind::SvgUse)
            say(Sentence::NeedsOwnOriginForUse);
        return;
    default:
        return;
    }
}

void Explanation::sayWhyOriginIsNull()
{
    const Exchange* const exchange = m_facts.exchange();
    if (!exchange || (m_facts.storedAnswer() && m_facts.storedAnswer()->state == CacheState::Local))
        return;
    const Page& page = m_facts.page();
    switch (exchange->nullOrigin) {
    case NullOrigin::No:
        return;
    case NullOrigin::OpaqueOrigin:
        if (page.isSandboxed)
            say(Sentence::NullBySandbox);
        else
            say(page.creationUrl.hasHttpScheme() ? Sentence::NullByPage : Sentence::NullByScheme);
        return;
    case NullOrigin::Redirect:
        say(Sentence::NullByRedirect);
        return;
    case NullOrigin::RedirectWithoutCors:
        say(Sentence::NullByRedirectWithoutCors);
        return;
    case NullOrigin::Upgrade:
        say(Sentence::NullByUpgrade);
        return;
    case NullOrigin::ReferrerPolicy:
        if (exchange->referrerPolicy == ReferrerPolicy::NoReferrer)
            say(Sentence::NullByNoReferrer);
        else
            say(exchange->referrerPolicy == ReferrerPolicy::SameOrigin ? Sentence::NullBySameOriginPolicy
                                                                       : Sentence::NullByDowngrade);
        return;
    }
}

void Explanation::sayUse()
{
    if (!m_facts.outcome().use)
        return;
    const ImageUseOutcome& use = *m_facts.outcome().use;
    const auto of = [&use](Sentence canvas, Sentence texture, Sentence bitmap) {
        if (use.use == ImageUse::Canvas2d)
            return canvas;
        return use.use == ImageUse::WebGl ? texture : bitmap;
    };
    if (use.basis == ImageUseBasis::OfStyleSheet) {
        if (!use.error)
            say(Sentence::DrawOfNothing);
        else
            say(use.at == ImageUseCall::GetImageData ? Sentence::StyleSheetImageDrawn : Sentence::StyleSheetImageShown);
    } else if (use.readable) {
        say(of(Sentence::CanvasReadable, Sentence::TextureReadable, Sentence::BitmapReadable));
    } else if (use.error == ImageUseError::SecurityError) {
        say(of(Sentence::CanvasTainted, Sentence::TextureTainted, Sentence::BitmapTainted));
        sayWhyTainted(use.basis);
    } else {
        sayUseOfNothing(use);
    }
}

void Explanation::sayWhyTainted(ImageUseBasis basis)
{
    if (basis == ImageUseBasis::ForeignObject)
        say(Sentence::TaintByForeignObject);
    if (basis == ImageUseBasis::ForeignUrl)
        say(Sentence::TaintByForeignUrl);
    if (basis != ImageUseBasis::CrossOrigin || isFromServiceWorker())
        return;
    if (m_facts.page().origin.isOpaque())
        say(Sentence::TaintByOpaqueOrigin);
    if (!m_facts.request()->crossorigin)
        say(Sentence::TaintWithoutAttribute);
    const HeaderList* const headers = m_facts.answerHeaders();
    if (headers)
        say(headers->contains("access-control-allow-origin") ? Sentence::TaintWithHeader
                                                             : Sentence::TaintWithoutHeader);
}

void Explanation::sayUseOfNothing(const ImageUseOutcome& use)
{
    if (use.basis == ImageUseBasis::NoPicture)
        say(Sentence::UseOfNoPicture);
    switch (use.use) {
    case ImageUse::Canvas2d:
        say(use.error ? Sentence::DrawOfBroken : Sentence::DrawOfNothing);
        return;
    case ImageUse::WebGl:
        say(Sentence::TextureOfNothing);
        return;
    case ImageUse::ImageBitmap:
        say(Sentence::BitmapOfNothing);
        return;
    }
}

} // namespace

void appendExplanation(std::string& text, const OutcomeFacts& facts)
{
    if (facts.request() || facts.storageAccess())
        Explanation(text, facts).write();
}

std::string explainOutcome(
    const Scenario& scenario, const RunResult& result, const ActionResult& action, Phrasebook phrases)
{
    std::string text;
    appendExplanation(text, OutcomeFacts(scenario, result, action, phrases));
    return text;
}

} // namespace fetchscope
