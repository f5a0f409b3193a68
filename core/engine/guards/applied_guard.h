#pragma once

#include "core/engine/guards/guard.h"
#include "core/engine/guards/guard_settings.h"

namespace fetchscope {

/// A guard in front of what a rule of the scripted server answers.
struct AppliedGuard
{
    const Guard* guard = nullptr;
    GuardSettings settings;
};

} // namespace fetchscope
