#include "core/explain/words.h"

#include "core/explain/outcome_facts.h"
#include "core/explain/readable_text.h"

#include <array>
#include <charconv>

namespace fetchscope {

namespace {

void appendValue(std::string& text, const TraceValue& value)
{
    if (value.isNumber) {
        std::array<char, 24> digits {};
        text.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), value.number).ptr);
    } else if (value.text.empty()) {
        text += "(empty)";
    } else {
        constexpr std::size_t longest = 1000;
        appendReadable(text, value.text.substr(0, longest));
        if (value.text.size() > longest)
            text += "…";
    }
}

/// Sentences for the reasons, with the names that OutcomeFacts knows. A reason without one has its summary from the
/// list of reasons.
struct Sentence
{
    Reason reason;
    std::string_view text;
};

constexpr Sentence sentences[] = {
    {Reason::ApiInvalidUrl, "\"{subject}\" cannot be parsed as a URL, so nothing was sent."},
    {Reason::ApiUrlCredentials,
        "The URL {subject} holds a user name or password, and fetch() takes none; nothing was sent."},
    {Reason::ApiInvalidOption, "The option {subject} is not a value that the API knows; nothing was sent."},
    {Reason::ApiOnlyIfCached,
        "The cache mode \"only-if-cached\" needs the mode \"same-origin\", and the mode is \"{subject}\"; nothing was "
        "sent."},
    {Reason::ApiInvalidMethod, "\"{subject}\" is not an HTTP method, so nothing was sent."},
    {Reason::ApiForbiddenMethod,
        "{subject} is one of the methods that no page may send (CONNECT, TRACE, TRACK); nothing was sent."},
    {Reason::ApiNoCorsMethod,
        "The mode \"no-cors\" allows GET, HEAD and POST only, and the method is {subject}; nothing was sent."},
    {Reason::ApiInvalidHeader,
        "The header \"{subject}\" has a name or a value with characters that HTTP does not allow; nothing was sent."},
    {Reason::ApiBodyWithGet, "A {subject} request cannot have a body, and this one has; nothing was sent."},
    {Reason::ApiInvalidReferrer, "The referrer \"{subject}\" is not a URL, so nothing was sent."},
    {Reason::ApiStreamMode,
        "A streamed body needs the mode \"cors\" or \"same-origin\", and the mode is \"{subject}\"; nothing was sent."},
    {Reason::CorsMissingAllowOrigin,
        "{url} answered {status} without an Access-Control-Allow-Origin header, so the page of {page} may not read it. "
        "The request itself reached the server."},
    {Reason::CorsMultipleAllowOrigin,
        "{url} answered with Access-Control-Allow-Origin: {subject}. That is more than one value; exactly one origin "
        "(here {origin}) or * is allowed."},
    {Reason::CorsAllowOriginMismatch,
        "{url} answered with Access-Control-Allow-Origin: {subject}, and the request's origin is {origin}. The two "
        "have "
        "to be the same, byte for byte."},
    {Reason::CorsWildcardWithCredentials,
        "The request was made with credentials, and {url} answered with Access-Control-Allow-Origin: *, which does not "
        "count then. The header has to name {origin}."},
    {Reason::CorsMissingAllowCredentials,
        "The request was made with credentials, so {url} has to answer with Access-Control-Allow-Credentials: true; "
        "the "
        "header is {header:access-control-allow-credentials}."},
    {Reason::PreflightMissingAllowOrigin,
        "The answer to the preflight ({status}) of {url} has no Access-Control-Allow-Origin header, so the request of "
        "{page} was not sent."},
    {Reason::PreflightMultipleAllowOrigin,
        "The answer to the preflight of {url} has Access-Control-Allow-Origin: {subject}. That is more than one value; "
        "exactly one origin (here {origin}) or * is allowed."},
    {Reason::PreflightAllowOriginMismatch,
        "The answer to the preflight of {url} has Access-Control-Allow-Origin: {subject}, and the request's origin is "
        "{origin}. The two have to be the same, byte for byte."},
    {Reason::PreflightWildcardWithCredentials,
        "The request is made with credentials, and the answer to the preflight of {url} has "
        "Access-Control-Allow-Origin: *, which does not count then. The header has to name {origin}."},
    {Reason::PreflightMissingAllowCredentials,
        "The request is made with credentials, so the answer to the preflight of {url} needs "
        "Access-Control-Allow-Credentials: true; the header is {header:access-control-allow-credentials}."},
    {Reason::PreflightRedirect,
        "The preflight of {url} was answered with a redirect ({status}) to {header:location}. A preflight is never "
        "redirected, so the request was not sent."},
    {Reason::PreflightStatus,
        "The preflight of {url} was answered with the status {status}; it has to be 200 to 299. The request was not "
        "sent."},
    {Reason::PreflightInvalidAllowMethods,
        "The answer to the preflight of {url} has an Access-Control-Allow-Methods header that is not a list of "
        "methods, "
        "at \"{subject}\"."},
    {Reason::PreflightInvalidAllowHeaders,
        "The answer to the preflight of {url} has an Access-Control-Allow-Headers header that is not a list of header "
        "names, at \"{subject}\"."},
    {Reason::PreflightMethod,
        "The request's method is {subject}, and Access-Control-Allow-Methods in the answer to the preflight of {url} "
        "is "
        "{header:access-control-allow-methods}. Methods are compared with regard to case."},
    {Reason::PreflightMethodWildcard,
        "The request's method is {subject} and it is made with credentials; Access-Control-Allow-Methods: "
        "{header:access-control-allow-methods} does not count then, the method has to be named."},
    {Reason::PreflightHeader,
        "The request carries the header {subject}, and Access-Control-Allow-Headers in the answer to the preflight of "
        "{url} is {header:access-control-allow-headers}."},
    {Reason::PreflightHeaderWildcard,
        "The request carries the header {subject} and is made with credentials; Access-Control-Allow-Headers: "
        "{header:access-control-allow-headers} does not count then, the header has to be named."},
    {Reason::PreflightAuthorization,
        "The request carries the header {subject}, which Access-Control-Allow-Headers: "
        "{header:access-control-allow-headers} does not cover: it has to be listed by its name."},
    {Reason::RedirectModeError,
        "{url} answered with a redirect ({status}) to {header:location}, and the redirect mode is \"error\"."},
    {Reason::RedirectNoCors,
        "{url} is of another origin than {page}, and in the mode \"no-cors\" such a request needs the redirect mode "
        "\"follow\", not \"{subject}\"."},
    {Reason::RedirectInvalidLocation,
        "The answer ({status}) redirects to \"{subject}\", which cannot be parsed as a URL."},
    {Reason::RedirectScheme, "The answer ({status}) redirects to {subject}, which is not an http: or https: URL."},
    {Reason::RedirectCount, "There are more than 20 redirects; the next one would lead to {subject}."},
    {Reason::RedirectCredentials,
        "The answer ({status}) redirects to {subject}, a URL with a user name or password, which a request with CORS "
        "does not follow."},
    {Reason::RedirectStreamBody,
        "The answer ({status}) redirects to {subject}, and the request's body is a stream, which cannot be sent "
        "again."},
    {Reason::UnauthorizedStreamBody,
        "{url} answered 401, and the request's body is a stream, which cannot be sent again with a user name and "
        "password."},
    {Reason::ModeSameOrigin, "{subject} is of another origin than {page}, and the request's mode is \"same-origin\"."},
    {Reason::SchemeNotSupported,
        "{url} is of another origin than {page}, and such a request needs http: or https:, not {subject}:."},
    {Reason::SchemeUnknown, "There is nothing that a page could fetch at {subject}."},
    {Reason::SchemeBlob, "{subject} stands for no blob of this page."},
    {Reason::DataUrlInvalid, "{subject} cannot be decoded."},
    {Reason::BadPort,
        "The port {subject} of {url} belongs to another protocol, and browsers do not connect to it; nothing was "
        "sent."},
    {Reason::CredentialsInUrl,
        "{subject} has a user name or password, and this browser loads nothing into a page from such a URL."},
    {Reason::MixedContent, "The page {pageUrl} is secure and {subject} is not, so the browser does not load it."},
    {Reason::KeepaliveQuota,
        "The body has {subject} bytes; the bodies of all keepalive requests under way may be 65536 in sum."},
    {Reason::ServiceWorkerError,
        "The service worker that controls the page answered the request for {url} with a network error. Nothing was "
        "sent by the page itself."},
    {Reason::ServiceWorkerCors,
        "The service worker answered the request for {url} with a response of type \"cors\" (of {subject}), and the "
        "request's mode is \"same-origin\", which takes responses of the page's own origin only."},
    {Reason::ServiceWorkerOpaque,
        "The service worker answered the request for {url} with a response of type \"opaque\". Only requests of the "
        "mode "
        "\"no-cors\" take one, and the mode is \"{subject}\"."},
    {Reason::ServiceWorkerRedirect,
        "The service worker answered the request for {url} with a response of type \"opaqueredirect\". Only requests "
        "of "
        "the redirect mode \"manual\" take one, and it is \"{subject}\"."},
    {Reason::ServiceWorkerRedirected,
        "The service worker answered the request for {url} with a response that had been redirected. Only requests of "
        "the redirect mode \"follow\" take one, and it is \"{subject}\"."},
    {Reason::CorpSameOrigin,
        "{url} answered with Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, and the page of "
        "{page} "
        "is of another origin."},
    {Reason::CorpSameSite,
        "{url} answered with Cross-Origin-Resource-Policy: {header:cross-origin-resource-policy}, and the page of "
        "{page} "
        "is of another site."},
    {Reason::CoepRequireCorp,
        "The page's Cross-Origin-Embedder-Policy is require-corp, and {url} answered without a "
        "Cross-Origin-Resource-Policy header that lets {page} have it."},
    {Reason::Nosniff,
        "{url} answered with X-Content-Type-Options: nosniff and Content-Type: {header:content-type}, which does not "
        "fit "
        "the use."},
    {Reason::MimeType, "{url} answered with Content-Type: {header:content-type}, and no script has such a type."},
    {Reason::ApiResponseStatus, "{url} answered {status}, and this initiator does not accept such a status."},
    {Reason::ApiResponseType,
        "{url} answered with Content-Type: {header:content-type}, and this initiator needs another type."},
    {Reason::CoepFrame,
        "The page has a Cross-Origin-Embedder-Policy, so a frame in it needs one too; that of {url} is "
        "{header:cross-origin-embedder-policy}."},
    {Reason::OpaqueResponse,
        "{url} is of another origin than {page}, and the browser keeps what it answered (Content-Type: "
        "{header:content-type}) out of the page's process: {subject}."},
    {Reason::IntegrityPolicy,
        "The page was delivered with Integrity-Policy: {subject}. By that, {lastUrl} needs an integrity attribute, and "
        "CORS or the page's own origin so that it can be checked."},
    {Reason::LocalNetworkInsecureContext,
        "{url} is in the address space \"{subject}\", which is less public than that of the page, and only secure "
        "pages "
        "may ask for it; {pageUrl} is not secure. Nothing was sent."},
    {Reason::LocalNetworkDenied,
        "{url} is in the address space \"{subject}\", which is less public than that of the page of {page}, and the "
        "user "
        "has denied the page access to it. Nothing was sent."},
    {Reason::LocalNetworkPrompt,
        "{url} is in the address space \"{subject}\", which is less public than that of the page of {page}. The "
        "browser "
        "asks the user for permission, and sends nothing until there is an answer."},
    {Reason::LocalNetworkTarget,
        "The host of {url} is one of a local network by its name, and its address is in the address space "
        "\"{subject}\"; nothing was sent."},
    {Reason::Integrity,
        "The body of {url} does not match the integrity metadata, or cannot be read to be compared ({subject})."},
};

