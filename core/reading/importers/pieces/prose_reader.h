#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// A request that a sentence tells of: "my page at https://a posts JSON to https://b/items". Null where no sentence
/// names two addresses of different origins.
std::optional<SnippetParts> readProse(std::string_view text);

/// The page that sentences name beside the addresses that are asked: the first other origin that follows a word for it
/// (from, origin, page, front end), or a development server's. Empty where there is none.
std::string pageInProse(std::string_view text, const std::vector<std::string>& asked);

} // namespace fetchscope
