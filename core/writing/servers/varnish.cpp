#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view varnishTemplate = R"~~~(
vcl 4.1;

# CORS for Varnish 6 and later.

backend default {
    .host = "@upstreamHost@";
    .port = "@upstreamPort@";
}

sub vcl_recv {
    # Nobody but us says who is allowed, and what is a preflight.
    unset req.http.X-Cors-Origin;
    unset req.http.X-Cors-Preflight;
@unless any
    # Only an origin of this list is sent back.
    if (req.http.Origin ~ @quotedExpression@) {
        set req.http.X-Cors-Origin = req.http.Origin;
    }
@else
    set req.http.X-Cors-Origin = "*";
@end
    # A preflight is OPTIONS with Access-Control-Request-Method, and is answered here, before authentication. Any other
    # OPTIONS is the application's.
    if (req.method == "OPTIONS" && req.http.Access-Control-Request-Method) {
        set req.http.X-Cors-Preflight = "yes";
        return (synth(204));
    }
    # Varnish passes methods on that it does not know without looking at the answer: it has to for the headers.
    if (req.method != "GET" && req.method != "HEAD") {
        return (pass);
    }
}

sub vcl_backend_fetch {
    unset bereq.http.X-Cors-Origin;
    unset bereq.http.X-Cors-Preflight;
}

# The headers are set when an answer goes out and are not in the cache: one object serves all origins.
sub cors_headers {
    # What the application sends of its own would come in addition, and browsers refuse two values.
    unset resp.http.Access-Control-Allow-Origin;
    unset resp.http.Access-Control-Allow-Credentials;
    unset resp.http.Access-Control-Allow-Methods;
    unset resp.http.Access-Control-Allow-Headers;
    unset resp.http.Access-Control-Max-Age;
    unset resp.http.Access-Control-Expose-Headers;
    if (req.http.X-Cors-Origin) {
        set resp.http.Access-Control-Allow-Origin = req.http.X-Cors-Origin;
@if credentials
        set resp.http.Access-Control-Allow-Credentials = "true";
@end
        if (req.http.X-Cors-Preflight) {
            set resp.http.Access-Control-Allow-Methods = @methods@;
            set resp.http.Access-Control-Allow-Headers = @requestHeaders@;
            set resp.http.Access-Control-Max-Age = "@maxAge@";
@if exposedHeaders
        } else {
            set resp.http.Access-Control-Expose-Headers = @exposedHeaders@;
@end
        }
    }
@unless any
    # For caches behind this one. Whatever the origin, and where there is none.
    if (resp.http.Vary) {
        set resp.http.Vary = resp.http.Vary + ", Origin";
    } else {
        set resp.http.Vary = "Origin";
    }
@end
}

sub vcl_deliver {
    call cors_headers;
}

# What Varnish answers itself, errors too.
sub vcl_synth {
    call cors_headers;
    if (resp.status == 204) {
        return (deliver);
    }
}
)~~~";

} // namespace

std::string writeVarnish(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inVclQuotes);
    values["quotedExpression"] = inVclQuotes(values["expression"]);
    return fillTemplate(varnishTemplate, values);
}

} // namespace fetchscope
