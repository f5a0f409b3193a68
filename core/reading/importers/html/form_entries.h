#pragma once

#include "core/engine/initiators/action.h"
#include "core/reading/importers/html/html_document.h"

#include <vector>

namespace fetchscope {

/// What a form sends as it stands
/// (https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#constructing-the-form-data-set): the values
/// that its controls have before anybody types; a file that nobody chose has no name.
std::vector<FormEntry> formEntries(const GumboNode& form);

} // namespace fetchscope
