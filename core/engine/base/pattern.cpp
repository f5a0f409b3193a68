#include "core/engine/base/pattern.h"

#include <cstddef>

namespace fetchscope {

bool matchesPattern(std::string_view pattern, std::string_view text)
{
    std::size_t at = 0;
    std::size_t inText = 0;
    std::size_t star = std::string_view::npos;
    std::size_t retry = 0;
    while (inText < text.size()) {
        if (at < pattern.size() && pattern[at] == '*') {
            star = at++;
            retry = inText;
        } else if (at < pattern.size() && pattern[at] == text[inText]) {
            ++at;
            ++inText;
        } else if (star != std::string_view::npos) {
            at = star + 1;
            inText = ++retry;
        } else {
            return false;
        }
    }
    while (at < pattern.size() && pattern[at] == '*')
        ++at;
    return at == pattern.size();
}

} // namespace fetchscope
