#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <string_view>

namespace fetchscope {

/// Of the answer that nobody shows, the words may say the status. How a server is set up says the rest.
void takeAnswerOfProse(SnippetParts& parts, std::string_view words, bool isServerSetUp);

/// A browser asked with OPTIONS, and nothing that was read of the request needs that: a header that the words speak of,
/// or that the answer allows, stands in for what does.
void askForToldPreflight(SnippetParts& parts, std::string_view words);

} // namespace fetchscope
