#include "core/engine/simulation/run_result.h"

namespace fetchscope {

RunResult::RunResult() = default;
RunResult::RunResult(const RunResult& other) = default;
RunResult::RunResult(RunResult&& other) noexcept = default;
RunResult& RunResult::operator=(const RunResult& other) = default;
RunResult& RunResult::operator=(RunResult&& other) noexcept = default;
RunResult::~RunResult() = default;

} // namespace fetchscope
