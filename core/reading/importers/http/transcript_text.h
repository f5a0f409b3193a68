#pragma once

#include <string>
#include <string_view>

namespace fetchscope {

/// A transcript without what tools write around its lines, the same number of lines where that can be: times and the
/// marks of `curl --trace`, curl's meter of progress, remarks on the connection. A block of developer tools that was
/// pasted as one line becomes several; the values of an editor's variables (`@host = …`) take the place of their names.
std::string plainTranscript(std::string_view text);

/// Is a text what `curl -v` prints, which marks what went out and what came in?
bool isVerboseTranscript(std::string_view text);

} // namespace fetchscope
