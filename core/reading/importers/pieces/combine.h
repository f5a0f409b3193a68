#pragma once

#include "core/reading/importers/pieces/piece.h"
#include "core/reading/importers/snippet_parts.h"

#include <vector>

namespace fetchscope {

/// Puts together what was cut out of a text: calls make the actions; commands and messages that ask the same address
/// say what the server answers; a message of a console says which browser, which page, and what the answer lacked where
/// nobody has shown it; what is open in a call's address and stands in another piece is taken from there.
///
/// The error is that of the first piece that could not be read, where none could.
Result<SnippetParts> combinePieces(const std::vector<Piece>& pieces);

} // namespace fetchscope
