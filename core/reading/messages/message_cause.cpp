#include "core/reading/messages/message_cause.h"

namespace fetchscope {

namespace {

constexpr std::array causes {
    MessageCauseInfo {},
#define MESSAGE_CAUSE(enumerator, code, summary, url) MessageCauseInfo {code, summary, url},
#include "core/reading/messages/message_causes.def"
#undef MESSAGE_CAUSE
};

} // namespace

const MessageCauseInfo& infoOf(MessageCause cause)
{
    return causes[static_cast<std::size_t>(cause)];
}

} // namespace fetchscope
