#pragma once

#include "core/telling/advice/fix.h"
#include "core/telling/advice/remedy.h"

namespace fetchscope {

/// What the answer that was withheld says besides its want of permission: that the server reports an error, or that a
/// cache in front of it answered. Before the other notes of a fix, where the fix lets it be read.
void noteAnswer(Fix& fix, const Patient& patient);

} // namespace fetchscope
