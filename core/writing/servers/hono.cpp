#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view honoTemplate = R"~~~(
// CORS for Hono. As the first of all, so that preflights are answered before authentication, and errors have the headers,
// too:
//
//   import { corsPolicy } from './cors.mjs';
//   app.use('*', corsPolicy);

import { cors } from 'hono/cors';

@unless any
const origins = new Set([
    @originLines@,
]);
@if pattern
const patterns = [
    @patternItems@
];
@end

@end
export const corsPolicy = cors({
@unless any
    // Only an origin of the list is sent back; `Vary: Origin` always goes along.
@if pattern
    origin: (origin) => (origins.has(origin) || patterns.some((pattern) => pattern.test(origin)) ? origin : null),
@else
    origin: (origin) => (origins.has(origin) ? origin : null),
@end
@else
    origin: '*',
@end
    allowMethods: [@methodsList@],
@if requestHeaders
    allowHeaders: [@requestHeadersList@],
@else
    // One that no preflight has to ask for. Of an empty list Hono makes whatever a preflight asks for.
    allowHeaders: ['Accept'],
@end
    exposeHeaders: [@exposedHeadersList@],
    credentials: @credentials@,
    maxAge: @maxAge@,
});
)~~~";

} // namespace

std::string writeHono(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(honoTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
