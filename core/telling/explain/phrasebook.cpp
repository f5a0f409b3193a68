#include "core/telling/explain/phrasebook.h"

#include "core/telling/explain/sentences.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Names of values that are words of ours always.
constexpr std::array<std::string_view, 2> wordNames {"why", "include"};

} // namespace

bool isPhrase(StepId step, std::size_t index, std::string_view value)
{
    if (std::find(placeholderValues.begin(), placeholderValues.end(), value) != placeholderValues.end())
        return true;
    bool isWord = false;
    forEachValueName(infoOf(step).valueNames, [&, at = std::size_t {0}](std::string_view name) mutable {
        if (at++ == index)
            isWord = std::find(wordNames.begin(), wordNames.end(), name) != wordNames.end()
                || (name == "policy" && value == textOf(Sentence::HeaderAbsent));
    });
    return isWord;
}

} // namespace fetchscope
