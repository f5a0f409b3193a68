#pragma once

#include "core/engine/model/step.h"

#include <array>
#include <cstddef>
#include <string_view>

/// Our words are English. A window in another language says them by a phrasebook.
namespace fetchscope {

/// Stands for a value that is an empty text.
constexpr std::string_view emptyValue = "(empty)";
/// What stands for a value that is not there.
inline constexpr std::array<std::string_view, 4> placeholderValues {
    "(absent)", "(none)", "(does not parse)", "no referrer"};

/// Calls `take` with each name of a list with commas between them, as the table of steps has them.
template <class Take> void forEachValueName(std::string_view names, Take take)
{
    while (!names.empty()) {
        const std::size_t comma = names.find(',');
        take(names.substr(0, comma));
        names.remove_prefix(comma == std::string_view::npos ? names.size() : comma + 1);
    }
}

/// Is this value of a step words of ours (why a cookie is not sent), and not something of the scenario's?
bool isPhrase(StepId step, std::size_t index, std::string_view value);

} // namespace fetchscope
