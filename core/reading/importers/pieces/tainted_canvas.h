#pragma once

#include "core/reading/importers/pieces/combination.h"
#include "core/reading/importers/pieces/piece.h"
#include "core/reading/messages/browser_message.h"

#include <vector>

namespace fetchscope {

/// A message of a canvas that an image has tainted is about the images that the other pieces load; else about one that
/// the text names, or that stands in.
void addTaintedCanvas(Combination& all, const BrowserMessage& message, const std::vector<Piece>& pieces);

} // namespace fetchscope
