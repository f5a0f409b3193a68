#pragma once

#include "core/engine/simulation/run.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What differs between two runs: of a scenario before and after an edit, or under the rules of two browsers.
namespace fetchscope {

struct HeaderDifference
{
    std::string name;
    /// Null where the header is not there.
    std::optional<std::string> before;
    std::optional<std::string> after;
};

/// A request and its answer that are not the same in both runs.
struct ExchangeDifference
{
    /// Index in the runs' exchanges; null where it is in one of them only.
    std::optional<std::size_t> before;
    std::optional<std::size_t> after;
    std::vector<HeaderDifference> request;
    std::vector<HeaderDifference> response;
    bool hasOtherAnswer = false;
};

/// What differs in one action.
struct ActionDifference
{
    bool hasOtherOutcome = false;
    /// The first step at which the runs part: its index in the one and the other; null where one is at its end.
    struct Parting
    {
        std::optional<std::size_t> before;
        std::optional<std::size_t> after;
    };
    std::optional<Parting> parting;
    std::vector<ExchangeDifference> exchanges;

    bool isEmpty() const { return !hasOtherOutcome && !parting && exchanges.empty(); }
};

/// Action number `before` of the one run against number `after` of the other.
ActionDifference differenceOfActions(
    const Run& before, std::size_t beforeAction, const Run& after, std::size_t afterAction);
/// The same number of actions, and nothing differs in any of them?
bool isSameRun(const Run& before, const Run& after);
/// Does one of their actions end in another way, or take another number of requests?
bool takesOtherCourse(const Run& before, const Run& after);
/// The step of another run that stands for a step of this one: the same step of the same action, as often as it came
/// before. Null where the other run has no steps.
std::optional<std::size_t> counterpartOf(const Run& run, std::size_t step, const Run& other);

} // namespace fetchscope
