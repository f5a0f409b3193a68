#pragma once

#include "core/reading/importers/snippet.h"

#include <span>
#include <string_view>

namespace fetchscope {

/// One kind of text that somebody pastes to start from. Each has a file of its own; the list is importers.def.
struct Importer
{
    SnippetKind kind;
    /// For programs.
    std::string_view id;
    /// Told from how the text looks (without space around it, and without a prompt); it may still be wrong.
    bool (*looksLike)(std::string_view text);
    /// What it had to assume is said in English or by a phrasebook.
    Result<Scenario> (*read)(std::string_view text, Phrasebook phrases);
};

/// In the order in which a text is asked.
std::span<const Importer> allImporters();

#define IMPORTER(kind, id, looksLike, read)                                                                            \
    bool looksLike(std::string_view text);                                                                             \
    Result<Scenario> read(std::string_view text, Phrasebook phrases);
#include "core/reading/importers/importers.def"
#undef IMPORTER

} // namespace fetchscope
