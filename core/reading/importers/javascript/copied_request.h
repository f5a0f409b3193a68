#pragma once

#include "core/reading/importers/snippet_parts.h"

namespace fetchscope::javascript {

/// Developer tools copy what went over the wire, with what the browser had put in. Takes it out of the requests that
/// were copied; what it says of the page and of cookies is kept there.
void takeOutWhatTheBrowserSet(SnippetParts& parts);

} // namespace fetchscope::javascript
