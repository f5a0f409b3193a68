#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"
#include "core/engine/initiators/navigations.h"
#include "core/engine/policy/upgrade_insecure_requests.h"
#include "core/engine/url/trustworthiness.h"
#include "core/telling/explain/console_dialects.h"
#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/framing_of_answer.h"
#include "core/telling/explain/safari_failed_load.h"
#include "core/telling/explain/safari_header_names.h"
#include "core/telling/explain/safari_policy_lines.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// What is said of the attribute as of a preload that is not made; nothing of one that names any destination.
ConsoleForm formOfUnsupported(const OutcomeFacts& facts)
{
    static constexpr std::array<std::string_view, 14> destinations {"audio", "audioworklet", "document", "embed",
        "iframe", "manifest", "object", "paintworklet", "report", "serviceworker", "sharedworker", "video", "worker",
        "xslt"};
    const std::string as = facts.request()->as.value_or(std::string());
    if (facts.cause()->decidedAt != StepId::LinkAs
        || std::find(destinations.begin(), destinations.end(), as) != destinations.end())
        return ConsoleForm::Usual;
    return as.empty() ? ConsoleForm::AbsentAs : ConsoleForm::InvalidAs;
}

bool isFrame(InitiatorKind kind)
{
    return kind == InitiatorKind::Iframe || kind == InitiatorKind::Object || kind == InitiatorKind::Embed;
}

/// Where the answer that was refused would have led, as WebKit spells it: with the fragment that it takes over, and
/// without user name and password. What does not parse stays as it is. Empty where the answer is no redirect.
std::string redirectTargetOf(const OutcomeFacts& facts)
{
    const Exchange* exchange = facts.exchange() != nullptr ? facts.exchange() : facts.broughtIn();
    if (exchange == nullptr || exchange->kind != Exchange::Kind::Request || !isRedirectStatus(exchange->status))
        return {};
    std::string location = facts.answerHeader("location");
    if (location.empty())
        return {};
    auto target = facts.redirectTarget();
    // Several headers are one value to WebKit.
    const auto base = parseUrl(exchange->url);
    if (!target && base)
        target = parseUrl(location, &*base);
    if (!target)
        return location;
    target->removeCredentials();
    if (!target->fragment()) {
        const auto last = parseUrl(factOf(facts, "lastUrl"));
        if (const auto fragment = last ? last->fragment() : std::nullopt)
            target->setFragment(fragment);
    }
    return target->href();
}

/// The reason of a CORS check or of a resource policy, and that the load failed for it.
bool sayAccessReason(ConsoleWriter& console, const OutcomeFacts& facts, ConsoleForm form = ConsoleForm::Usual)
{
    if (const std::string target = redirectTargetOf(facts); !target.empty())
        console.set("redirectTarget", target);
    if (!console.say(form))
        return false;
    saySafariCannotLoad(console, facts);
    return true;
}

/// Only a comma makes several origins of a value.
ConsoleForm formOfOrigin(const OutcomeFacts& facts)
{
    const bool hasComma = facts.answerHeader("access-control-allow-origin").find(',') != std::string::npos;
    return hasComma ? ConsoleForm::ManyValues : ConsoleForm::Usual;
}

/// Scripts have the line on access control instead.
void sayAnswerNotLoaded(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isPreloadOfFetch = initiator == InitiatorKind::Preload && facts.request()->as == "fetch";
    if (initiator == InitiatorKind::Fetch || initiator == InitiatorKind::Xhr || initiator == InitiatorKind::EventSource
        || isPreloadOfFetch)
        return;
    console.set("notLoaded", url);
    console.say(ConsoleForm::AnswerNotLoaded);
}

/// What a page that is a file asks with CORS of another file.
bool sayFileOfFile(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (facts.request()->initiator == InitiatorKind::EventSource)
        return sayAccessReason(console, facts, ConsoleForm::LocalResource);
    console.set("status", "0");
    console.say(Reason::CorsMissingAllowOrigin);
    saySafariCannotLoad(console, facts);
    return true;
}

