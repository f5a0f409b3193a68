#pragma once

#include "core/reading/server_configuration/configuration_draft.h"
#include "core/reading/server_configuration/literals.h"

#include <string_view>

namespace fetchscope {

/// The value of an option `origin` of a program. Where a function decides at run time, the list of origins that it
/// asks, or `true` (all) where none can be told; a note says so.
Literal originDecidedBy(const Literal& given, std::string_view program, ConfigurationDraft& draft);

} // namespace fetchscope
