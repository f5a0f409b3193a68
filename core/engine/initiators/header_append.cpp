#include "core/engine/initiators/header_append.h"

#include "core/engine/base/ascii.h"
#include "core/engine/http/headers.h"

namespace fetchscope {

std::optional<Response> appendHeader(Request& request, HeadersGuard guard, const Profile& profile,
    std::string_view name, std::string_view givenValue, Tracer& trace)
{
    HeaderList& headers = request.headerList;
    // 1.
    const std::string_view value = normalizeHeaderValue(givenValue);
    // 2. Validate.
    if (!isHeaderName(name) || !isHeaderValue(value)) {
        return refuseByApi(trace, StepId::HeadersInvalid, Reason::ApiInvalidHeader, name, name, value);
    }
    // Differs: chromium leaves a User-Agent out as well.
    const bool isDroppedUserAgent =
        asciiCaseInsensitiveEquals(name, "User-Agent") && departs(profile, Difference::PageUserAgent, trace);
    if ((guard == HeadersGuard::Request && isForbiddenRequestHeader(name, value)) || isDroppedUserAgent) {
        trace.step(StepId::HeadersForbidden, StepResult::No, name, value);
        request.pageUserAgentDropped = request.pageUserAgentDropped || isDroppedUserAgent;
        return std::nullopt;
    }
    // 3.
    if (guard == HeadersGuard::RequestNoCors) {
        // 3.1. to 3.4. The value as it would be after combining.
        const auto present = headers.get(name);
        const std::string temporaryValue = present ? *present + ", " + std::string(value) : std::string(value);
        if (!isNoCorsSafelistedRequestHeader(name, temporaryValue)) {
            trace.step(StepId::HeadersNoCorsDropped, StepResult::No, name, value);
            if (asciiCaseInsensitiveEquals(name, "Accept-Language"))
                request.pageAcceptLanguageDropped = true;
            else if (asciiCaseInsensitiveEquals(name, "User-Agent"))
                request.pageUserAgentDropped = true;
            return std::nullopt;
        }
    }
    // 4.
    headers.append(name, value);
    trace.step(StepId::HeadersAppended, name, value);
    // 5.
    if (guard == HeadersGuard::RequestNoCors && headers.contains("Range")) {
        headers.remove("Range");
        trace.step(StepId::HeadersPrivileged, "Range");
    }
    return std::nullopt;
}

} // namespace fetchscope
