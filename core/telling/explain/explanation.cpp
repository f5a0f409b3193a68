#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/host_permissions.h"
#include "core/engine/url/site.h"
#include "core/telling/explain/explanation_of_inline_code.h"
#include "core/telling/explain/explanation_of_use.h"
#include "core/telling/explain/outcome_facts.h"
#include "core/telling/explain/sentence_choice.h"
#include "core/telling/explain/words.h"

#include <algorithm>

/// What is said of an outcome: first what brought it about, then what it is, then what a reader needs to act on it.
namespace fetchscope {

namespace {

/// Is the initiator a worker's own script, which has to come from the page's origin?
bool isWorkerScript(InitiatorKind initiator)
{
    const StartRule start = infoOf(initiator).start;
    return start == StartRule::Worker || start == StartRule::ServiceWorker;
}

bool isCorsCheckReason(Reason reason)
{
    return reason == Reason::CorsMissingAllowOrigin || reason == Reason::CorsMultipleAllowOrigin
        || reason == Reason::CorsAllowOriginMismatch || reason == Reason::CorsWildcardWithCredentials
        || reason == Reason::CorsMissingAllowCredentials;
}

/// Is it a policy of the resource, or of the page that embeds it?
bool isOfResourcePolicy(Reason reason)
{
    return reason == Reason::CorpSameOrigin || reason == Reason::CorpSameSite || reason == Reason::CoepRequireCorp
        || reason == Reason::CoepFrame;
}

/// Says an outcome, whole.
class Explanation
{
public:
    Explanation(std::string& text, const OutcomeFacts& facts)
        : m_facts(facts)
        , m_sentences(text, facts)
    {
    }

    void write();

private:
    void say(std::string_view pattern) { m_sentences.say(pattern); }
    void say(Sentence sentence) { m_sentences.say(sentence); }

    void sayCookiesAtHome();
    void sayStoredAnswer();
    void sayOutcome();
    void sayExposed();
    void sayReadByNoPage(ResponseReader reader);
    void sayOpaque();
    void sayBlocked();
    void sayBlockedByCors();
    void sayRedirectedThere();
    void sayNeed();
    void sayRedirectOfPreflight();
    void sayMissingHostPermission();
    void sayWhyOriginIsNull();
    void saySight();

    InitiatorKind initiator() const { return m_facts.request()->initiator; }
    bool isFromServiceWorker() const { return m_facts.isFromServiceWorker(); }

