#include "core/reading/importers/snippet.h"

#include "core/engine/base/ascii.h"
#include "core/reading/importers/importer.h"
#include "core/reading/importers/messages.h"

#include <algorithm>

namespace fetchscope {

SnippetKind kindOfSnippet(std::string_view text)
{
    text = strip(text, isAsciiWhitespace);
    // A prompt, as it is copied along.
    if (text.starts_with("$ ") || text.starts_with("> "))
        text = strip(text.substr(2), isAsciiWhitespace);
    const auto importers = allImporters();
    const auto found = std::find_if(
        importers.begin(), importers.end(), [text](const Importer& importer) { return importer.looksLike(text); });
    return found == importers.end() ? SnippetKind::Unknown : found->kind;
}

std::optional<SnippetKind> kindNamed(std::string_view id)
{
    for (const Importer& importer : allImporters()) {
        if (importer.id == id)
            return importer.kind;
    }
    return std::nullopt;
}

Result<Scenario> readSnippet(std::string_view text, Phrasebook phrases)
{
    return readSnippetAs(kindOfSnippet(text), text, phrases);
}

Result<Scenario> readSnippetAs(SnippetKind kind, std::string_view text, Phrasebook phrases)
{
    if (text.size() > longestSnippet)
        return tl::unexpected(InputError {{}, say<messages::TextTooLong>(), say<messages::OpenAsFile>()});
    for (const Importer& importer : allImporters()) {
        if (importer.kind == kind)
            return importer.read(text, phrases);
    }
    return tl::unexpected(InputError {{}, say<messages::NothingToStartFrom>(), say<messages::PasteWhat>()});
}

} // namespace fetchscope
