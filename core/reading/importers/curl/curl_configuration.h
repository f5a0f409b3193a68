#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace fetchscope {

/// The words of a command, `curl` left out, that a file of options (`curl -K file`) stands for: one option a line,
/// with or without dashes, and its value behind a space, `=` or `:`. https://curl.se/docs/manpage.html#-K
std::vector<std::string> wordsOfConfiguration(std::string_view text);
/// Is a text such a file and nothing else, with a URL in it?
bool isCurlConfiguration(std::string_view text);

} // namespace fetchscope
