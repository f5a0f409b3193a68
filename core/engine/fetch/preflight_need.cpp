#include "core/engine/fetch/preflight_need.h"

#include "core/engine/fetch/cors_preflight_cache.h"
#include "core/engine/fetch/cors_preflight_fetch.h"
#include "core/engine/http/methods.h"
#include "core/engine/policy/unsafe_header_names.h"

#include <utility>

namespace fetchscope {

std::vector<std::string> namesForPreflight(const FetchParams& params)
{
    Request& request = params.request;
    std::vector<std::string> unsafeNames = unsafeRequestHeaderNames(request.headerList, params.profile());
    if (!request.initial)
        return unsafeNames;
    // Differs: safari's preflights are for the headers that the request began with.
    if (params.profile().choice<Difference::PreflightAgain>() == "by-first-headers") {
        std::vector<std::string> first = unsafeRequestHeaderNames(request.initial->headerList, params.profile());
        if (first != unsafeNames)
            params.trace.mark(Difference::PreflightAgain);
        return first;
    }
    addNamesOfDroppedBody(params, unsafeNames);
    return unsafeNames;
}

bool isPreflighted(const Request& request, const std::vector<std::string>& unsafeNames)
{
    return request.useCorsPreflight
        || (request.unsafeRequest && (!isCorsSafelistedMethod(request.method) || !unsafeNames.empty()));
}

// Differs: safari looks for mixed content after the preflight, and at the port where the preflight stops.
void sendEarlyPreflight(const FetchParams& params, Response& blocked)
{
    Request& request = params.request;
    const Reason reason = blocked.errorCause ? blocked.errorCause->reason : Reason::None;
    const bool isLate = reason == Reason::MixedContent || reason == Reason::BadPort;
    if (!isLate || request.urlList.size() < 2 || request.mode != RequestMode::Cors
        || (request.responseTainting != ResponseTainting::Cors && isSameOrigin(request.origin, request.currentUrl()))
        || !params.profile().departs(Difference::PreflightBeforePolicies))
        return;
    const std::vector<std::string> unsafeNames = namesForPreflight(params);
    if (!isPreflighted(request, unsafeNames) && !request.neededPreflight)
        return;
    params.trace.mark(Difference::PreflightBeforePolicies, MarkedStep::None);
    if (reason == Reason::BadPort) {
        ErrorCause cause = *blocked.errorCause;
        cause.inPreflight = true;
        blocked = networkError(std::move(cause));
        return;
    }
    request.responseTainting = ResponseTainting::Cors;
    if (!isPreflightNeeded(params, unsafeNames))
        return;
    Response preflight = corsPreflightFetch(params, unsafeNames);
    if (preflight.isNetworkError())
        blocked = std::move(preflight);
}

} // namespace fetchscope
