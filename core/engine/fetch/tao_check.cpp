#include "core/engine/fetch/tao_check.h"

#include <algorithm>

namespace fetchscope {

bool taoCheck(const Request& request, const Response& response, Tracer& trace)
{
    auto scope = trace.enter();
    // 2. Once failed, always failed.
    if (request.timingAllowFailed)
        return false;
    // 3. to 5.
    if (const auto values = response.headers().getDecodeAndSplit("Timing-Allow-Origin")) {
        if (std::find(values->begin(), values->end(), "*") != values->end()) {
            trace.step(StepId::TaoWildcard, StepResult::Passed);
            return true;
        }
        const std::string_view origin = serializeRequestOrigin(request);
        if (std::find(values->begin(), values->end(), origin) != values->end()) {
            trace.step(StepId::TaoOrigin, StepResult::Passed, origin);
            return true;
        }
    }
    // 6. Ours: no failure of the request, since only the timing stays hidden.
    if (request.mode == RequestMode::Navigate && !isSameOrigin(request.origin, request.currentUrl())) {
        trace.step(StepId::TaoNavigate, StepResult::No);
        return false;
    }
    // 7.
    if (request.responseTainting == ResponseTainting::Basic) {
        trace.step(StepId::TaoBasic, StepResult::Passed);
        return true;
    }
    // 8.
    trace.step(StepId::TaoFailure, StepResult::No);
    return false;
}

} // namespace fetchscope
