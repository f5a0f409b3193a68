#pragma once

#include "core/reading/importers/pieces/combination.h"

#include <string_view>

/// A message of a console, beside what the page asks.
namespace fetchscope {

enum class NamesUrl : bool { No, Yes };

/// Adds what a message says: which of the calls it is about, or one that nothing in the text makes; the browser, the
/// page, and what the answer lacked where nobody has shown it.
void addConsole(Combination& all, SnippetParts console, NamesUrl namesUrl);

/// What a message says that names no address is about the call beside it.
void addMessageWithoutUrl(Combination& all, std::string_view text);

} // namespace fetchscope
