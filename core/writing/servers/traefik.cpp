#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view traefikTemplate = R"~~~(
# CORS for Traefik 2 and 3: a file of the file provider. The middleware answers preflights itself, where it is before the
# one that asks for a password: name it first.

http:
  middlewares:
    cors:
      headers:
@if any
        accessControlAllowOriginList: ["*"]
@else
        # Only an origin of these lists is sent back.
        accessControlAllowOriginList: [@origins@]
        accessControlAllowOriginListRegex: [@expressionList@]
@end
        accessControlAllowMethods: [@methodsList@]
        accessControlAllowHeaders: [@requestHeadersList@]
        accessControlExposeHeaders: [@exposedHeadersList@]
        accessControlAllowCredentials: @credentials@
        accessControlMaxAge: @maxAge@
@unless any
        # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
        addVaryHeader: true
@end

  routers:
    application:
      rule: "PathPrefix(`/`)"
      middlewares: [cors]
      service: application

  services:
    application:
      loadBalancer:
        servers:
          - url: "http://@upstream@"
)~~~";

} // namespace

std::string writeTraefik(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::vector<std::string> expressions;
    for (const AllowedOrigin& origin : policy.origins) {
        std::string expression = "^";
        expression.append(expressionOf(origin)).append("$");
        if (origin.isPattern())
            expressions.push_back(std::move(expression));
    }
    values["expressionList"] = quotedList(expressions, inDoubleQuotes);
    return fillTemplate(traefikTemplate, values);
}

} // namespace fetchscope
