#include "core/engine/fetch/classification.h"

#include "core/engine/http/methods.h"
#include "core/engine/url/site.h"

namespace fetchscope {

void classifyRelation(const FetchParams& params)
{
    const Request& request = params.request;
    Relation& relation = params.record.classification.relation;
    const Url& url = request.urlList.front();
    if (request.client == nullptr || request.isDirectlyUserInitiated)
        relation = Relation::None;
    else if (isSameOrigin(request.client->origin, url))
        relation = Relation::SameOrigin;
    else if (isSameSite(request.client->origin, url))
        relation = Relation::SameSite;
    else
        relation = Relation::CrossSite;
}

void classifyForCors(const FetchParams& params, const std::vector<std::string>& unsafeNames)
{
    const Request& request = params.request;
    Classification& classification = params.record.classification;
    // The first hop that needs a preflight says why.
    if (classification.preflight)
        return;
    auto& reasons = classification.preflightReasons;
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
