#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view koaTemplate = R"~~~(
// CORS for Koa, with the package @koa/cors. As the first of all, so that preflights are answered before authentication:
//
//   import { corsPolicy } from './cors.mjs';
//   app.use(corsPolicy);

import cors from '@koa/cors';

@unless any
const origins = new Set([
    @originLines@,
]);
@if pattern
const patterns = [
    @patternItems@
];
const isAllowed = (origin) => origins.has(origin) || patterns.some((pattern) => pattern.test(origin));
@else
const isAllowed = (origin) => origins.has(origin);
@end

@end
const policy = cors({
@unless any
    // Only an origin of the list is sent back.
    origin: (context) => (isAllowed(context.get('Origin')) ? context.get('Origin') : ''),
@else
    origin: '*',
@end
    allowMethods: [@methodsList@],
@if requestHeaders
    allowHeaders: [@requestHeadersList@],
@else
    // One that no preflight has to ask for. Of an empty list the package makes whatever a preflight asks for.
    allowHeaders: ['Accept'],
@end
    exposeHeaders: [@exposedHeadersList@],
    credentials: @credentials@,
    maxAge: '@maxAge@',
    // On errors, too.
    keepHeadersOnError: true,
});

@unless any
// Koa takes all headers away from an answer when something is thrown; the package puts its own back for those that may
// read, and here `Vary` stays for everybody.
export async function corsPolicy(context, next) {
    try {
        await policy(context, next);
    } catch (error) {
        error.headers = { vary: 'Origin', ...error.headers };
        throw error;
    }
}
@else
export const corsPolicy = policy;
@end
)~~~";

} // namespace

std::string writeKoa(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(koaTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
