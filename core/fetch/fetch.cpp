#include "core/fetch/fetch.h"

#include "core/fetch/main_fetch.h"

namespace fetchscope {

namespace {

/// https://fetch.spec.whatwg.org/#document-accept-header-value
constexpr std::string_view documentAcceptHeaderValue =
    "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

/// Step 12 of https://fetch.spec.whatwg.org/#concept-fetch
std::string_view defaultAcceptFor(const Request& request)
{
    // 12.2.
    if (request.initiator == RequestInitiator::Prefetch)
        return documentAcceptHeaderValue;
    // 12.3.
    switch (request.destination) {
    case Destination::Document:
    case Destination::Frame:
    case Destination::Iframe:
        return documentAcceptHeaderValue;
    case Destination::Image:
        return "image/png,image/svg+xml,image/*;q=0.8,*/*;q=0.5";
    case Destination::Json:
        return "application/json,*/*;q=0.5";
    case Destination::Style:
        return "text/css,*/*;q=0.1";
    case Destination::Text:
        return "text/plain,*/*;q=0.5";
    default:
        // 12.1.
        return "*/*";
    }
}

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

    // 11. Missing: preloaded responses.

    // 12. Accept.
    if (!request.headerList.contains("Accept")) {
        const std::string_view value = defaultAcceptFor(request);
        request.headerList.append("Accept", value);
        params.trace.step(StepId::FetchAccept, "Accept", value);
    }

    // 13. and 14. Accept-Language is below what is shown, unless the page set it.
    if (request.pageAcceptLanguageDropped && params.profile().id() != ProfileId::Standard)
        request.headerList.append("Accept-Language", ownAcceptLanguage);
    else if (!request.headerList.contains("Accept-Language"))
        params.trace.step(StepId::FetchAcceptLanguage);

    // 17.
    params.trace.step(StepId::FetchRunMain);
    return mainFetch(params);
}

} // namespace fetchscope
