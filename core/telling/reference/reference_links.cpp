#include "core/telling/reference/reference_links.h"

#include "core/engine/base/ascii.h"

#include <algorithm>
#include <array>

namespace fetchscope {

namespace {

/// Headers of one word that is one of no language.
constexpr std::array<std::string_view, 3> unmistakableNames {"ETag", "Referer", "Vary"};

bool isNameCharacter(char character)
{
    return isAsciiAlphanumeric(character) || character == '-';
}

const ReferenceEntry* entryOfName(std::string_view word)
{
    const bool hasHyphen = word.find('-') != std::string_view::npos;
    if (hasHyphen ? isAsciiUpperAlpha(word.front())
                  : std::find(unmistakableNames.begin(), unmistakableNames.end(), word) != unmistakableNames.end())
        return entryOfHeader(word);
    if (!hasHyphen)
        return nullptr;
    if (const auto reason = reasonWithCode(word))
        return &entryOf(*reason);
    const auto differences = allDifferences();
    const auto found = std::find_if(
        differences.begin(), differences.end(), [word](const DifferenceInfo& info) { return info.name == word; });
    return found == differences.end() ? nullptr : &entryOf(static_cast<Difference>(found - differences.begin()));
}

} // namespace

ReferencePieces linkedPieces(std::string_view text, const ReferenceEntry* own)
{
    ReferencePieces pieces;
    std::size_t plainFrom = 0;
    for (std::size_t at = 0; at < text.size();) {
        if (!isNameCharacter(text[at])) {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < text.size() && isNameCharacter(text[end]))
            ++end;
        const ReferenceEntry* entry = entryOfName(text.substr(at, end - at));
        if (entry && entry != own) {
            if (plainFrom < at)
                pieces.push_back({std::string(text.substr(plainFrom, at - plainFrom)), {}});
            pieces.push_back({std::string(text.substr(at, end - at)), addressOf(*entry)});
            plainFrom = end;
        }
        at = end;
    }
    if (plainFrom < text.size())
        pieces.push_back({std::string(text.substr(plainFrom)), {}});
    return pieces;
}

} // namespace fetchscope
