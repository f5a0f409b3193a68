#include "core/initiators/action.h"

namespace fetchscope {

std::vector<std::string_view> optionsOf(InitiatorKind initiator)
{
    switch (initiator) {
    case InitiatorKind::Fetch:
        return {"method", "headers", "body", "mode", "credentials", "cache", "redirect", "referrer", "referrerPolicy",
            "integrity", "keepalive", "priority", "duplex"};
    case InitiatorKind::Xhr:
        return {"method", "headers", "body", "withCredentials", "uploadListener", "async"};
    }
    return {};
}

} // namespace fetchscope
