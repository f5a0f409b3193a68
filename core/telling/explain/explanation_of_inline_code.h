#pragma once

#include "core/telling/explain/explanation_of_use.h"

/// What is said of code in the page itself, and of scripts in its markup, that a Content Security Policy forbids.
namespace fetchscope {

void sayInlineCodeBlocked(SentenceRow& sentences, const OutcomeFacts& facts);
/// Was a script of the markup refused because 'strict-dynamic' trusts none of them by its host?
bool isRefusedByStrictDynamic(const OutcomeFacts& facts);

} // namespace fetchscope
