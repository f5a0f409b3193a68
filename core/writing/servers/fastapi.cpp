#include "core/engine/base/ascii.h"
#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view fastapiTemplate = R"~~~(
# CORS for FastAPI and Starlette. Around the whole application, not with add_middleware(): what fails in the application is
# answered outside of that, without the headers. The last line of the application's module:
#
#   from cors import with_cors
#   app = with_cors(app)

@unless any
from starlette.datastructures import MutableHeaders
@end
from starlette.middleware.cors import CORSMiddleware


def with_cors(app):
    cors = CORSMiddleware(
        app,
@if any
        allow_origins=["*"],
@else
        # Only an origin of this list is sent back.
        allow_origins=[@origins@],
        allow_origin_regex=@rawExpression@,
@end
        allow_methods=[@methodsList@],
        allow_headers=[@requestHeadersList@],
        expose_headers=[@exposedHeadersList@],
        allow_credentials=@pythonCredentials@,
@if maxAge
        max_age=@maxAge@,
@else
        # What browsers do where nothing is said. Left out, it would be 600.
        max_age=5,
@end
    )
@if noContentType
    # Starlette always allows Content-Type, and so JSON in a body; this policy does not.
@if requestHeaders
    cors.allow_headers = [@lowerHeadersList@]
    cors.preflight_headers["Access-Control-Allow-Headers"] = @requestHeaders@
@else
    cors.allow_headers = []
    cors.preflight_headers.pop("Access-Control-Allow-Headers", None)
@end
@end
@if any
    return cors
@else

    async def with_vary(scope, receive, send):
        # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
        async def send_with_vary(message):
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).add_vary_header("Origin")
            await send(message)

        await cors(scope, receive, send_with_vary if scope["type"] == "http" else send)

    return with_vary
@end
)~~~";

} // namespace

std::string writeFastapi(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string& rawExpression = values["rawExpression"];
    if (!values["patternExpression"].empty())
        rawExpression.append("r\"").append(values["patternExpression"]).append("\"");
    values["pythonCredentials"] = policy.allowsCredentials ? "True" : "";
    std::vector<std::string> lowerCase;
    for (const std::string& name : policy.requestHeaders)
        lowerCase.push_back(asciiLowercase(name));
    values["lowerHeadersList"] = quotedList(lowerCase, inDoubleQuotes);
    return fillTemplate(fastapiTemplate, values);
}

} // namespace fetchscope
