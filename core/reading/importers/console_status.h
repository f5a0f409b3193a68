#pragma once

#include "core/engine/url/url.h"
#include "core/reading/importers/snippet_parts.h"

#include <string_view>

namespace fetchscope {

/// `POST https://api.example/doc 404 (Not Found)` in a text without any message on CORS: the console says so of answers
/// that the page got, so that the answer lets it read. Of others it says `net::ERR_FAILED 502`. Both were asked for,
/// and so a preflight was let through.
void letStatusOfConsoleThrough(std::string_view text, const Url& page, SnippetParts& parts);

} // namespace fetchscope
