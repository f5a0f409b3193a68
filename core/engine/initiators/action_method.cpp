#include "core/engine/base/ascii.h"
#include "core/engine/http/methods.h"
#include "core/engine/initiators/action.h"

namespace fetchscope {

std::string methodOf(const RequestAction& action)
{
    switch (action.initiator) {
    case InitiatorKind::Fetch:
    case InitiatorKind::Xhr:
        return normalizeMethod(action.method.value_or("GET"));
    case InitiatorKind::Form:
        return asciiCaseInsensitiveEquals(action.method.value_or(std::string()), "post") ? "POST" : "GET";
    case InitiatorKind::Beacon:
    case InitiatorKind::Ping:
    case InitiatorKind::CspReport:
        return "POST";
    default:
        return "GET";
    }
}

} // namespace fetchscope
