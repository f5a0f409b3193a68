#include "core/engine/initiators/request_outcome.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/authentication.h"
#include "core/engine/initiators/response_use.h"
#include "core/engine/policy/sandbox.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Whether the page may know of what came: it may, by CORS alone, or not.
enum class IsHidden : std::uint8_t { No, ButByCors, Yes };

/// Differs: the events of firefox's preloads and prefetches do not tell whether what came may be used; those of what it
/// does not preload tell something.
bool firesLoadAllTheSame(
    const RequestAction& action, const ErrorCause& cause, IsHidden isHidden, const Profile& profile)
{
    const InitiatorKind kind = action.initiator;
    const bool isPreload = kind == InitiatorKind::Preload;
    if ((!isPreload && kind != InitiatorKind::ModulePreload && kind != InitiatorKind::Prefetch)
        || !profile.departs(Difference::PreloadEvents))
        return false;
    if (cause.reason == Reason::ApiUnsupported) {
        constexpr std::array<std::string_view, 4> loaded {"audio", "json", "text", "video"};
        return isPreload && action.as && std::find(loaded.begin(), loaded.end(), *action.as) != loaded.end();
    }
    // Of what is opaque nothing is told at all.
    if (isHidden == IsHidden::Yes && cause.status != 0)
        return true;
    // A type that does not fit is seen.
    // (Of modules where they are of the own origin.)
    const bool isOfType =
        cause.reason == Reason::Nosniff || cause.reason == Reason::MimeType || cause.reason == Reason::ApiResponseType;
    if (isOfType && (kind != InitiatorKind::ModulePreload || isHidden == IsHidden::No))
        return false;
    // So is a body that breaks off.
    const bool isOneOfBoth = cause.networkFailure.has_value() != (cause.status != 0);
    return isOneOfBoth && cause.reason != Reason::Integrity && cause.reason != Reason::ApiResponseStatus
        && cause.reason != Reason::ApiNotKept;
}

Outcome outcomeOfFailure(
    const RequestAction& action, const Response& failure, IsHidden isHidden, const Profile& profile)
{
    Outcome outcome;
    outcome.responseType = ResponseType::Error;
    outcome.decidedAt = failure.decidedAt;
    outcome.cause = failure.errorCause;
    outcome.verdict = outcome.cause->networkFailure ? Verdict::NetworkError : Verdict::Blocked;
    outcome.wireStatus = outcome.cause->status;
    if (firesLoadAllTheSame(action, *outcome.cause, isHidden, profile)) {
        outcome.verdict = Verdict::Opaque;
        outcome.responseType = ResponseType::Opaque;
        outcome.unseenCause = std::move(outcome.cause);
    }
    return outcome;
}

