#pragma once

#include <string_view>

namespace fetchscope {

/// The URL that the value of a placeholder is, or has; empty where there is none.
std::string_view urlOfValue(std::string_view value);
/// `https://a.example/x` as `a.example/x`.
std::string_view withoutScheme(std::string_view url);
/// An origin as it is written, without what Markdown or a sentence put around it.
std::string_view bareOrigin(std::string_view origin);
/// The URL in a line of a message that names none at its place; empty where it is the page's own, a link to a
/// documentation, or a place in a script.
std::string_view urlOfRequestIn(std::string_view line, std::string_view pageOrigin);

} // namespace fetchscope
