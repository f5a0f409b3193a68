#include "core/reading/json/suggestions.h"

#include "core/engine/base/ascii.h"
#include "core/reading/json/messages.h"

#include <algorithm>
#include <vector>

namespace fetchscope {

namespace {

/// How many letters have to be changed, added, removed or swapped with their neighbour, regardless of case.
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforePrevious(b.size() + 1);
    std::vector<std::size_t> previous(b.size() + 1);
    std::vector<std::size_t> current(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        previous[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        current[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const char left = toAsciiLower(a[i - 1]);
            const char right = toAsciiLower(b[j - 1]);
            current[j] = std::min({previous[j] + 1, current[j - 1] + 1, previous[j - 1] + (left == right ? 0 : 1)});
            const bool isSwap = i > 1 && j > 1 && left == toAsciiLower(b[j - 2]) && toAsciiLower(a[i - 2]) == right;
            if (isSwap)
                current[j] = std::min(current[j], beforePrevious[j - 2] + 1);
        }
        std::swap(beforePrevious, previous);
        std::swap(previous, current);
    }
    return previous[b.size()];
}

} // namespace

std::string_view nearestChoice(std::string_view text, std::span<const std::string_view> choices)
{
    std::string_view nearest;
    std::size_t distance = std::max<std::size_t>(2, text.size() / 3) + 1;
    if (text.size() > 100)
        return {};
    for (const std::string_view choice : choices) {
        const std::size_t candidate = editDistance(text, choice);
        // A short name that shares nothing is no suggestion.
        if (candidate < distance && candidate < choice.size()) {
            distance = candidate;
            nearest = choice;
        }
    }
    return nearest;
}

Message suggestNearest(std::string_view text, std::span<const std::string_view> choices)
{
    const std::string_view nearest = nearestChoice(text, choices);
    return nearest.empty() ? Message() : say<messages::DidYouMean>(nearest);
}

MessageValue joinChoices(std::span<const std::string_view> choices)
{
    const auto quoted = [](std::string_view choice) { return std::string("\"").append(choice).append("\""); };
    if (choices.empty())
        return {};
    std::string joined;
    for (const std::string_view choice : choices.first(choices.size() - 1))
        joined.append(joined.empty() ? "" : ", ").append(quoted(choice));
    if (joined.empty())
        return quoted(choices.back());
    return say<messages::Or>(std::move(joined), quoted(choices.back()));
}

} // namespace fetchscope
