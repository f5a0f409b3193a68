#include "core/writing/servers/dialects.h"
#include "core/writing/servers/quoting.h"

namespace fetchscope {

namespace {

constexpr std::string_view laravelTemplate = R"~~~(
<?php

// CORS for Laravel: config/cors.php. The middleware HandleCors, which reads it, is the first of the global ones, and stays
// there: preflights are answered before authentication, and errors have the headers, too.

return [
    'paths' => ['*'],

@if any
    'allowed_origins' => ['*'],
    'allowed_origins_patterns' => [],
@else
    // Only an origin of these lists is sent back.
    'allowed_origins' => [
        @originLines@,
    ],
    'allowed_origins_patterns' => [
        @patternItems@
    ],
@end

    'allowed_methods' => [@methodsList@],
@if requestHeaders
    'allowed_headers' => [@requestHeadersList@],
@else
    'allowed_headers' => [],
@end
@if exposedHeaders
    'exposed_headers' => [@exposedHeadersList@],
@else
    'exposed_headers' => [],
@end
@if maxAge
    'max_age' => @maxAge@,
@else
    // What browsers do where nothing is said.
    'max_age' => 5,
@end
@if credentials
    'supports_credentials' => true,
@else
    'supports_credentials' => false,
@end
];
)~~~";

} // namespace

std::string writeLaravel(const ServerPolicy& policy, const ServerPlace& place)
{
    TemplateValues values = valuesOf(policy, place, inSingleQuotes);
    std::string& expressions = values["patternItems"];
    for (const AllowedOrigin& origin : policy.origins) {
        // `\z`: a `$` would let a line feed follow.
        std::string expression = "#^";
        expression.append(expressionOf(origin)).append("\\z#");
        if (origin.isPattern())
            expressions.append(expressions.empty() ? "" : "\n").append(inSingleQuotes(expression)).append(",");
    }
    return fillTemplate(laravelTemplate, values);
}

} // namespace fetchscope
