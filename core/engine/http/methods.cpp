#include "core/engine/http/methods.h"

#include "core/engine/base/ascii.h"

namespace fetchscope {

bool isMethod(std::string_view method)
{
    return isToken(method);
}

bool isCorsSafelistedMethod(std::string_view method)
{
    return method == "GET" || method == "HEAD" || method == "POST";
}

bool isForbiddenMethod(std::string_view method)
{
    switch (method.size()) {
    case 5:
        return asciiCaseInsensitiveEquals(method, "TRACE") || asciiCaseInsensitiveEquals(method, "TRACK");
    case 7:
        return asciiCaseInsensitiveEquals(method, "CONNECT");
    default:
        return false;
    }
}

std::string normalizeMethod(std::string_view method)
{
    for (const std::string_view known : {"DELETE", "GET", "HEAD", "OPTIONS", "POST", "PUT"}) {
        if (asciiCaseInsensitiveEquals(method, known))
            return std::string(known);
    }
    return std::string(method);
}

} // namespace fetchscope
