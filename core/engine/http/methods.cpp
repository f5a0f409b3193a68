#include "core/engine/http/methods.h"

#include "core/engine/base/ascii.h"

#include <algorithm>

namespace fetchscope {

bool isMethod(std::string_view method)
{
    return isToken(method);
}

bool isCorsSafelistedMethod(std::string_view method)
{
    return std::find(corsSafelistedMethods.begin(), corsSafelistedMethods.end(), method) != corsSafelistedMethods.end();
}

bool isForbiddenMethod(std::string_view method)
{
    return std::any_of(forbiddenMethods.begin(), forbiddenMethods.end(),
        [method](std::string_view known) { return asciiCaseInsensitiveEquals(method, known); });
}

std::string normalizeMethod(std::string_view method)
{
    for (const std::string_view known : normalizedMethods) {
        if (asciiCaseInsensitiveEquals(method, known))
            return std::string(known);
    }
    return std::string(method);
}

} // namespace fetchscope
