#pragma once

#include <string_view>

namespace fetchscope {

/// Is it a request header that the browser, or a program between it and the server, sets by itself, so that developer
/// tools, command lines and recordings show it though no page has set it? The name in lower case.
bool isSetByBrowser(std::string_view lowercaseName, std::string_view value);

/// Is it one of those that say nothing of how the request was made (User-Agent, Accept-Encoding…), so that a recording
/// is read without it? The name in lower case.
bool tellsNothing(std::string_view lowercaseName);

} // namespace fetchscope
