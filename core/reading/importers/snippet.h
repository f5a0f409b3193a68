#pragma once

#include "core/engine/base/result.h"
#include "core/engine/simulation/scenario.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace fetchscope {

/// What a text is that somebody pastes to start from.
enum class SnippetKind : std::uint8_t {
    Unknown,
#define IMPORTER(kind, id, looksLike, read) kind,
#include "core/reading/importers/importers.def"
#undef IMPORTER
};

/// Told from how the text looks; it may still be wrong.
SnippetKind kindOfSnippet(std::string_view text);

/// A scenario made of a script that makes requests, a `curl` command (with what it printed, where that follows), or a
/// message of a browser's console in Chromium's, Firefox's or Safari's words. What the snippet does not say is assumed,
/// and the scenario's notes say so, in English or by a phrasebook. A text that is a scenario is read as one. The error
/// says what is missing.
Result<Scenario> readSnippet(std::string_view text, Phrasebook phrases = nullptr);
/// The same of a text that is known to be of a kind; of an unknown one there is nothing to start from.
Result<Scenario> readSnippetAs(SnippetKind kind, std::string_view text, Phrasebook phrases = nullptr);
/// The kind with an id (`curl`); null where there is none.
std::optional<SnippetKind> kindNamed(std::string_view id);

/// The longest text that is looked at, in bytes.
inline constexpr std::size_t longestSnippet = std::size_t {4} << 20;

} // namespace fetchscope