bool sayResourcePolicy(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (factOf(facts, "answerUrl") == withoutFragment(factOf(facts, "lastUrl")))
        console.set("answerUrl", factOf(facts, "lastUrl"));
    // What a service worker gave, or passed on, is no load of its own.
    if (facts.cause()->isOfServiceWorker || facts.isFromServiceWorker())
        sayAnswerNotLoaded(console, facts, factOf(facts, "firstUrl"));
    return sayAccessReason(console, facts);
}

/// A frame or worker without an embedder policy; a redirect of a frame without one is named as such, too.
bool sayWithoutEmbedderPolicy(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (!console.say(ConsoleForm::Usual))
        return false;
    if (isRedirectStatus(facts.cause()->status))
        return console.say(ConsoleForm::Redirected);
    if (console.say(ConsoleForm::NotLoaded))
        saySafariCannotLoad(console, facts);
    return true;
}

/// Before anything is checked WebKit's network process ends a load that goes to ftp:, and names the URL at the start.
bool sayRedirectToFtp(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto target = facts.redirectTarget();
    const bool isOfFrame = isFrame(facts.request()->initiator);
    const bool isOfPage = infoOf(facts.request()->initiator).group == InitiatorGroup::Scripts
        || infoOf(facts.request()->initiator).group == InitiatorGroup::Elements;
    if (!target || target->scheme() != "ftp" || (!facts.isCorsRequest() && !isOfPage))
        return false;
    const std::string first = factOf(facts, "firstUrl");
    console.say(Reason::RedirectScheme, ConsoleForm::SchemeOfFtp);
    if (isOfFrame)
        return true;
    console.set("lastUrl", first.substr(0, first.find('#')));
    console.say(ConsoleForm::CannotLoad);
    return true;
}

bool sayRedirectScheme(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto target = facts.redirectTarget();
    static constexpr std::array navigations {
        InitiatorKind::Form, InitiatorKind::Link, InitiatorKind::Location, InitiatorKind::Iframe};
    const auto* const end = navigations.end();
    if (std::find(navigations.begin(), end, facts.request()->initiator) != end)
        return console.say(ConsoleForm::Usual);
    const bool isLocal = target && (target->scheme() == "data" || target->scheme() == "about");
    if (!facts.isCorsRequest() && facts.request()->initiator == InitiatorKind::Fetch && isLocal) {
        console.say(ConsoleForm::LocalResource);
        return console.say(ConsoleForm::CannotLoad);
    }
    if (!facts.isCorsRequest())
        return false;
    const auto asked = parseUrl(factOf(facts, "previousUrl"));
    const bool isOfOwnOrigin = asked && isSameOrigin(facts.page().origin, *asked);
    // Of a data: URL nothing is said before CORS is used.
    if (target && target->scheme() == "data" && isOfOwnOrigin)
        return false;
    return sayAccessReason(console, facts);
}

/// An empty Location ends the load without a word, as does any that does not parse before CORS is used.
bool sayInvalidLocation(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto asked = parseUrl(factOf(facts, "lastUrl"));
    const bool isOfOwnOrigin = asked && isSameOrigin(facts.page().origin, *asked);
    return !facts.answerHeader("location").empty() && facts.isCorsRequest() && !isOfOwnOrigin
        && sayAccessReason(console, facts);
}

bool sayMode(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    if (facts.isRedirected())
        return sayAccessReason(console, facts);
    if (isSaidBySafarisWorker(facts))
        return false;
    // An upgrade has made another origin of the script's address.
    const bool isOfWorker = initiator == InitiatorKind::Worker || initiator == InitiatorKind::SharedWorker;
    if (isOfWorker && facts.cause()->url.starts_with("https:") && facts.page().creationUrl.scheme() == "http"
        && shouldUpgradeInsecureRequests(facts.page())) {
        console.set("lastUrl", facts.cause()->url);
        console.say(ConsoleForm::Usual);
        console.say(ConsoleForm::NotRequested);
        console.say(ConsoleForm::CannotLoad);
        return true;
    }
    return initiator == InitiatorKind::SvgUse ? console.say(ConsoleForm::Usual) : console.say(ConsoleForm::NotLoaded);
}

