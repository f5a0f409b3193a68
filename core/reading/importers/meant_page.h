#pragma once

#include "core/engine/base/message.h"
#include "core/reading/server_configuration/server_configuration.h"

#include <optional>
#include <string>

namespace fetchscope {

/// A page that the configuration is for, and how that is known.
struct MeantPage
{
    std::string origin;
    Message note;
};

/// Null where the configuration names none.
std::optional<MeantPage> meantPage(const ServerConfiguration& configuration);

} // namespace fetchscope
