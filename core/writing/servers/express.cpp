#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view expressTemplate = R"~~~(
// CORS for Express, with the package cors. As the first of all, so that preflights are answered before authentication,
// and errors have the headers, too:
//
//   import { corsPolicy } from './cors.mjs';
//   app.use(corsPolicy);

import cors from 'cors';

export const corsPolicy = cors({
@unless any
    // A list, even of one: only an origin of it is sent back, and `Vary: Origin` always goes along.
    origin: [
        @originItems@
    ],
@else
    origin: '*',
@end
    methods: [@methodsList@],
@if requestHeaders
    allowedHeaders: [@requestHeadersList@],
@else
    // None. Left out, the package would allow whatever a preflight asks for.
    allowedHeaders: [],
@end
    exposedHeaders: [@exposedHeadersList@],
    credentials: @credentials@,
    maxAge: @maxAge@,
});
)~~~";

} // namespace

std::string writeExpress(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(expressTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