/// A file that fetch() asks for without CORS.
bool sayLocalResource(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (isSaidBySafarisWorker(facts))
        return false;
    console.say(Reason::SchemeUnknown, ConsoleForm::LocalResource);
    console.say(ConsoleForm::NotRequested);
    saySafariCannotLoad(console, facts);
    return true;
}

/// An address of a scheme that nobody fetches.
bool sayUnknownScheme(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const bool isOfScript = initiator == InitiatorKind::Xhr || initiator == InitiatorKind::Fetch;
    if (isOfScript && isSaidBySafarisWorker(facts))
        return false;
    const auto asked = parseUrl(factOf(facts, "lastUrl"));
    if (initiator == InitiatorKind::Fetch && facts.reason() == Reason::SchemeUnknown && asked) {
        if (asked->scheme() == "file")
            return sayLocalResource(console, facts);
        if (asked->scheme() == "ftp")
            return sayAccessReason(console, facts, ConsoleForm::SchemeOfFtp);
    }
    const bool isBetweenFiles =
        facts.page().creationUrl.scheme() == "file" && asked && asked->scheme() == "file" && !isOfScript;
    return isBetweenFiles ? sayFileOfFile(console, facts) : sayAccessReason(console, facts);
}

bool sayMixedContent(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const InitiatorKind initiator = facts.request()->initiator;
    const auto asked = parseUrl(factOf(facts, "lastUrl"));
    if (isNavigationOfOwnFrame(*facts.request(), facts.page()))
        console.set("pageUrl", facts.page().topLevelUrl.href());
    const bool isOfCors = initiator == InitiatorKind::Xhr
        || (initiator == InitiatorKind::Fetch && facts.request()->mode.value_or("cors") == "cors");
    if (isOfCors && asked && !asked->hasHttpScheme()) {
        if (isSaidBySafarisWorker(facts))
            return false;
        console.say(Reason::SchemeNotSupported);
        saySafariCannotLoad(console, facts);
        return true;
    }
    if (initiator == InitiatorKind::Fetch && asked && asked->scheme() == "file")
        return sayLocalResource(console, facts);
    if (initiator == InitiatorKind::WebSocket)
        console.set("lastUrl", factOf(facts, "firstUrl"));
    else if (!facts.isRedirected() && initiator == InitiatorKind::Form)
        console.set("lastUrl", facts.cause()->subject);
    else if (!facts.isRedirected() && infoOf(initiator).start != StartRule::Plugin)
        console.set("lastUrl", withoutFragment(urlAsSafariAsked(facts, factOf(facts, "lastUrl"))));
    const auto refused = parseUrl(facts.cause()->url);
    const bool isLocal = refused && isPotentiallyTrustworthy(*refused);
    if (!console.say(isLocal ? ConsoleForm::MixedContentLocal : ConsoleForm::Usual))
        return false;
    const bool isWaiting = initiator == InitiatorKind::Xhr && !facts.request()->async;
    if (facts.page().kind != GlobalKind::Window || isWaiting)
        return true;
    if (!facts.isRedirected())
        console.say(ConsoleForm::NotRequested);
    const bool isOfScript =
        initiator == InitiatorKind::Fetch || initiator == InitiatorKind::Xhr || initiator == InitiatorKind::EventSource;
    const bool hasSecondLine = initiator == InitiatorKind::Script || initiator == InitiatorKind::Track;
    if (isOfScript || (hasSecondLine && facts.isRedirected()))
        saySafariCannotLoad(console, facts);
    return true;
}

/// Did it come with an error status, of which these elements say nothing else?
bool isErrorOf(const OutcomeFacts& facts, std::initializer_list<InitiatorKind> kinds)
{
    return facts.answerStatus() >= 400
        && std::find(kinds.begin(), kinds.end(), facts.request()->initiator) != kinds.end();
}