std::string_view sentenceFor(Reason reason)
{
    for (const Sentence& sentence : sentences) {
        if (sentence.reason == reason)
            return sentence.text;
    }
    return {};
}

void explainExposed(std::string& text, const OutcomeFacts& facts)
{
    const Outcome& outcome = facts.outcome();
    if (outcome.decidedAt == StepId::HttpServiceWorkerAnswered) {
        facts.append(text,
            "The service worker that controls the page answered ({visibleStatus}), and the page of {page} can read the "
            "response; nothing went over the wire.");
        return;
    }
    if (outcome.responseType == ResponseType::Cors) {
        switch (outcome.decidedAt) {
        case StepId::CorsWildcard:
            facts.append(text,
                "The page of {page} can read the response ({visibleStatus}): Access-Control-Allow-Origin is *, and no "
                "credentials were asked for.");
            break;
        case StepId::CorsAllowCredentials:
            facts.append(text,
                "The page can read the response ({visibleStatus}): Access-Control-Allow-Origin is {origin}, its "
                "origin, "
                "and Access-Control-Allow-Credentials is true.");
            break;
        case StepId::CorsNoCredentials:
            facts.append(text,
                "The page can read the response ({visibleStatus}): Access-Control-Allow-Origin is {origin}, the origin "
                "of the request.");
            break;
        default:
            facts.append(text, "The page of {page} can read the response ({visibleStatus}): CORS allows it.");
        }
        facts.append(text,
            outcome.exposedHeaders.empty() ? " It can read none of its headers."
                                           : " Of its headers it can read {names}.");
        return;
    }
    if (outcome.responseType == ResponseType::Basic)
        facts.append(text,
            "The page can read the response ({visibleStatus}) with its headers: {url} is of its own origin, {page}.");
    else
        facts.append(text, "The page can read the response ({visibleStatus}) of {url}.");
}

