#pragma once

#include "core/engine/initiators/initiator.h"

#include <memory>
#include <string>

namespace fetchscope {

/// The smallest picture or sound for those who ask for one, so that an error means that it was withheld; null for all
/// others.
std::shared_ptr<const std::string> usableBody(InitiatorKind initiator);

} // namespace fetchscope
