#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

/// What browsers print of code in the page itself that a Content Security Policy forbids. All return false where
/// nothing is printed.
namespace fetchscope {

/// Is it code in the page itself that is told of?
bool isInlineCode(const OutcomeFacts& facts);
bool sayInlineCodeInChromium(ConsoleWriter& console, const OutcomeFacts& facts);
/// The directive as Firefox prints it is set already.
bool sayInlineCodeInFirefox(ConsoleWriter& console, const OutcomeFacts& facts);
/// Is the part of such a line there?
bool hasInlinePart(std::string_view name, const OutcomeFacts& facts);
bool sayInlineCodeInSafari(ConsoleWriter& console, const OutcomeFacts& facts);

} // namespace fetchscope