void explainBlocked(std::string& text, const OutcomeFacts& facts)
{
    const std::string_view sentence = sentenceFor(facts.reason());
    if (!sentence.empty()) {
        facts.append(text, sentence);
        return;
    }
    if (!facts.effectiveCspDirective().empty()) {
        facts.append(text,
            "The Content Security Policy of the page {pageUrl} does not allow {lastUrl}: its directive is "
            "\"{subject}\".");
        return;
    }
    text.append(infoOf(facts.reason()).summary);
    if (facts.cause() && !facts.cause()->subject.empty())
        facts.append(text, " ({subject})");
}

} // namespace

void appendStepText(std::string& text, const Trace& trace, const StepRecord& step)
{
    std::string_view pattern = infoOf(step.id).text;
    for (;;) {
        const std::size_t open = pattern.find('{');
        text.append(pattern.substr(0, open));
        if (open == std::string_view::npos)
            return;
        // The table has single digits only.
        appendValue(text, trace.value(step, static_cast<std::size_t>(pattern[open + 1] - '0')));
        pattern.remove_prefix(open + 3);
    }
}

std::string describeStep(const Trace& trace, const StepRecord& step)
{
    std::string text;
    appendStepText(text, trace, step);
    return text;
}

std::string linkOf(StepId step)
{
    const AlgorithmInfo& algorithm = infoOf(infoOf(step).algorithm);
    std::string link(algorithm.page);
    link.append("#").append(algorithm.anchor);
    return link;
}

