#include "core/replay/lone_preflight.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"
#include "core/engine/http/methods.h"

#include <string>
#include <string_view>

namespace fetchscope {

namespace {

/// A value that makes a browser ask for leave to send the header: in those that are safe, a byte that is not.
std::string_view valueThatNeedsLeave(std::string_view lowerName)
{
    return lowerName == "content-type" ? "application/json" : "\"x\"";
}

} // namespace

std::optional<RecordedEntry> requestOfPreflight(const RecordedEntry& preflight)
{
    const HeaderList& asking = preflight.requestHeaders;
    const auto method = asking.getSingle("access-control-request-method");
    if (!method || !isToken(*method) || preflight.status == 0)
        return std::nullopt;
    // A private network's preflight goes before requests that CORS would let out without one.
    if (asking.contains("access-control-request-private-network")
        || asking.contains("access-control-request-local-network"))
        return std::nullopt;
    RecordedEntry request;
    request.index = preflight.index;
    request.offset = preflight.offset;
    request.length = preflight.length;
    request.startedAt = preflight.startedAt;
    request.pageref = preflight.pageref;
    request.method = *method;
    request.url = preflight.url;
    request.hasRequestHeaders = true;
    request.hasRequestBody = request.method == "POST" || request.method == "PUT" || request.method == "PATCH";
    request.initiatorType = preflight.initiatorType;
    request.initiatorUrl = preflight.initiatorUrl;
    request.documentUrl = preflight.documentUrl;
    for (const std::string_view name : {"referer", "sec-fetch-site"}) {
        if (const auto value = asking.getSingle(name))
            request.requestHeaders.append(name, *value);
    }
    const auto names = asking.get("access-control-request-headers");
    for (const std::string_view name : strictlySplit(names ? std::string_view(*names) : std::string_view(), ',')) {
        const std::string lower = asciiLowercase(strip(name, isHttpTabOrSpace));
        if (isHeaderName(lower) && !request.requestHeaders.contains(lower))
            request.requestHeaders.append(lower, valueThatNeedsLeave(lower));
    }
    return request;
}

void markReconstructed(const RecordedEntry& request, RequestFacts& facts)
{
    const auto mark = [](auto& fact) {
        fact.certainty = Certainty::Reconstructed;
        fact.source = FactSource::PreflightHeaders;
    };
    mark(facts.initiator);
    mark(facts.mode);
    mark(facts.destination);
    mark(facts.authorHeaders);
    if (listensToUpload(request, facts))
        facts.initiator.value = InitiatorKind::Xhr;
}

bool listensToUpload(const RecordedEntry& request, const RequestFacts& facts)
{
    return facts.initiator.certainty == Certainty::Reconstructed && facts.authorHeaders.value.empty()
        && isCorsSafelistedMethod(request.method);
}

} // namespace fetchscope
