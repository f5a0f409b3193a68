#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

/// A value of `set-header`, in which a percent sign begins a variable.
std::string asLogFormat(std::string_view text)
{
    std::string doubled;
    for (const char c : text)
        doubled.append(c == '%' ? 2 : 1, c);
    return inHaproxyQuotes(doubled);
}

constexpr std::string_view haproxyTemplate = R"~~~(
# CORS for HAProxy 2.4 and later: the frontend and what it needs. http-after-response is for every answer, those that
# HAProxy makes itself too.

frontend cors
    mode http
    timeout client 30s
    bind :@port@

@unless any
    # Only an origin of this list is sent back.
    acl cors_allowed req.fhdr(origin) -m str@exactOrigins@
    acl cors_allowed req.fhdr(origin) -m reg @quotedExpression@
    http-request set-var(txn.cors_origin) req.fhdr(origin) if cors_allowed
@else
    http-request set-var(txn.cors_origin) str(*)
@end

    # A preflight is OPTIONS with Access-Control-Request-Method, and is answered here: before authentication, whose rules
    # belong below. Any other OPTIONS is the application's.
    acl cors_preflight method OPTIONS
    acl cors_asks req.fhdr(access-control-request-method) -m found
    http-request set-var(txn.cors_preflight) bool(true) if cors_preflight cors_asks
    http-request return status 204 if cors_preflight cors_asks

    acl cors_has_origin var(txn.cors_origin) -m found
    acl cors_is_preflight var(txn.cors_preflight) -m bool
    # What the application sends of its own would come in addition, and browsers refuse two values.
    http-after-response del-header access-control-allow-origin
    http-after-response del-header access-control-allow-credentials
    http-after-response del-header access-control-allow-methods
    http-after-response del-header access-control-allow-headers
    http-after-response del-header access-control-max-age
    http-after-response del-header access-control-expose-headers
    http-after-response set-header Access-Control-Allow-Origin "%[var(txn.cors_origin)]" if cors_has_origin
@if credentials
    http-after-response set-header Access-Control-Allow-Credentials "true" if cors_has_origin
@end
    http-after-response set-header Access-Control-Allow-Methods @methods@ if cors_has_origin cors_is_preflight
    http-after-response set-header Access-Control-Allow-Headers @requestHeaders@ if cors_has_origin cors_is_preflight
    http-after-response set-header Access-Control-Max-Age "@maxAge@" if cors_has_origin cors_is_preflight
    http-after-response set-header Access-Control-Expose-Headers @exposedHeaders@ if cors_has_origin !cors_is_preflight
@unless any
    # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
    http-after-response add-header Vary "Origin"
@end

    default_backend application

backend application
    mode http
    timeout connect 5s
    timeout server 30s
    server application @upstream@
)~~~";

} // namespace

std::string writeHaproxy(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, asLogFormat);
    values["exactOrigins"] = "";
    for (const AllowedOrigin& origin : policy.origins) {
        if (!origin.isPattern())
            values["exactOrigins"].append(" ").append(inHaproxyQuotes(origin.text));
    }
    values["quotedExpression"] = inHaproxyQuotes(values["patternExpression"]);
    if (values["patternExpression"].empty())
        values["quotedExpression"].clear();
    return fillTemplate(haproxyTemplate, values);
}

} // namespace fetchscope
