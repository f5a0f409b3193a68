#include "core/engine/model/response.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

#include <algorithm>

namespace fetchscope {

std::uint16_t Response::visibleStatus() const
{
    const bool hidden =
        type == ResponseType::Opaque || type == ResponseType::OpaqueRedirect || type == ResponseType::Error;
    return hidden ? 0 : status;
}

const Url* Response::visibleUrl() const
{
    // https://fetch.spec.whatwg.org/#concept-filtered-response-opaque empties the URL list; an opaque-redirect
    // filtered response keeps it.
    if (type == ResponseType::Opaque || type == ResponseType::Error || urlList.empty())
        return nullptr;
    return &urlList.back();
}

bool Response::isHeaderVisible(std::string_view name) const
{
    switch (type) {
    case ResponseType::Default:
        return true;
    case ResponseType::Basic:
        return !isForbiddenResponseHeaderName(name);
    case ResponseType::Cors:
        if (isCorsSafelistedResponseHeaderName(name))
            return true;
        if (isForbiddenResponseHeaderName(name))
            return false;
        return std::any_of(corsExposedHeaderNameList.begin(), corsExposedHeaderNameList.end(),
            [name](const std::string& exposed) { return asciiCaseInsensitiveEquals(exposed, name); });
    case ResponseType::Error:
    case ResponseType::Opaque:
    case ResponseType::OpaqueRedirect:
        return false;
    }
    return false;
}

std::vector<std::string> Response::visibleHeaderNames() const
{
    std::vector<std::string> names;
    names.reserve(headers().size());
    for (const HeaderView header : headers()) {
        if (isHeaderVisible(header.name))
            names.push_back(asciiLowercase(header.name));
    }
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return names;
}

Response networkError(ErrorCause cause)
{
    Response response;
    response.type = ResponseType::Error;
    response.status = 0;
    response.decidedAt = cause.decidedAt;
    response.errorCause = std::make_shared<const ErrorCause>(std::move(cause));
    return response;
}

} // namespace fetchscope
