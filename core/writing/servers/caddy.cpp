#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view caddyTemplate = R"~~~(
# CORS for Caddy 2.

(cors) {
@unless any
	# Only an origin of this list is sent back.
	@cors_allowed header_regexp Origin @quotedExpression@
	header @cors_allowed {
		Access-Control-Allow-Origin {http.request.header.Origin}
@else
	header {
		Access-Control-Allow-Origin *
@end
@if credentials
		Access-Control-Allow-Credentials true
@end
@if exposedHeaders
		Access-Control-Expose-Headers @exposedHeaders@
@end
		# When the answer goes out, in place of what the application sends of its own: browsers refuse two values.
		defer
	}
@unless any
	@cors_refused not header_regexp Origin @quotedExpression@
	header @cors_refused {
		-Access-Control-Allow-Origin
		-Access-Control-Allow-Credentials
		defer
	}
	# Whatever the origin, and where there is none: a cache must not give one site's answer to another.
	header {
		+Vary Origin
		defer
	}
@end
}

:@port@ {
	# `route` keeps the order: without it, Caddy would ask for a password before it answers a preflight.
	route {
		import cors

		# A preflight is OPTIONS with Access-Control-Request-Method. Any other OPTIONS is the application's.
		@cors_preflight {
			method OPTIONS
			header Access-Control-Request-Method *
		}
		header @cors_preflight {
			Access-Control-Allow-Methods @methods@
			Access-Control-Allow-Headers @requestHeaders@
			Access-Control-Max-Age @maxAge@
		}
		respond @cors_preflight 204

		# Authentication belongs here.
		reverse_proxy @upstream@
	}

	# On errors that Caddy itself answers, too.
	handle_errors {
		import cors
		respond "{http.error.status_code} {http.error.status_text}"
	}
}
)~~~";

} // namespace

std::string writeCaddy(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inCaddyQuotes);
    values["quotedExpression"] = inCaddyQuotes(values["expression"]);
    return fillTemplate(caddyTemplate, values);
}

} // namespace fetchscope