void appendExplanation(std::string& text, const OutcomeFacts& facts)
{
    if (!facts.request())
        return;
    switch (facts.outcome().verdict) {
    case Verdict::Exposed:
        explainExposed(text, facts);
        return;
    case Verdict::Opaque:
        if (facts.outcome().decidedAt == StepId::HttpServiceWorkerAnswered) {
            facts.append(text,
                "The service worker that controls the page answered with an opaque response, which is used, and which "
                "the page of {page} cannot read: status, headers and body are hidden.");
            return;
        }
        facts.append(text,
            facts.outcome().responseType == ResponseType::OpaqueRedirect
                ? "{url} answered with a redirect ({status}) to {header:location}, and the redirect mode is "
                  "\"manual\": "
                  "the page sees that there is a redirect, and nothing of it."
                : "The response of {url} is used, and the page of {page} cannot read it: it is of another origin and "
                  "was "
                  "not asked for with CORS. Status, headers and body are hidden.");
        return;
    case Verdict::Blocked:
        explainBlocked(text, facts);
        return;
    case Verdict::NetworkError:
        facts.append(text,
            facts.isInPreflight() ? "Nothing came back to the preflight of {url}: {failure}. The request was not sent."
                                  : "Nothing came back from {url}: {failure}.");
        return;
    case Verdict::Navigated:
        facts.append(text, "The browser went to {url}.");
        return;
    }
}

std::string explainOutcome(const Scenario& scenario, const RunResult& result, const ActionResult& action)
{
    std::string text;
    appendExplanation(text, OutcomeFacts(scenario, result, action));
    return text;
}

} // namespace fetchscope
