#pragma once

#include "core/reading/importers/pieces/piece.h"

#include <optional>
#include <string_view>

namespace fetchscope {

/// What a line begins; null where it goes on with what is there. Each message of a browser that is read takes its time:
/// of a text `messagesLeft` are.
std::optional<PieceKind> kindOfLine(std::string_view line, int& messagesLeft);

/// What a fence says of its language; null where it says nothing that tells.
std::optional<PieceKind> kindOfLanguage(std::string_view language);

} // namespace fetchscope
