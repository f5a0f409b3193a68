#include "core/engine/fetch/cors_preflight_fetch.h"

#include "core/engine/base/ascii.h"
#include "core/engine/fetch/cors_check.h"
#include "core/engine/fetch/cors_preflight_cache.h"
#include "core/engine/fetch/http_cache_lookup.h"
#include "core/engine/fetch/http_network_or_cache_fetch.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/fetch/request_headers.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"
#include "core/engine/policy/referrer.h"
#include "core/engine/policy/unsafe_header_names.h"

#include <algorithm>
#include <limits>

namespace fetchscope {

namespace {

bool containsIgnoringCase(const std::vector<std::string>& names, std::string_view name)
{
    return std::any_of(names.begin(), names.end(),
        [name](const std::string& listed) { return asciiCaseInsensitiveEquals(listed, name); });
}

bool contains(const std::vector<std::string>& names, std::string_view name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

/// Steps 1 to 5: the preflight request.
Request makePreflight(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    Tracer& trace = params.trace;
    // 1.
    Request preflight;
    preflight.method = "OPTIONS";
    preflight.urlList = request.urlList;
    preflight.initiator = request.initiator;
    preflight.destination = request.destination;
    // Differs: that of a report in the name of a page says nothing of it in safari.
    if (request.destination == Destination::Report && params.profile().choice<Difference::ReportRequest>() == "of-page")
        preflight.destination = Destination::Empty;
    preflight.origin = request.origin;
    preflight.referrer = request.referrer;
    preflight.isSynchronous =
        request.isSynchronous && (request.client == nullptr || request.client->kind == GlobalKind::Window);
    // Differs: safari's preflights have the referrer of the start.
    if (request.initial && request.initial->referrer.kind == Referrer::Kind::Url
        && request.initial->referrer.url.href() != request.referrer.url.href()
        && params.departs(Difference::PreflightReferrer))
        preflight.referrer = request.initial->referrer;
    // A preflight has no client, and so this is decided here.
    if (preflight.referrer.kind == Referrer::Kind::Url && isReferrerCutForThirdParty(request, params.profile()))
        preflight.referrer.url.stripToOrigin();
    preflight.referrerPolicy = request.referrerPolicy;
    preflight.mode = RequestMode::Cors;
    preflight.responseTainting = ResponseTainting::Cors;
    // Differs: firefox forgets the redirects, chromium and safari for Sec-Fetch-Site only (fetchSiteOf()).
    if (request.urlList.size() > 1 && params.departs(Difference::PreflightOrigin))
        preflight.urlList = {request.currentUrl()};
    preflight.isPreflight = true;
    // Differs: what the cache mode makes of the request, browsers make of its preflight too.
    if (params.profile().departs(Difference::PreflightCacheHeaders))
        preflight.cacheMode = cacheModeWithConditions(request, params.profile());
    trace.step(StepId::PreflightRequest, request.currentUrl().href());
    // 2.
    preflight.isBare = request.isBare;
    if (!request.isBare) {
        preflight.headerList.append("Accept", "*/*");
        trace.step(StepId::PreflightAccept, "Accept", "*/*");
    }
    // Differs: the browser's own Accept-Language goes along; shown where the page's differs from it.
    if (request.headerList.contains("Accept-Language") && params.departs(Difference::PreflightAcceptLanguage)) {
        preflight.headerList.append("Accept-Language", ownAcceptLanguage);
        trace.step(StepId::PreflightAccept, "Accept-Language", ownAcceptLanguage);
    }
    // Its User-Agent is below what is shown, unless the page set one.
    const std::string_view userAgent = params.profile().userAgent();
    if ((request.pageUserAgentDropped || request.headerList.contains("User-Agent")) && !userAgent.empty()) {
        preflight.headerList.append("User-Agent", userAgent);
        trace.step(StepId::PreflightAccept, "User-Agent", userAgent);
    }
    // Differs: so does firefox's own Priority.
    if (request.headerList.contains("Priority") && params.profile().departs(Difference::PagePriority))
        preflight.headerList.append("Priority", "u=4");
    // 3.
    preflight.headerList.append("Access-Control-Request-Method", request.method);
    trace.step(StepId::PreflightRequestMethod, "Access-Control-Request-Method", request.method);
    // 4. and 5. The names are sorted already; a comma joins them, without a space.
    if (!unsafeNames.empty()) {
        std::string value;
        for (const std::string& name : unsafeNames) {
            if (!value.empty())
                value += ',';
            value += name;
        }
        trace.step(StepId::PreflightUnsafeNames, value);
        preflight.headerList.append("Access-Control-Request-Headers", value);
        trace.step(StepId::PreflightRequestHeaders, "Access-Control-Request-Headers", value);
    }
    return preflight;
}

/// A network error that the preflight's answer caused, at a step that is in the trace already.
Response preflightRefusedAt(
    const FetchParams& params, StepId step, Reason reason, std::string_view subject, const Response& answer)
{
    ErrorCause cause;
    cause.reason = reason;
    cause.subject = subject;
    cause.decidedAt = step;
    cause.inPreflight = true;
    cause.url = params.request.currentUrl().hrefWithoutFragment();
    cause.status = answer.status;
    return networkError(std::move(cause));
}

template <class... Values>
Response refusePreflight(const FetchParams& params, StepId step, Reason reason, std::string_view subject,
    const Response& answer, const Values&... values)
{
    params.trace.step(step, StepResult::Failed, values...);
    return preflightRefusedAt(params, step, reason, subject, answer);
}

Response refusePreflightStatus(const FetchParams& params, const Response& answer)
{
    const Reason reason = isRedirectStatus(answer.status) ? Reason::PreflightRedirect : Reason::PreflightStatus;
    // 8.
    return refusePreflight(
        params, StepId::PreflightRefused, reason, std::to_string(answer.status), answer, answer.status);
}

/// Does the browser look at the status, which is no ok status, before it looks at Access-Control-Allow-Origin?
bool isStatusNamedFirst(const Response& answer, const Profile& profile)
{
    const auto choice = profile.choice<Difference::PreflightCheckOrder>();
    if (isOkStatus(answer.status) || choice == "origin-first")
        return false;
    return choice == "status-first"
        || (isRedirectStatus(answer.status) && !answer.headers().get("Location").value_or(std::string()).empty());
}

/// Step 7.5: true where the method is allowed.
bool isMethodAllowed(const Request& request, const std::vector<std::string>& methods)
{
    if (contains(methods, request.method) || isCorsSafelistedMethod(request.method))
        return true;
    return request.credentialsMode != CredentialsMode::Include && contains(methods, "*");
}

/// Steps 7.8 to 7.15: what the answer says is kept for as long as it says.
void keepPreflightResult(const FetchParams& params, const Response& response,
    const std::vector<std::string>& allowedMethods, const std::vector<std::string>& allowedNames)
{
    Tracer& trace = params.trace;
    // 7.8. and 7.9.
    const auto parsedMaxAge = extractMaxAge(response.headers());
    double maxAge = parsedMaxAge.value_or(defaultPreflightMaxAge);
    // Differs: browsers do not keep what has a negative number, firefox nothing that is no number.
    if (!parsedMaxAge) {
        const auto value = response.headers().get("Access-Control-Max-Age");
        const bool isNegative = value && value->starts_with('-');
        if ((isNegative && params.departs(Difference::PreflightMaxAgeNegative))
            || (value && !value->empty() && !isNegative && params.departs(Difference::PreflightMaxAgeInvalid)))
            maxAge = 0;
    }
    if (parsedMaxAge)
        trace.step(StepId::PreflightMaxAge, static_cast<std::int64_t>(maxAge));
    else if (trace.isOn())
        trace.step(StepId::PreflightMaxAgeDefault,
            response.headers().get("Access-Control-Max-Age").value_or(std::string()),
            static_cast<std::int64_t>(maxAge));
    // 7.10.
    const double limit = params.profile().value(Difference::PreflightMaxAgeLimit);
    if (limit > 0 && maxAge > limit) {
        maxAge = limit;
        trace.mark(Difference::PreflightMaxAgeLimit);
        trace.step(StepId::PreflightMaxAgeLimit, static_cast<std::int64_t>(maxAge));
    }
    // 7.12. to 7.15. (An entry that would be kept for no time is not made.)
    if (maxAge > 0)
        storePreflightResult(params, allowedMethods, allowedNames, maxAge);
}

} // namespace

void addNamesOfDroppedBody(const FetchParams& params, std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    if (!request.initial->namesBodyHeaders)
        return;
    for (const std::string& name : unsafeRequestHeaderNames(request.initial->headerList, params.profile())) {
        const bool isOfBody = std::any_of(requestBodyHeaderNames.begin(), requestBodyHeaderNames.end(),
            [&name](std::string_view known) { return asciiCaseInsensitiveEquals(known, name); });
        if (isOfBody && std::find(unsafeNames.begin(), unsafeNames.end(), name) == unsafeNames.end()) {
            params.trace.mark(Difference::HeadersAfterRedirect);
            unsafeNames.push_back(name);
        }
    }
    std::sort(unsafeNames.begin(), unsafeNames.end());
}

std::optional<double> extractMaxAge(const HeaderList& headers)
{
    const auto value = headers.get("Access-Control-Max-Age");
    if (!value || value->empty() || !std::all_of(value->begin(), value->end(), isAsciiDigit))
        return std::nullopt;
    // delta-seconds: what is too large to count is as large as can be counted (RFC 9111, 1.2.2).
    constexpr double largest = 2147483648.0;
    double seconds = 0;
    for (const char digit : *value)
        seconds = std::min(seconds * 10 + (digit - '0'), largest);
    return seconds;
}

Response refuseRedirectOfPreflight(const FetchParams& params, const Response& redirect)
{
    return refusePreflightStatus(params, redirect);
}

Response corsPreflightFetch(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    const Request& request = params.request;
    const bool isInclude = request.credentialsMode == CredentialsMode::Include;

    // 1. to 5.
    Request preflight = makePreflight(params, unsafeNames);
    // Differs: firefox says on the preflight too whether the request will get the other site's cookies.
    if (params.profile().choice<Difference::StorageAccessHeader>() == "sent-on-preflights-too")
        appendStorageAccessHeader(params, preflight, preflight.headerList);
    // 6.
    trace.step(StepId::PreflightSend);
    const FetchParams preflightParams {preflight, params.userAgent, params.network, params.record, trace};
    Response response = httpNetworkOrCacheFetch(preflightParams, ExchangeKind::Preflight);
    if (response.isNetworkError())
        return response;

    // 7. and 8. The CORS check of the request itself (its credentials mode counts), and an ok status. Differs: safari
    // looks at the status first, and chromium at whether it is a redirect.
    if (isStatusNamedFirst(response, params.profile())) {
        Tracer silent;
        if (!corsCheck(request, response, silent, preflightOrigin(params)).passed)
            trace.mark(Difference::PreflightCheckOrder);
        return refusePreflightStatus(params, response);
    }
    CorsCheckResult check = corsCheck(request, response, trace, preflightOrigin(params));
    if (!check.passed) {
        trace.step(StepId::PreflightRefused, StepResult::Failed, response.status);
        return preflightRefusedAt(params, check.decidedAt, preflightReason(check.reason), check.subject, response);
    }
    if (!isOkStatus(response.status))
        return refusePreflightStatus(params, response);
    trace.step(StepId::PreflightCheck, StepResult::Passed, response.status);

    // 7.1. and 7.2.
    auto methods = extractTokenList(response.headers(), "Access-Control-Allow-Methods");
    auto headerNames = extractTokenList(response.headers(), "Access-Control-Allow-Headers");
    if (trace.isOn()) {
        const auto spell = [](const std::optional<ExtractedTokens>& list) {
            return list ? (list->failed ? std::string("(does not parse)") : joinForTrace(list->tokens))
                        : std::string("(absent)");
        };
        trace.step(StepId::PreflightMethods, spell(methods));
        trace.step(StepId::PreflightHeaderNames, spell(headerNames));
    }
    // 7.3.
    if (methods && methods->failed) {
        return refusePreflight(params, StepId::PreflightParseFailure, Reason::PreflightInvalidAllowMethods,
            methods->offender, response, "Access-Control-Allow-Methods", methods->offender);
    }
    if (headerNames && headerNames->failed) {
        return refusePreflight(params, StepId::PreflightParseFailure, Reason::PreflightInvalidAllowHeaders,
            headerNames->offender, response, "Access-Control-Allow-Headers", headerNames->offender);
    }
    // 7.4. Null differs from an empty list here only.
    if (!methods && request.useCorsPreflight) {
        methods.emplace();
        methods->tokens.push_back(request.method);
        trace.step(StepId::PreflightOwnMethod, request.method);
    }
    const std::vector<std::string> allowedMethods = methods ? std::move(methods->tokens) : std::vector<std::string>();
    const std::vector<std::string> allowedNames =
        headerNames ? std::move(headerNames->tokens) : std::vector<std::string>();
    const auto listed = [&](const std::vector<std::string>& list) {
        return list.empty() ? std::string("(none)") : joinForTrace(list);
    };
    // Differs: safari keeps what it is told before it looks whether that is enough.
    const auto refusedByAnswer = [&](StepId step, Reason reason, std::string_view subject) {
        if (params.departs(Difference::PreflightCacheRefused))
            keepPreflightResult(params, response, allowedMethods, allowedNames);
        return preflightRefusedAt(params, step, reason, subject, response);
    };
    // 7.5.
    const bool methodPasses = isMethodAllowed(request, allowedMethods);
    if (trace.isOn())
        trace.step(StepId::PreflightMethodCheck, methodPasses ? StepResult::Passed : StepResult::Failed, request.method,
            listed(allowedMethods));
    if (!methodPasses) {
        const Reason reason =
            isInclude && contains(allowedMethods, "*") ? Reason::PreflightMethodWildcard : Reason::PreflightMethod;
        return refusedByAnswer(StepId::PreflightMethodCheck, reason, request.method);
    }
    // 7.6. Authorization has to be named. Differs: browsers let `*` cover it.
    const bool hasWildcard = contains(allowedNames, "*");
    for (const HeaderView header : request.headerList) {
        if (!isCorsNonWildcardRequestHeaderName(header.name))
            continue;
        const bool isNamed = containsIgnoringCase(allowedNames, header.name)
            || (hasWildcard && !isInclude && params.departs(Difference::AuthorizationUnderWildcard));
        if (trace.isOn())
            trace.step(StepId::PreflightAuthorizationCheck, isNamed ? StepResult::Passed : StepResult::Failed,
                header.name, listed(allowedNames));
        if (!isNamed) {
            const Reason reason = hasWildcard && !isInclude ? Reason::PreflightAuthorization
                : hasWildcard                               ? Reason::PreflightHeaderWildcard
                                                            : Reason::PreflightHeader;
            return refusedByAnswer(StepId::PreflightAuthorizationCheck, reason, asciiLowercase(header.name));
        }
    }
    // 7.7.
    for (const std::string& name : unsafeNames) {
        const bool passes = containsIgnoringCase(allowedNames, name) || (!isInclude && hasWildcard);
        if (trace.isOn())
            trace.step(StepId::PreflightHeaderCheck, passes ? StepResult::Passed : StepResult::Failed, name,
                listed(allowedNames));
        if (!passes) {
            return refusedByAnswer(StepId::PreflightHeaderCheck,
                hasWildcard ? Reason::PreflightHeaderWildcard : Reason::PreflightHeader, name);
        }
    }
    // 7.8. to 7.15.
    keepPreflightResult(params, response, allowedMethods, allowedNames);
    // 7.16.
    trace.step(StepId::PreflightPassed, StepResult::Passed);
    return response;
}

} // namespace fetchscope
