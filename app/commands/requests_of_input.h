#pragma once

#include "app/standard_streams.h"
#include "core/engine/base/result.h"
#include "core/engine/browser/profile.h"
#include "core/engine/simulation/scenario.h"
#include "core/telling/guards/guard_grid.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// Why a file has no requests, and how the program ends then.
struct InputProblem
{
    InputError error;
    ExitStatus status = ExitStatus::WrongInput;
};

/// The requests of a file: those of a scenario's run (by the rules of `profile`, its own where null), of a recording,
/// or one as it went over the wire. What else can be imported is run as a page would.
tl::expected<std::vector<GridRequest>, InputProblem> requestsOfInput(
    const std::string& path, std::optional<ProfileId> profile);

/// The scenarios of a file: the one that it is or that is made of it, or one for each address that a recording asks.
struct ScenariosOfInput
{
    std::vector<Scenario> scenarios;
    bool isRecording = false;
};
tl::expected<ScenariosOfInput, InputProblem> scenariosOfInput(const std::string& path, std::size_t most);
/// The same of a text; `place` is what errors call it.
tl::expected<ScenariosOfInput, InputProblem> scenariosOfText(const std::string& place, std::string_view text);

} // namespace fetchscope
