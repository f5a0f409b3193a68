#pragma once

#include "core/reading/importers/snippet_parts.h"

#include <string>
#include <vector>

namespace fetchscope {

/// What was read of the pieces of a text so far, by what it says.
struct Combination
{
    /// What the page asks, and in the end all that is known.
    SnippetParts parts;
    /// Requests as they were shown, and answers whose request was not.
    SnippetParts evidence;
    SnippetParts answers;
    /// Answers that were expected, and did not come.
    SnippetParts wanted;
    /// URLs of shown requests whose scheme is guessed.
    std::vector<std::string> guessed;
    bool hasCommand = false;
    bool isServerOfMessage = false;
};

/// The browser that others know, where this knows none.
void takeProfileOf(SnippetParts& parts, const SnippetParts& other);

/// Adds what another piece says; the page that somebody named stays.
void mergeParts(SnippetParts& parts, SnippetParts more);

/// Does an answer show a header? A status alone says less than a message does.
bool hasAnsweredHeaders(const std::vector<ServerRule>& rules);

} // namespace fetchscope
