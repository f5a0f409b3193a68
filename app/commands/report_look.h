#pragma once

#include "core/writing/report/text_report.h"

#include <string_view>

namespace fetchscope {

/// The look that fits to where a report goes. `color`: `auto`, `always` or `never`.
TextReportOptions reportLook(std::string_view color, bool goesToStandardOutput);

} // namespace fetchscope
