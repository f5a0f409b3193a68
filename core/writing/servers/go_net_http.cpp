#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view goNetHttpTemplate = R"~~~(
// CORS for Go, with the standard library alone. Around the whole handler, so that preflights are answered before
// authentication, and errors have the headers, too:
//
//	http.ListenAndServe(":8080", withCORS(mux))

package main

import (
	"net/http"
@if pattern
	"regexp"
@end
)

@unless any
// Only an origin of this list is sent back.
var allowedOrigins = map[string]bool{
	@originLines@: true,
}

@if pattern
var allowedOriginPattern = regexp.MustCompile(@expressionLiteral@)

@end
@end
func withCORS(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		header := w.Header()
		// A preflight is answered here. Any other OPTIONS is the handler's.
		isPreflight := r.Method == http.MethodOptions && r.Header.Get("Access-Control-Request-Method") != ""
@if any
		isAllowed := true
		header.Set("Access-Control-Allow-Origin", "*")
@else
		// Whatever the origin, and where there is none: a cache must not give one site's answer to another.
		header.Add("Vary", "Origin")
		origin := r.Header.Get("Origin")
@if pattern
		isAllowed := allowedOrigins[origin] || allowedOriginPattern.MatchString(origin)
@else
		isAllowed := allowedOrigins[origin]
@end
		if isAllowed {
			header.Set("Access-Control-Allow-Origin", origin)
@if credentials
			header.Set("Access-Control-Allow-Credentials", "true")
@end
		}
@end
		if isAllowed && isPreflight {
			header.Set("Access-Control-Allow-Methods", @methods@)
			header.Set("Access-Control-Allow-Headers", @requestHeaders@)
			header.Set("Access-Control-Max-Age", "@maxAge@")
@if exposedHeaders
		} else if isAllowed {
			header.Set("Access-Control-Expose-Headers", @exposedHeaders@)
@end
		}
		if isPreflight {
			w.WriteHeader(http.StatusNoContent)
			return
		}
		next.ServeHTTP(w, r)
	})
}
)~~~";

} // namespace

std::string writeGoNetHttp(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    values["expressionLiteral"] = inDoubleQuotes(values["patternExpression"]);
    return fillTemplate(goNetHttpTemplate, values);
}

} // namespace fetchscope
