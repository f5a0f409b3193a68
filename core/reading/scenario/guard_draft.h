#pragma once

#include "core/engine/guards/applied_guard.h"
#include "core/engine/guards/guard_options.h"
#include "core/reading/json/json_reader.h"

#include <memory>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The guard of a response while it is read.
struct GuardDraft
{
    const Guard* guard = nullptr;
    GuardSettings settings;
    std::vector<const GuardOption*> given;
};

/// The name of a guard.
bool readGuardName(JsonReader& reader, JsonElement element, GuardDraft& draft);
/// An option by its name; `app` and `cors` are objects of several.
bool readGuardOption(JsonReader& reader, JsonElement element, std::string_view name, GuardDraft& draft);
/// What was read, where it fits together: there is a guard, and it looks at each option. Null where there is none.
bool finishGuard(JsonReader& reader, const GuardDraft& draft, std::shared_ptr<const AppliedGuard>& guard);

} // namespace fetchscope
