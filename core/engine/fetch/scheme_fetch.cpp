#include "core/engine/fetch/scheme_fetch.h"

#include "core/engine/fetch/http_fetch.h"
#include "core/engine/fetch/http_network_fetch.h"
#include "core/engine/fetch/network_errors.h"
#include "core/engine/http/data_url.h"
#include "core/engine/http/headers.h"
#include "core/engine/policy/file_pages.h"

namespace fetchscope {

namespace {

Response localResponse(std::string_view contentType, std::string body)
{
    Response response;
    response.statusMessage = "OK";
    HeaderList headers;
    headers.append("Content-Type", contentType);
    response.headerList = std::make_shared<const HeaderList>(std::move(headers));
    response.body = std::make_shared<const std::string>(std::move(body));
    return response;
}

/// What the browser reads rather than asks a server for: nothing is added to the headers.
Response ownFile(const FetchParams& params)
{
    params.trace.setExchange(static_cast<int>(params.record.nextNumber()));
    return httpNetworkFetch(params, params.request.headerList, false, ExchangeKind::Request);
}

} // namespace

Response schemeFetch(const FetchParams& params)
{
    auto scope = params.trace.enter();
    // 1. Ours: nothing is canceled.
    // 2.
    const Request& request = params.request;
    const Url& url = request.currentUrl();

    // 3. By scheme.
    if (url.hasHttpScheme() || request.mode == RequestMode::WebSocket) {
        // 3.5. (The WebSockets Standard has ws: and wss: URLs fetched as http: and https:; of others they are unknown.)
        params.trace.step(StepId::SchemeHttp);
        return httpFetch(params, MakeCorsPreflight::No, {});
    }
    // 3.1.
    if (url.scheme() == "about") {
        if (url.path() == "blank") {
            params.trace.step(StepId::SchemeAbout, StepResult::Passed, url.path());
            return localResponse("text/html;charset=utf-8", {});
        }
        return refuse(params, StepId::SchemeAbout, Reason::SchemeUnknown, url.href(), url.path());
    }
    // 3.2. Ours: a scenario makes no blobs, so that there is never an entry.
    if (url.scheme() == "blob") {
        return refuse(params, StepId::SchemeBlob, Reason::SchemeBlob, url.href(), request.method);
    }
    // 3.3.
    if (url.scheme() == "data") {
        auto dataUrl = processDataUrl(url);
        if (!dataUrl) {
            return refuse(params, StepId::SchemeDataFailure, Reason::DataUrlInvalid, url.href());
        }
        const std::string type = serializeMimeType(dataUrl->mimeType);
        params.trace.step(StepId::SchemeData, StepResult::Passed, type);
        return localResponse(type, std::move(dataUrl->body));
    }
    // 3.4. Left to browsers by the standard, and refused here for want of more. Differs: they let files load files.
    if (url.scheme() == "file") {
        if (mayLoadFiles(request, params.profile())) {
            params.trace.mark(Difference::FilePages);
            params.trace.step(StepId::SchemeFileOfPage, StepResult::Passed);
            return ownFile(params);
        }
        return refuse(params, StepId::SchemeFile, Reason::SchemeUnknown, url.href());
    }
    // Ours: the app or the extension whose page this is answers for its own files; no header of HTTP is added. (WebKit:
    // the app's WKURLSchemeHandler; Chromium and Gecko: the package of the extension.) No app has a special scheme.
    if (!url.isSpecial() && isSameOrigin(request.origin, url)) {
        params.trace.step(StepId::SchemeOfPage, StepResult::Passed, url.scheme());
        return ownFile(params);
    }
    // 4.
    return refuse(params, StepId::SchemeOther, Reason::SchemeUnknown, url.scheme(), url.scheme());
}

} // namespace fetchscope
