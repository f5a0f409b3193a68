#pragma once

#include "core/reading/importers/pieces/combination.h"

#include <string_view>

/// Requests that were shown (a log, developer tools, a command), beside what the page asks.
namespace fetchscope {

/// The head of a request does not say whether it went over TLS: keeps the URLs whose scheme the text does not say.
void noteGuessedSchemes(Combination& all, const SnippetParts& read, std::string_view text);

/// What is known of a request to the same address says the scheme of one that was shown.
void takeSchemeOf(Combination& all, const RequestAction& known, RequestAction& shown);

/// What sentences only speak of (`POST /login`), of another path than what is known to be asked, nobody asks.
void dropLinesOfOthers(Combination& all, const RequestAction& known);

/// What a piece asks says which address a call leaves open, where it has the same path.
void closeOpenUrls(SnippetParts& parts, const RequestAction& known);

/// Requests that were shown with their answers: the same as a call's where they ask the same address.
void addEvidence(Combination& all);

} // namespace fetchscope
