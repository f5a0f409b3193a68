#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view goRsCorsTemplate = R"~~~(
// CORS for Go, with github.com/rs/cors. Around the whole handler, so that preflights are answered before authentication, and
// errors have the headers, too:
//
//	http.ListenAndServe(":8080", withCORS(mux))

package main

import (
	"net/http"
@if pattern
	"regexp"
@end

	"github.com/rs/cors"
)

@unless any
// Only an origin of this list is sent back; `Vary: Origin` always goes along.
var allowedOrigins = map[string]bool{
	@originLines@: true,
}

@if pattern
var allowedOriginPattern = regexp.MustCompile(@expressionLiteral@)

@end
@end
var corsPolicy = cors.New(cors.Options{
@if any
	AllowedOrigins: []string{"*"},
@else
	AllowOriginFunc: func(origin string) bool {
@if pattern
		return allowedOrigins[origin] || allowedOriginPattern.MatchString(origin)
@else
		return allowedOrigins[origin]
@end
	},
@end
	AllowedMethods: []string{@methodsList@},
@if requestHeaders
	AllowedHeaders: []string{@requestHeadersList@},
@else
	// One that no preflight has to ask for. Of an empty list the package makes several.
	AllowedHeaders: []string{"Accept"},
@end
	ExposedHeaders: []string{@exposedHeadersList@},
	AllowCredentials: @credentials@,
	MaxAge: @maxAge@,
})

func withCORS(next http.Handler) http.Handler {
	return corsPolicy.Handler(next)
}
)~~~";

} // namespace

std::string writeGoRsCors(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inDoubleQuotes);
    values["expressionLiteral"] = inDoubleQuotes(values["patternExpression"]);
    return fillTemplate(goRsCorsTemplate, values);
}

} // namespace fetchscope
