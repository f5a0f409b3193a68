#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <cstddef>
#include <string_view>

/// The readers whose pieces can be put together with others (pieces/).
namespace fetchscope {

Result<SnippetParts> readHttpMessage(std::string_view text);
Result<SnippetParts> readPowerShell(std::string_view text);
Result<SnippetParts> readHtml(std::string_view text);
Result<SnippetParts> readStyleSheet(std::string_view text);
Result<SnippetParts> readHar(std::string_view text);
Result<SnippetParts> readUrl(std::string_view text);

/// Where a curl command begins; npos where there is none.
std::size_t findCurlCommand(std::string_view text);

} // namespace fetchscope
