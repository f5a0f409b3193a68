#pragma once

#include "core/engine/simulation/run_result.h"

#include <cstddef>
#include <optional>
#include <string_view>

/// Which steps of a trace set a request header, or read a response header.
namespace fetchscope {

/// Is the header's name a word of this text, written with a capital as headers are?
bool mentionsHeader(std::string_view text, std::string_view name);
/// Is this a step that sets a request header?
bool setsHeader(StepId id);
/// The step that set a header of the request of an exchange; null where none is in the trace.
std::optional<std::size_t> setterOfHeader(const RunResult& result, std::size_t exchange, std::string_view name);
/// The last step that read a header of the answer of an exchange; null where no rule looked at it.
std::optional<std::size_t> readerOfHeader(const RunResult& result, std::size_t exchange, std::string_view name);
/// The deciding step of the action, where it decided on what this step read; else null.
std::optional<std::size_t> decisionWith(const RunResult& result, std::size_t step);

} // namespace fetchscope
