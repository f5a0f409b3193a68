#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"

#include <cstddef>
#include <memory>
#include <string_view>

namespace fetchscope {

/// The largest input that is read, in bytes.
inline constexpr std::size_t maximumInputSize = std::size_t {256} << 20;

/// Reads scenarios one after another and keeps its buffers.
class ScenarioReader
{
public:
    ScenarioReader();
    ~ScenarioReader();
    ScenarioReader(ScenarioReader&&) noexcept;
    ScenarioReader& operator=(ScenarioReader&&) noexcept;

    /// A scenario from JSON text (UTF-8), checked. The error names the place as a JSON path, or as line and column
    /// where the text is not JSON.
    Result<Scenario> read(std::string_view json);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// Reads one scenario.
Result<Scenario> readScenario(std::string_view json);

} // namespace fetchscope
