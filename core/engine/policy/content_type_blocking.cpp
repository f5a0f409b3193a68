#include "core/engine/policy/content_type_blocking.h"

#include "core/engine/http/headers.h"
#include "core/engine/http/mime_type.h"

namespace fetchscope {

bool shouldBeBlockedDueToMimeType(const Response& response, const Request& request, Tracer& trace)
{
    // 3. Ours: the destination first, since most requests are no scripts.
    if (isScriptLike(request.destination)) {
        // 1. and 2.
        const auto mimeType = extractMimeType(response.headers());
        // 4. Types that no script has.
        if (mimeType
            && (mimeType->type == "audio" || mimeType->type == "image" || mimeType->type == "video"
                || mimeType->essence() == "text/csv")) {
            trace.step(StepId::MimeBlocked, StepResult::Failed, mimeType->essence(), nameOf(request.destination));
            return true;
        }
    }
    // 5.
    trace.step(StepId::MimeAllowed, StepResult::Passed);
    return false;
}

bool shouldBeBlockedDueToNosniff(const Response& response, const Request& request, Tracer& trace)
{
    // 1.
    if (!determineNosniff(response.headers())) {
        trace.step(StepId::NosniffOff, StepResult::Passed);
        return false;
    }
    // 2. and 3.
    const bool isStyle = request.destination == Destination::Style;
    if (isStyle || isScriptLike(request.destination)) {
        const auto mimeType = extractMimeType(response.headers());
        const std::string essence = mimeType ? mimeType->essence() : std::string("no type");
        // 4. A script needs a JavaScript type.
        if (!isStyle && (!mimeType || !isJavaScriptMimeType(*mimeType))) {
            trace.step(StepId::NosniffScript, StepResult::Failed, essence);
            return true;
        }
        // 5. A style sheet needs text/css.
        if (isStyle && essence != "text/css") {
            trace.step(StepId::NosniffStyle, StepResult::Failed, essence);
            return true;
        }
    }
    // 6.
    trace.step(StepId::NosniffAllowed, StepResult::Passed);
    return false;
}

} // namespace fetchscope