/// The names, in lower case and sorted, of headers that WebKit keeps of responses across origins for its own use, and
/// of those that are exposed.
std::vector<std::string> namesKnownToWebKit(const Response& response)
{
    static constexpr auto known = std::to_array<std::string_view>({"accept-ranges", "access-control-allow-credentials",
        "access-control-allow-headers", "access-control-allow-methods", "access-control-allow-origin",
        "access-control-expose-headers", "access-control-max-age", "access-control-request-headers",
        "access-control-request-method", "age", "cache-control", "content-disposition", "content-encoding",
        "content-language", "content-length", "content-range", "content-security-policy",
        "content-security-policy-report-only", "content-type", "cross-origin-resource-policy", "date", "etag",
        "expires", "icy-metadata", "icy-metaint", "last-event-id", "last-modified", "link", "location", "pragma",
        "range", "referrer-policy", "refresh", "server-timing", "sourcemap", "timing-allow-origin", "trailer", "vary",
        "x-content-type-options", "x-dns-prefetch-control", "x-frame-options", "x-sourcemap", "x-xss-protection"});
    std::vector<std::string> names = response.visibleHeaderNames();
    for (const HeaderView header : response.headers()) {
        std::string name = asciiLowercase(header.name);
        if (std::binary_search(known.begin(), known.end(), name))
            names.push_back(std::move(name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

/// https://html.spec.whatwg.org/multipage/links.html#handle-as-a-download: does the sandbox attribute of the frame that
/// the page is in, or of the one that is navigated, forbid it?
bool areDownloadsForbidden(const RequestAction& action, const Request& request)
{
    constexpr std::string_view token = "allow-downloads";
    return (action.sandbox && !hasSandboxToken(*action.sandbox, token))
        || (request.client != nullptr && isSandboxedWithout(*request.client, token));
}

/// Differs: what a service worker answers with is hidden from firefox's page where an image or a style sheet was asked
/// for without CORS, and the URL is another origin's.
bool isHiddenByUrl(const Request& request, const Response& response, const Profile& profile)
{
    const bool isShown = request.destination == Destination::Image || request.destination == Destination::Style;
    return response.fromServiceWorker && isShown && request.mode == RequestMode::NoCors
        && profile.choice<Difference::ServiceWorkerImage>() == "by-url" && !response.urlList.empty()
        && !isSameOrigin(request.origin, response.urlList.back());
}

/// Has a policy refused what a redirect leads to?
bool isRefusedRedirect(const Request& request, const ErrorCause& cause)
{
    return request.urlList.size() > 1
        && (cause.reason == Reason::MixedContent || infoOf(cause.reason).code.starts_with("csp-"));
}

/// Differs: a synchronous XMLHttpRequest of firefox's workers throws nothing where what it sent to another origin came
/// to nothing, or was led astray; it ends with the status 0.
bool endsWithoutException(
    const RequestAction& action, const Request& request, const Outcome& failure, const Profile& profile)
{
    // And that of a page in safari where its first URL is mixed content.
    const bool isOfPage = request.client != nullptr && request.client->kind == GlobalKind::Window;
    if (action.initiator == InitiatorKind::Xhr && !action.async && isOfPage)
        return failure.cause->reason == Reason::MixedContent && request.currentUrl().hasHttpScheme()
            && profile.departs(Difference::SynchronousXhrChecks);
    const std::string_view code = infoOf(failure.cause->reason).code;
    const bool isOfCors = request.responseTainting == ResponseTainting::Cors;
    const bool wasSent = (failure.cause->networkFailure && isOfCors) || code.starts_with("cors-")
        || code.starts_with("preflight-") || isRefusedRedirect(request, *failure.cause);
    return action.initiator == InitiatorKind::Xhr && !action.async && request.client != nullptr
        && request.client->kind != GlobalKind::Window && wasSent && profile.departs(Difference::WorkerSyncFailure);
}

} // namespace

Outcome outcomeOfRefusal(const RequestAction& action, const Response& refusal, const Profile& profile)
{
    return outcomeOfFailure(action, refusal, IsHidden::No, profile);
}

Outcome outcomeOf(const RequestAction& action, const Request& request, const Response& response, const Profile& profile)
{
    const IsHidden isOpaque = request.responseTainting == ResponseTainting::Opaque ? IsHidden::Yes
        : request.responseTainting == ResponseTainting::Cors                       ? IsHidden::ButByCors
                                                                                   : IsHidden::No;
    if (response.isNetworkError()) {
        Outcome failure = outcomeOfFailure(action, response, isOpaque, profile);
        if (failure.cause && endsWithoutException(action, request, failure, profile)) {
            failure.verdict = Verdict::Exposed;
            failure.responseType = ResponseType::Default;
            if (isRefusedRedirect(request, *failure.cause))
                failure.url = request.urlList[request.urlList.size() - 2].hrefWithoutFragment();
            failure.unseenCause = std::move(failure.cause);
        }
        return failure;
    }
    if (auto cause = refusalByUse(action, response, profile)) {
        if (cause->reason == Reason::ApiDownload && areDownloadsForbidden(action, request))
            cause->reason = Reason::SandboxDownloads;
        return outcomeOfFailure(action, networkError(std::move(*cause)), isOpaque, profile);
    }
    Outcome outcome;
    outcome.responseType = response.type;
    outcome.decidedAt = response.decidedAt;
    outcome.status = response.visibleStatus();
    outcome.wireStatus = response.status;
    const bool isHidden = response.type == ResponseType::Opaque || response.type == ResponseType::OpaqueRedirect
        || isHiddenByUrl(request, response, profile);
    outcome.verdict = isHidden ? Verdict::Opaque : Verdict::Exposed;
    if (infoOf(action.initiator).use == ResponseUse::Document)
        outcome.verdict = Verdict::Navigated;
    if (const Url* url = response.visibleUrl())
        outcome.url = url->hrefWithoutFragment();
    // A document has the URL that was asked for, whatever the service worker took it from.
    if (response.fromServiceWorker && outcome.verdict == Verdict::Navigated)
        outcome.url = request.currentUrl().hrefWithoutFragment();
    // Differs: XMLHttpRequest of safari shows no password in the URL, unless the page's own origin did not ask for it.
    const bool isPasswordLeft = response.status == 401 && isSameOrigin(request.origin, request.currentUrl())
        && !answersByUrl(request, response);
    if (action.initiator == InitiatorKind::Xhr && !outcome.url.empty() && !isPasswordLeft
        && profile.departs(Difference::ResponseUrlCredentials)) {
        Url own = *response.visibleUrl();
        own.removeCredentials();
        outcome.url = own.hrefWithoutFragment();
    }
    outcome.redirected = response.type != ResponseType::Opaque && response.urlList.size() > 1;
    // Differs: chromium reports the URL that was written, firefox takes the upgrade for a redirect.
    if (!request.urlBeforeUpgrade.empty() && !outcome.url.empty()) {
        const auto choice = profile.choice<Difference::UpgradedUrl>();
        // All but fetch() have the URL that was asked, and so has what was redirected.
        if (choice == "as-written" && action.initiator == InitiatorKind::Fetch && request.redirectCount == 0)
            outcome.url = request.urlBeforeUpgrade.substr(0, request.urlBeforeUpgrade.find('#'));
        else if (choice == "redirected")
            outcome.redirected = true;
    }
    outcome.exposedHeaders = response.visibleHeaderNames();
    // Differs: what a service worker had to do with, safari filters otherwise for XMLHttpRequest.
    if (action.initiator == InitiatorKind::Xhr && response.fromServiceWorker && response.type == ResponseType::Cors
        && profile.departs(Difference::WorkerXhrHeaders))
        outcome.exposedHeaders = namesKnownToWebKit(response);
    // Differs: chromium keeps this one to itself.
    if (profile.departs(Difference::ClearSiteDataVisible))
        std::erase(outcome.exposedHeaders, "clear-site-data");
    return outcome;
}

} // namespace fetchscope