/// The type without its parameters, as WebKit prints it.
void setType(ConsoleWriter& console, const OutcomeFacts& facts)
{
    const auto type = parseMimeType(facts.answerHeader("content-type"));
    std::string essence = type ? type->essence() : facts.cause()->subject;
    if (essence.empty() && facts.request()->initiator == InitiatorKind::EventSource)
        essence = "application/octet-stream";
    console.set("type", essence);
    console.set("subject", essence);
}

bool sayIntegrity(ConsoleWriter& console, const OutcomeFacts& facts)
{
    // A worker's own fetch() says nothing of it.
    if (facts.cause()->wasPassedOn)
        return false;
    const Exchange* exchange = facts.exchange();
    const std::size_t length = exchange != nullptr && exchange->responseBody ? exchange->responseBody->size() : 0;
    console.set("bodyLength", std::to_string(length));
    const bool hasNoBody = exchange != nullptr
        && (exchange->method == "HEAD" || isNullBodyStatus(exchange->status) || isRedirectStatus(exchange->status));
    console.set("contentLength", hasNoBody ? std::string("(no content)") : std::to_string(length));
    console.set("integrity", facts.request()->integrity.value_or(std::string()));
    console.set("url", withoutFragment(factOf(facts, "firstUrl")));
    console.set("lastUrl", withoutFragment(factOf(facts, "firstUrl")));
    if (isErrorOf(facts, {InitiatorKind::Script, InitiatorKind::Stylesheet, InitiatorKind::ModuleScript})
        || !console.say(ConsoleForm::Usual))
        return false;
    console.say(ConsoleForm::SecondOfIntegrity);
    if (facts.request()->initiator == InitiatorKind::Fetch)
        saySafariCannotLoad(console, facts);
    return true;
}

bool sayBadPort(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (facts.cause()->inPreflight)
        return sayAccessReason(console, facts, ConsoleForm::InPreflight);
    const bool isOfWorker = facts.page().kind != GlobalKind::Window;
    if ((isOfWorker && facts.request()->initiator == InitiatorKind::WebSocket) || !console.say(ConsoleForm::Usual))
        return false;
    if (facts.request()->initiator == InitiatorKind::Beacon)
        console.say(ConsoleForm::NotRequested);
    return true;
}

/// An answer of a service worker that does not fit the request. The load that fails is that of the answer.
bool sayServiceWorker(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (!console.say(ConsoleForm::Usual))
        return false;
    console.say(ConsoleForm::WorkerRejection);
    sayAnswerNotLoaded(console, facts, facts.cause()->answerUrl);
    if (facts.reason() == Reason::ServiceWorkerError)
        return true;
    if (facts.request()->initiator != InitiatorKind::Img)
        console.set("lastUrl", facts.cause()->answerUrl);
    saySafariCannotLoad(console, facts);
    return true;
}

