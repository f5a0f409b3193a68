#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"
#include "core/reading/scenario/scenario_reader.h"
#include "core/reading/server_policy/server_policy.h"

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace fetchscope {

/// A scenario of a text, or what is wrong with it.
struct SourceScenario
{
    Result<Scenario> scenario;
    /// Its number in a text that has several, from 1; 0: it is the only one.
    std::size_t number = 0;
    /// The text that it stands in, the line of the file on which that begins, and where it stands there (JSON pointer).
    std::string_view text;
    std::size_t firstLine = 1;
    std::string path {};

    /// The line of the file with a value of the scenario (`/expect/0`), from 1.
    std::size_t lineOf(std::string_view pointer) const;
};

/// Tells scenarios, lists of scenarios (a JSON list, or one a line) and policies apart by what stands in them.
class CheckSourceReader
{
public:
    /// Takes what is found in the text; the first error ends it, where it is of the text as a whole.
    struct Takers
    {
        std::function<void(const SourceScenario&)> scenario;
        std::function<void(const ServerPolicy&)> policy;
    };
    /// The error says that the text is no JSON, or nothing that can be checked. `isLines`: one scenario a line.
    Result<void> read(std::string_view text, bool isLines, const Takers& takers);

private:
    Result<void> readLines(std::string_view text, const Takers& takers);

    ScenarioReader m_reader;
};

} // namespace fetchscope
