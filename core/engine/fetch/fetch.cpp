#include "core/engine/fetch/fetch.h"

#include "core/engine/fetch/accept_header.h"
#include "core/engine/fetch/main_fetch.h"
#include "core/engine/fetch/preloaded_resource.h"
#include "core/engine/fetch/requests_at_once.h"

namespace fetchscope {

namespace {

/// https://fetch.spec.whatwg.org/#populate-request-from-client. The policy container is read from the client itself.
void populateRequestFromClient(Request& request)
{
    if (request.client != nullptr)
        request.origin = request.client->origin;
}

} // namespace

Response fetch(const FetchParams& params)
{
    Request& request = params.request;
    auto scope = params.trace.enter();

    // 4.
    populateRequestFromClient(request);
    params.trace.step(StepId::FetchPopulate, request.origin.serialize());

    // Ours: what is refused so has no record.
    if (auto refused = refusalByKeepaliveQuotaAtStart(params))
        return *std::move(refused);
    // 16. Ours: of a fetch group only what counts for keepalive is kept.
    const FetchRecordScope record(params);

    // 11.
    std::optional<Response> preloaded;
    if (!params.userAgent.resourcesOf(request.pageNumber()).preloads.empty()
        || !params.userAgent.underWay.loads.empty())
        preloaded = consumePreloadedResource(params);

    // 12. Accept.
    if (!request.headerList.contains("Accept") && !request.isBare) {
        const std::string_view value = defaultAcceptFor(request, params.profile(), params.trace);
        if (!value.empty())
            request.headerList.append("Accept", value);
        params.trace.step(StepId::FetchAccept, "Accept", value);
    }

    // 13. and 14. Accept-Language is below what is shown, unless the page set it.
    const bool isOwnShown =
        request.pageAcceptLanguageDropped && params.profile().departs(Difference::DroppedAcceptLanguage);
    if (!request.headerList.contains("Accept-Language")) {
        if (isOwnShown) {
            params.trace.mark(Difference::DroppedAcceptLanguage, MarkedStep::None);
            request.headerList.append("Accept-Language", ownAcceptLanguage);
        } else {
            params.trace.step(StepId::FetchAcceptLanguage);
        }
    }

    // 17.
    params.trace.step(StepId::FetchRunMain);
    if (preloaded) {
        FetchParams withCandidate = params;
        withCandidate.preloadedResponseCandidate = &*preloaded;
        return mainFetch(withCandidate);
    }
    return mainFetch(params);
}

} // namespace fetchscope