bool sayReason(ConsoleWriter& console, const OutcomeFacts& facts)
{
    if (sayRedirectToFtp(console, facts))
        return true;
    switch (facts.reason()) {
    case Reason::CorsMultipleAllowOrigin:
    case Reason::PreflightMultipleAllowOrigin:
        return sayAccessReason(console, facts, formOfOrigin(facts));
    case Reason::PreflightHeader:
    case Reason::PreflightHeaderWildcard:
    case Reason::PreflightAuthorization:
        console.set("refusedHeader", headerRefusedInSafari(facts));
        return sayAccessReason(console, facts);
    case Reason::CorpSameOrigin:
    case Reason::CorpSameSite:
    case Reason::CoepRequireCorp:
        return sayResourcePolicy(console, facts);
    case Reason::RedirectModeError:
        return facts.request()->initiator != InitiatorKind::WebSocket && sayAccessReason(console, facts);
    case Reason::RedirectCredentials:
        if (const auto target = facts.redirectTarget())
            console.set("subject", target->href());
        return sayAccessReason(console, facts);
    case Reason::RedirectScheme:
        return sayRedirectScheme(console, facts);
    case Reason::RedirectInvalidLocation:
        return sayInvalidLocation(console, facts);
    case Reason::RedirectNoCors:
        if (!console.say(ConsoleForm::Usual))
            return false;
        if (facts.page().kind != GlobalKind::Window)
            return true;
        console.say(ConsoleForm::NotRequested);
        if (const std::string last = factOf(facts, "lastUrl"); last.find('#') != std::string::npos)
            console.set("lastUrl", last.substr(0, last.find('#')));
        saySafariCannotLoad(console, facts);
        return true;
    case Reason::ModeSameOrigin:
        return sayMode(console, facts);
    case Reason::SchemeUnknown:
    case Reason::SchemeNotSupported:
        return sayUnknownScheme(console, facts);
    case Reason::DataUrlInvalid:
        return console.say(ConsoleForm::NotLoaded);
    case Reason::MixedContent:
        return sayMixedContent(console, facts);
    case Reason::BadPort:
        return sayBadPort(console, facts);
    case Reason::Integrity:
        return sayIntegrity(console, facts);
    case Reason::Nosniff:
    case Reason::MimeType:
    case Reason::ApiResponseType:
        setType(console, facts);
        // A script goes by the URL that its element has.
        if (facts.request()->initiator == InitiatorKind::Script)
            console.set("url", withoutFragment(factOf(facts, "firstUrl")));
        if (const HeaderList* const headers = facts.answerHeaders();
            facts.reason() == Reason::MimeType && headers != nullptr && determineNosniff(*headers))
            return console.say(Reason::Nosniff);
        return !isErrorOf(facts, {InitiatorKind::Stylesheet, InitiatorKind::ModuleScript})
            && console.say(ConsoleForm::Usual);
    case Reason::ServiceWorkerCors:
    case Reason::ServiceWorkerError:
    case Reason::ServiceWorkerOpaque:
    case Reason::ServiceWorkerRedirect:
        return sayServiceWorker(console, facts);
    case Reason::CoepFrame:
        return sayWithoutEmbedderPolicy(console, facts);
    case Reason::ApiResponseStatus:
        return console.say(ConsoleForm::Usual);
    case Reason::FrameOptions:
        console.set("frameOptions", facts.answerHeader("x-frame-options"));
        if (const auto framing = framingOfAnswer(facts);
            framing && framing->options == FramingOfAnswer::Options::Conflict)
            console.say(ConsoleForm::FrameOptionsConflict);
        return console.say(ConsoleForm::Usual);
    case Reason::CspFrameAncestors:
        return console.say(ConsoleForm::Usual);
    case Reason::ApiUnsupported:
        return console.say(formOfUnsupported(facts));
    default:
        return infoOf(facts.reason()).code.starts_with("csp-") ? saySafariCspViolation(console, facts)
                                                               : sayAccessReason(console, facts);
    }
}

} // namespace

bool appendSafariMessage(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request())
        return false;
    ConsoleWriter console(ProfileId::Safari, facts);
    if (auto last = parseUrl(factOf(facts, "lastUrl")); last && last->includesCredentials()) {
        last->removeCredentials();
        console.set("lastUrl", last->href());
    }
    if (facts.cause()->wasPassedOn) {
        sayReason(console, facts);
        console.say(ConsoleForm::WorkerRejection);
        console.say(ConsoleForm::PassedOnInVain);
        // The load that failed is that of the page, whatever it was redirected to.
        const InitiatorKind initiator = facts.request()->initiator;
        console.set("lastUrl", factOf(facts, "firstUrl"));
        if (const StartRule start = infoOf(initiator).start;
            start != StartRule::Frame && start != StartRule::Navigation && start != StartRule::Form)
            sayAnswerNotLoaded(console, facts, factOf(facts, "firstUrl"));
        console.say(Reason::None, ConsoleForm::NotLoaded);
        text += console.text();
        return true;
    }
    // Of a connection that failed only a preflight tells, and then in the words of the network stack.
    if (facts.outcome().verdict == Verdict::NetworkError) {
        if (!facts.isInPreflight() || !console.say(ConsoleForm::CannotLoad))
            return false;
    } else if (!sayReason(console, facts)) {
        return false;
    }
    text += console.text();
    return true;
}

} // namespace fetchscope
