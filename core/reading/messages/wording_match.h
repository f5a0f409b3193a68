#pragma once

#include "core/reading/messages/message_text.h"
#include "core/reading/messages/wording.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace fetchscope {

/// What stood at the placeholders of a wording, by their names.
using WordingValues = std::vector<std::pair<std::string_view, std::string>>;

/// A place in a text where a wording fits.
struct WordingMatch
{
    const Wording* wording = nullptr;
    /// In the flat text.
    std::size_t begin = 0;
    std::size_t end = 0;
    bool isOfPreflight = false;
    WordingValues values;

    std::string_view value(std::string_view name) const;
};

/// The wordings that fit somewhere in a text, in its order. Of those that overlap the longest is kept, and of equally
/// long ones the first in the table.
std::vector<WordingMatch> matchWordings(const MessageText& text);

} // namespace fetchscope
