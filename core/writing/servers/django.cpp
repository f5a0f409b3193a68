#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view djangoTemplate = R"~~~(
# CORS for Django, with the package django-cors-headers. At the end of settings.py, behind INSTALLED_APPS and MIDDLEWARE.

INSTALLED_APPS = [*INSTALLED_APPS, "corsheaders"]
# The first of all: preflights are answered before authentication, and errors have the headers, too.
MIDDLEWARE = ["corsheaders.middleware.CorsMiddleware", *MIDDLEWARE]

@if any
CORS_ALLOW_ALL_ORIGINS = True
@else
# Only an origin of these lists is sent back; `Vary: Origin` always goes along.
CORS_ALLOWED_ORIGINS = [
    @originLines@,
]
@if pattern
CORS_ALLOWED_ORIGIN_REGEXES = [
    @rawPatterns@
]
@end
@end
@if credentials
CORS_ALLOW_CREDENTIALS = True
@end
CORS_ALLOW_METHODS = [@methodsList@]
@if requestHeaders
CORS_ALLOW_HEADERS = [@requestHeadersList@]
@else
# None. Left out, the package would allow several.
CORS_ALLOW_HEADERS = []
@end
CORS_EXPOSE_HEADERS = [@exposedHeadersList@]
@if maxAge
CORS_PREFLIGHT_MAX_AGE = @maxAge@
@else
# Not sent. Left out, the package would let browsers keep preflights for a day.
CORS_PREFLIGHT_MAX_AGE = 0
@end
)~~~";

} // namespace

std::string writeDjango(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string& expressions = values["rawPatterns"];
    for (const AllowedOrigin& origin : policy.origins) {
        if (origin.isPattern())
            expressions.append(expressions.empty() ? "r\"^" : "\nr\"^").append(expressionOf(origin)).append("$\",");
    }
    return fillTemplate(djangoTemplate, values);
}

} // namespace fetchscope
