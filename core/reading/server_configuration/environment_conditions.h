#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Conditions of a program in JavaScript that only ask where it runs: `process.env.NODE_ENV === 'production'`.
namespace fetchscope {

/// What a condition comes to where no variable of the environment is set; null where it asks for something else.
/// `isProduction` is looked up in the program; where it is made elsewhere, its name tells.
std::optional<bool> holdsWithoutEnvironment(std::string_view program, std::string_view condition);

/// `condition ? then : otherwise`
struct ConditionalValue
{
    std::string_view condition;
    bool holds = false;
    /// Where the two values begin, and where the first ends.
    std::size_t then = 0;
    std::size_t endOfThen = 0;
    std::size_t otherwise = 0;
};
/// The one that begins at an offset, where its condition can be told.
std::optional<ConditionalValue> conditionalAt(std::string_view program, std::size_t offset);

/// A condition that decides what a program allows, as it is written, and whether it holds.
struct EnvironmentCondition
{
    std::string text;
    bool holds = false;
    /// The value has to do with origins or CORS by what is written around it.
    bool isOfCors = false;
    /// The value that is used, as far as it is looked at.
    std::string chosen {};
};
std::vector<EnvironmentCondition> environmentConditionsIn(std::string_view program);

} // namespace fetchscope
