#pragma once

#include <cstdint>
#include <string_view>

namespace fetchscope {

/// The algorithms that a trace can name; the list is algorithms.def.
enum class Algorithm : std::uint8_t {
#define ALGORITHM(enumerator, name, page, anchor) enumerator,
#include "core/engine/model/algorithms.def"
#undef ALGORITHM
};

struct AlgorithmInfo
{
    std::string_view name;
    /// The address of the standard.
    std::string_view page;
    /// The id of the definition there.
    std::string_view anchor;
};
const AlgorithmInfo& infoOf(Algorithm algorithm);

/// The steps that a trace can record; the list is steps.def.
enum class StepId : std::uint16_t {
    None,
#define STEP(enumerator, algorithm, number, names, text, condition, end) enumerator,
#include "core/engine/model/steps.def"
#undef STEP
    Count,
};

/// Does an algorithm end with a step?
enum class StepEnd : std::uint8_t { GoesOn, Ends, EndsIfFailed };

struct StepInfo
{
    Algorithm algorithm;
    StepEnd end;
    /// The number in the standard, `7.2`.
    std::string_view number;
    /// The names of the values, separated by commas.
    std::string_view valueNames;
    /// Our words; `{0}` stands for the first value. Without the mark of a step that is not modelled.
    std::string_view text;
    /// When the step is taken, `the URL does not parse`; empty where nothing can be said of it when it is not taken.
    std::string_view condition;
    /// The program does not model the step yet, and says so.
    bool isModelled;

    /// A step of ours that no standard numbers.
    bool isUnnumbered() const { return number == "0"; }
};
const StepInfo& infoOf(StepId step);

/// What came of a step.
enum class StepResult : std::uint8_t { Done, Passed, Failed, Yes, No };
/// `done`, `pass`, `fail`, `yes`, `no`.
std::string_view nameOf(StepResult result);

} // namespace fetchscope
