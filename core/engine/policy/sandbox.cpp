#include "core/engine/policy/sandbox.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool hasSandboxToken(std::string_view attribute, std::string_view token)
{
    while (!attribute.empty()) {
        const auto* const begin = std::find_if_not(attribute.begin(), attribute.end(), isAsciiWhitespace);
        const auto* const end = std::find_if(begin, attribute.end(), isAsciiWhitespace);
        if (asciiCaseInsensitiveEquals(std::string_view(begin, static_cast<std::size_t>(end - begin)), token))
            return true;
        attribute.remove_prefix(static_cast<std::size_t>(end - attribute.begin()));
    }
    return false;
}

bool mayRunScripts(const Page& page)
{
    return !page.frameSandbox || hasSandboxToken(*page.frameSandbox, "allow-scripts");
}

} // namespace fetchscope
