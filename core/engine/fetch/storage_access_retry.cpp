#include "core/engine/fetch/storage_access_retry.h"

#include "core/engine/http/structured_fields.h"
#include "core/engine/url/site.h"

#include <algorithm>

namespace fetchscope {

namespace {

/// What the request on the wire said of the cookies; empty where nothing went out, or it said nothing.
std::string statusOnWire(const FetchParams& params, const Response& response)
{
    if (response.cacheState == CacheState::Local || response.fromServiceWorker || params.record.exchanges.empty())
        return {};
    return params.record.exchanges.back().requestHeaders.get("Sec-Fetch-Storage-Access").value_or(std::string());
}

std::optional<structured::Item> activation(const Response& response)
{
    const auto value = response.headers().get("Activate-Storage-Access");
    return value ? structured::parseItem(*value) : std::nullopt;
}

bool isToken(const structured::BareItem& value, std::string_view token)
{
    const auto* const text = std::get_if<structured::Token>(&value);
    return text != nullptr && text->value == token;
}

} // namespace

bool isStorageAccessGranted(const FetchParams& params, const Url& url)
{
    const std::vector<std::string>& sites = params.userAgent.sitesWithStorageAccess;
    const Page* const page = params.request.client;
    const bool isOfTab = page == nullptr || page->networkPartitionKey == params.userAgent.tabOfStorageAccess;
    return !sites.empty() && isOfTab && params.profile().departs(Difference::ActivateStorageAccess)
        && std::find(sites.begin(), sites.end(), serializeSite(originOf(url))) != sites.end();
}

bool retriesWithStorageAccess(const FetchParams& params, const Response& response)
{
    Request& request = params.request;
    // 6. to 9. Ours first, since few answers have the header.
    const auto header = activation(response);
    if (!header || !isToken(header->value, "retry") || !params.departs(Difference::ActivateStorageAccess))
        return false;
    Tracer& trace = params.trace;
    auto scope = trace.enter();
    // 1. to 4.
    if (statusOnWire(params, response) != "inactive") {
        trace.step(StepId::RetryNotInactive, StepResult::No);
        return false;
    }
    // 10. to 14.
    const auto allowed = std::find_if(header->parameters.begin(), header->parameters.end(),
        [](const auto& parameter) { return parameter.first == "allowed-origin"; });
    const std::string_view origin = serializeRequestOrigin(request);
    const auto* const text = allowed == header->parameters.end() ? nullptr : std::get_if<std::string>(&allowed->second);
    const bool isAllowed =
        allowed != header->parameters.end() && (isToken(allowed->second, "*") || (text != nullptr && *text == origin));
    if (!isAllowed) {
        trace.step(StepId::RetryOriginNotAllowed, StepResult::No, origin);
        return false;
    }
    // 15. And steps 4 to 8 of the retry. Differs: the text appends the URL once more; in chromium it is no redirect.
    trace.step(StepId::RetryAllowed, StepResult::Yes, origin);
    request.cacheMode = CacheMode::Reload;
    request.storageAccessSince = request.urlList.size() - 1;
    return true;
}

void noteStorageAccessOfFrame(const FetchParams& params, const Response& response)
{
    const Request& request = params.request;
    const bool isFrame = request.destination == Destination::Iframe || request.destination == Destination::Frame;
    const auto header = isFrame ? activation(response) : std::nullopt;
    if (!header || !isToken(header->value, "load") || !params.departs(Difference::ActivateStorageAccess))
        return;
    auto scope = params.trace.enter();
    // 1. to 8.
    const std::string status = statusOnWire(params, response);
    const bool isLoaded = status == "inactive" || status == "active";
    params.trace.step(isLoaded ? StepId::LoadWithStorageAccess : StepId::LoadWithoutStorageAccess,
        isLoaded ? StepResult::Yes : StepResult::No);
}

} // namespace fetchscope
