#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view apacheTemplate = R"~~~(
# CORS for Apache httpd 2.4. It needs: a2enmod headers rewrite setenvif proxy_http

<VirtualHost *:@port@>
@unless any
    # Only an origin of this list is sent back.
    SetEnvIf Origin @quotedExpression@ CORS_ORIGIN=$0
@else
    SetEnvIf Request_URI "^" CORS_ORIGIN=*
@end

    # A preflight is OPTIONS with Access-Control-Request-Method, and is answered before authentication: rewriting comes
    # first. Any other OPTIONS is the application's.
    RewriteEngine On
    RewriteCond %{REQUEST_METHOD} =OPTIONS
    RewriteCond %{HTTP:Access-Control-Request-Method} .
    RewriteRule ^ - [E=CORS_PREFLIGHT:1,R=204,L]

    # What the application sends of its own would come in addition, and browsers refuse two values.
    Header onsuccess unset Access-Control-Allow-Origin
    Header onsuccess unset Access-Control-Allow-Credentials
    Header onsuccess unset Access-Control-Allow-Methods
    Header onsuccess unset Access-Control-Allow-Headers
    Header onsuccess unset Access-Control-Max-Age
    Header onsuccess unset Access-Control-Expose-Headers

    # `always`: on 401, 404 and 500 too.
    Header always set Access-Control-Allow-Origin "%{CORS_ORIGIN}e" env=CORS_ORIGIN
@if credentials
    Header always set Access-Control-Allow-Credentials "true" env=CORS_ORIGIN
@end
    Header always set Access-Control-Allow-Methods @methods@ "expr=-n reqenv('CORS_ORIGIN') && -n reqenv('CORS_PREFLIGHT')"
    Header always set Access-Control-Allow-Headers @requestHeaders@ "expr=-n reqenv('CORS_ORIGIN') && -n reqenv('CORS_PREFLIGHT')"
    Header always set Access-Control-Max-Age "@maxAge@" "expr=-n reqenv('CORS_ORIGIN') && -n reqenv('CORS_PREFLIGHT')"
    Header always set Access-Control-Expose-Headers @exposedHeaders@ "expr=-n reqenv('CORS_ORIGIN') && -z reqenv('CORS_PREFLIGHT')"
@unless any
    # Whatever the origin, and where there is none: a cache must not give one site's answer to another.
    Header always merge Vary "Origin"
@end

    ProxyPreserveHost On
    ProxyPass "/" "http://@upstream@/"
    ProxyPassReverse "/" "http://@upstream@/"
</VirtualHost>
)~~~";

} // namespace

std::string writeApache(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    values["quotedExpression"] = inDoubleQuotes(values["expression"]);
    return fillTemplate(apacheTemplate, values);
}

} // namespace fetchscope
