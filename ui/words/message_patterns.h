#pragma once

#include <span>

namespace fetchscope::ui {

/// The patterns of messages, English; `{0}` stands for the first value. Translated in the context "Messages".
std::span<const char* const> messagePatterns();

} // namespace fetchscope::ui