    const OutcomeFacts& m_facts;
    SentenceRow m_sentences;
};

void Explanation::write()
{
    if (m_facts.storageAccess()) {
        sayStorageAccess(m_sentences, m_facts, *m_facts.storageAccess());
        return;
    }
    sayCookiesAtHome();
    sayStoredAnswer();
    sayAhead(m_sentences, m_facts);
    sayOutcome();
    sayRedirectOfPreflight();
    sayMissingHostPermission();
    sayWhyOriginIsNull();
    sayUse(m_sentences, m_facts);
    saySight();
}

/// To mend only what the check of its headers complained of would bring the next refusal.
void Explanation::sayRedirectOfPreflight()
{
    const Exchange* const exchange = m_facts.exchange();
    const bool isRedirect = exchange && exchange->kind == Exchange::Kind::Preflight
        && isRedirectStatus(exchange->status) && exchange->responseHeaders
        && exchange->responseHeaders->contains("Location");
    if (isRedirect && m_facts.outcome().verdict == Verdict::Blocked && m_facts.reason() != Reason::PreflightRedirect)
        say(Sentence::PreflightRedirects);
}

void Explanation::sayMissingHostPermission()
{
    const std::string_view code = infoOf(m_facts.reason()).code;
    if (m_facts.outcome().verdict == Verdict::Blocked && (code.starts_with("cors-") || code.starts_with("preflight-"))
        && areHostPermissionsKnown(m_facts.page(), m_facts.profile()) && m_facts.hostPermission() == nullptr)
        say(Sentence::NoHostPermission);
}

void Explanation::saySight()
{
    const Verdict verdict = m_facts.outcome().verdict;
    if (!m_facts.request() || (verdict != Verdict::Blocked && verdict != Verdict::NetworkError))
        return;
    if (const auto sight = sentenceFor(infoOf(initiator()).sight))
        say(*sight);
    const bool isNavigation = infoOf(initiator()).mode == ModeRule::Navigate;
    if (m_facts.reason() == Reason::RedirectScheme && isNavigation)
        say(Sentence::HandedToApp);
    // The names that people search for, where the console does not have them.
    if (m_facts.profile().id() != ProfileId::Chromium)
        return;
    if (m_facts.reason() == Reason::OpaqueResponse)
        say(Sentence::ListedAsOrb);
    else if (isNavigation && isOfResourcePolicy(m_facts.reason()))
        say(Sentence::ListedAsResponse);
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
        say(m_facts.isInPreflight()      ? Sentence::PreflightFailed
                : m_facts.isBodyBroken() ? Sentence::BodyFailed
                                         : Sentence::Failed);
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
    if (infoOf(initiator()).start == StartRule::InlineCode) {
        say(Sentence::InlineCodeAllowed);
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
        say(m_facts.isAnsweredAhead() && !m_facts.answerHeader("access-control-allow-origin").empty()
                ? Sentence::ExposedByPreload
                : Sentence::ExposedByCors);
    }
    say(outcome.exposedHeaders.empty() ? Sentence::NoHeadersExposed : Sentence::HeadersExposed);
    if (!m_facts.hiddenHeaders().empty())
        say(Sentence::HeadersHidden);
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
    if (!m_facts.droppedHeaders().empty())
        say(Sentence::HeadersDropped);
}

void Explanation::sayBlocked()
{
    if (isCorsCheckReason(m_facts.reason())) {
        sayBlockedByCors();
        return;
    }
    if (const auto sentence = sentenceOfRefusal(m_facts)) {
        say(*sentence);
        sayRedirectedThere();
        return;
    }
    if (const std::string_view sentence = sentenceFor(m_facts.reason()); !sentence.empty()) {
        // The status was said with the cookies already.
        const bool isSaid = m_facts.reason() == Reason::ApiResponseStatus && m_facts.exchangeWithoutCookies()
            && m_facts.exchangeWithoutCookies() == m_facts.exchange();
        if (!isSaid)
            say(sentence);
        sayNeed();
        sayRedirectedThere();
        return;
    }
    if (infoOf(initiator()).start == StartRule::InlineCode && m_facts.reason() != Reason::SandboxScripts) {
        sayInlineCodeBlocked(m_sentences, m_facts);
        return;
    }
    if (!m_facts.effectiveCspDirective().empty()) {
        if (isRefusedByStrictDynamic(m_facts)) {
            say(Sentence::BlockedByStrictDynamic);
            return;
        }
        if (m_facts.reason() == Reason::CspFrameSrc && isNavigationOfOwnFrame(*m_facts.request(), m_facts.page())
            && m_facts.profile().departs(Difference::FrameNavigationCsp)) {
            say(Sentence::BlockedByPolicyOfTab);
            return;
        }
        say(m_facts.reason() == Reason::CspFormAction && m_facts.isRedirected()
                ? Sentence::BlockedByFormActionAfterRedirect
                : Sentence::BlockedByContentSecurityPolicy);
        return;
    }
    say(infoOf(m_facts.reason()).summary);
    if (m_facts.cause() && !m_facts.cause()->subject.empty())
        m_sentences.append(" ({subject})");
}

/// What says that nothing was sent says it of the last URL.
void Explanation::sayRedirectedThere()
{
    if (m_facts.isRedirected() && isOfWhatWasNotSent(m_facts.reason()))
        say(Sentence::RedirectedThere);
}

void Explanation::sayBlockedByCors()
{
    if (saySharedAnswer(m_sentences, m_facts))
        return;
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
        if (const auto type = parseMimeType(m_facts.cause()->subject);
            initiator() == InitiatorKind::EventSource && type && type->essence() == "text/event-stream")
            return say(Sentence::NeedsUtf8Stream);
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
    case NullOrigin::Report:
        say(Sentence::NullByReport);
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
