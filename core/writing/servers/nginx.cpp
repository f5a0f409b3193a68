#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view nginxTemplate = R"~~~(
# CORS for nginx. Include it inside of http { … }: as a file in /etc/nginx/conf.d, for example.

@unless any
# Only an origin of this list is sent back. For every other one the variable is empty, and nginx sends no header whose
# value is empty.
map $http_origin $cors_origin {
    default "";
    @originMap@
}
@else
map $http_origin $cors_origin {
    default "*";
}
@end

# A preflight is OPTIONS with Access-Control-Request-Method. Any other OPTIONS is the application's.
map "$request_method $http_access_control_request_method" $cors_preflight {
    default 0;
    "~^OPTIONS ." 1;
}

# What only preflights are answered with, and what only the others are.
map "$cors_preflight$cors_origin" $cors_methods {
    default "";
    "~^1." @methods@;
}
@if requestHeaders
map "$cors_preflight$cors_origin" $cors_headers {
    default "";
    "~^1." @requestHeaders@;
}
@end
@if maxAge
map "$cors_preflight$cors_origin" $cors_max_age {
    default "";
    "~^1." "@maxAge@";
}
@end
@if exposedHeaders
map "$cors_preflight$cors_origin" $cors_exposed {
    default "";
    "~^0." @exposedHeaders@;
}
@end
@if credentials
map $cors_origin $cors_credentials {
    default "true";
    "" "";
}
@end

server {
    listen @port@;

    location / {
        # `always`: on 401, 404 and 500 too. A location that has an add_header of its own inherits none of these.
        add_header Access-Control-Allow-Origin $cors_origin always;
@if credentials
        add_header Access-Control-Allow-Credentials $cors_credentials always;
@end
        add_header Access-Control-Allow-Methods $cors_methods always;
@if requestHeaders
        add_header Access-Control-Allow-Headers $cors_headers always;
@end
@if maxAge
        add_header Access-Control-Max-Age $cors_max_age always;
@end
@if exposedHeaders
        add_header Access-Control-Expose-Headers $cors_exposed always;
@end
@unless any
        # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
        add_header Vary Origin always;
@end

        # Before authentication: this is done before auth_basic and auth_request ask for anything.
        if ($cors_preflight) {
            return 204;
        }

        # What the application sends of its own would come in addition, and browsers refuse two values.
        proxy_hide_header Access-Control-Allow-Origin;
        proxy_hide_header Access-Control-Allow-Credentials;
        proxy_hide_header Access-Control-Allow-Methods;
        proxy_hide_header Access-Control-Allow-Headers;
        proxy_hide_header Access-Control-Max-Age;
        proxy_hide_header Access-Control-Expose-Headers;
        proxy_set_header Host $host;
        proxy_pass http://@upstream@;
    }
}
)~~~";

} // namespace

std::string writeNginx(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    std::string lines;
    for (const AllowedOrigin& origin : policy.origins) {
        // An exact entry gives its own text back: nginx compares without regard to case.
        std::string expression("~^");
        expression.append(expressionOf(origin)).append("$");
        lines.append(lines.empty() ? "" : "\n");
        lines.append(inDoubleQuotes(origin.isPattern() ? expression : origin.text)).append(" ");
        lines.append(origin.isPattern() ? "$http_origin" : inDoubleQuotes(origin.text)).append(";");
    }
    values["originMap"] = lines;
    return fillTemplate(nginxTemplate, values);
}

} // namespace fetchscope
