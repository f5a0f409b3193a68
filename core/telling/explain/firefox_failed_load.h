#pragma once

#include "core/telling/explain/console_writer.h"
#include "core/telling/explain/outcome_facts.h"

#include <string>

/// What Firefox says of a load that failed, whatever for.
namespace fetchscope {

/// Says that the load of this URL did not succeed.
bool sayFirefoxDidNotSucceed(ConsoleWriter& console, const std::string& url);
/// Was there no answer? A preload whose link fires load all the same has none either.
bool isFirefoxNetworkError(const OutcomeFacts& facts);
/// The load failed below CORS; Firefox says so of the last URL that was asked with CORS.
bool sayFirefoxFailure(ConsoleWriter& console, const OutcomeFacts& facts, const std::string& url);
/// The hop before the one that was refused fails as well, where it was asked with CORS.
void sayFirefoxPreviousHop(ConsoleWriter& console, const OutcomeFacts& facts);
/// A module whose redirect is refused has no type either, by the URL that was asked.
void sayFirefoxModuleWithoutType(ConsoleWriter& console, const OutcomeFacts& facts);
/// A page of opaque origin is named by its principal, which has a number of its own each time.
bool sayFirefoxSecurityError(ConsoleWriter& console, const OutcomeFacts& facts);

} // namespace fetchscope
