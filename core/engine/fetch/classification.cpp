#include "core/engine/fetch/classification.h"

#include "core/engine/http/methods.h"
#include "core/engine/url/site.h"

namespace fetchscope {

Relation relationTo(const Origin& origin, const Url& url)
{
    if (isSameOrigin(origin, url))
        return Relation::SameOrigin;
    return isSameSite(origin, url) ? Relation::SameSite : Relation::CrossSite;
}

void classifyRelation(const FetchParams& params)
{
    const Request& request = params.request;
    const bool isOfPage = request.client != nullptr && !request.isDirectlyUserInitiated;
    params.record.classification.relation =
        isOfPage ? relationTo(request.client->origin, request.urlList.front()) : Relation::None;
}

void classifyForCors(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    Classification& classification = params.record.classification;
    // The first hop that needs a preflight says why.
    if (classification.preflight)
        return;
    auto& reasons = classification.preflightReasons;
    // A simple request has none, and no memory for them.
    if (!unsafeNames.empty())
        reasons.reserve(unsafeNames.size() + 1);
    if (request.unsafeRequest && !isCorsSafelistedMethod(request.method))
        reasons.push_back({PreflightReason::Code::Method, {}, request.method});
    if (request.unsafeRequest) {
        for (const std::string& name : unsafeNames)
            reasons.push_back({PreflightReason::Code::Header, name, request.headerList.get(name).value_or("")});
    }
    if (request.useCorsPreflight) {
        const bool isStream = request.body && request.body->sourceIsNull;
        reasons.push_back(
            {isStream ? PreflightReason::Code::StreamBody : PreflightReason::Code::UploadListener, {}, {}});
    }
    classification.preflight = !reasons.empty();
}

} // namespace fetchscope
