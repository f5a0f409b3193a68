#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <string_view>

/// Addresses that sentences beside requests and answers tell.
namespace fetchscope {

/// "from http://localhost:3000" in a sentence.
void takePageOfProse(SnippetParts& parts, std::string_view words);
/// Answers that were shown alone are those of the address that the words say is asked.
void takeAddressOfProse(SnippetParts& parts, std::string_view words);
/// `Backend: http://localhost:3000` is the address that calls leave open, where they leave one.
void takeServerOfProse(SnippetParts& parts, std::string_view words);

} // namespace fetchscope
