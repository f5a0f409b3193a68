#pragma once

#include "core/engine/initiators/initiator.h"
#include "core/engine/model/reason.h"
#include "core/reading/messages/message_cause.h"

#include <string_view>

namespace fetchscope {

/// What the CORS check refuses on the answer to a preflight goes by a reason of its own; all others stay as they are.
Reason ofPreflight(Reason reason);
/// Is it one of those that the CORS check of the response has?
bool isOfCorsCheck(Reason reason);
/// The header of an answer that a reason is about, where messages name it; empty for all others.
std::string_view headerOfReason(Reason reason);
/// The same of a cause.
std::string_view headerOfCause(MessageCause cause);
/// The reason of a load that a Content Security Policy blocked, by what asked for it.
Reason policyReasonOf(InitiatorKind initiator);

} // namespace fetchscope
