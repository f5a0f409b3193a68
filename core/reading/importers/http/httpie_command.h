#pragma once

#include "core/reading/importers/captured/captured_exchange.h"

#include <optional>
#include <string_view>

namespace fetchscope {

/// A command of HTTPie (`http POST host/path Name:value field=text raw:=1 query==q`), with or without a prompt; null
/// for any other text.
std::optional<CapturedRequest> readHttpieCommand(std::string_view line);

} // namespace fetchscope
