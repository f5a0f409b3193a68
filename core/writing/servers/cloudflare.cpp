#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view cloudflareTemplate = R"~~~(
// CORS for a Cloudflare Worker that stands before the application: on a route of its host, `fetch` asks the application.

@unless any
// Only an origin of this list is sent back.
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
const corsHeaders = [
    'Access-Control-Allow-Origin',
    'Access-Control-Allow-Credentials',
    'Access-Control-Allow-Methods',
    'Access-Control-Allow-Headers',
    'Access-Control-Max-Age',
    'Access-Control-Expose-Headers',
];

export default {
    async fetch(request) {
        const origin = request.headers.get('Origin');
        // A preflight is answered here, before authentication. Any other OPTIONS is the application's.
        const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
        const answer = isPreflight ? new Response(null, { status: 204 }) : await fetch(request);
        // A copy, whose headers can be changed; errors have them, too.
        const response = new Response(answer.body, answer);
        // What the application sends of its own would come in addition, and browsers refuse two values.
        for (const name of corsHeaders) {
            response.headers.delete(name);
        }
@unless any
        // Whatever the origin, and where there is none: a cache must not give one site's answer to another.
        response.headers.append('Vary', 'Origin');
        if (origin === null || !isAllowed(origin)) {
            return response;
        }
        response.headers.set('Access-Control-Allow-Origin', origin);
@else
        response.headers.set('Access-Control-Allow-Origin', '*');
@end
@if credentials
        response.headers.set('Access-Control-Allow-Credentials', 'true');
@end
        if (isPreflight) {
            response.headers.set('Access-Control-Allow-Methods', @methods@);
            response.headers.set('Access-Control-Allow-Headers', @requestHeaders@);
            response.headers.set('Access-Control-Max-Age', '@maxAge@');
@if exposedHeaders
        } else {
            response.headers.set('Access-Control-Expose-Headers', @exposedHeaders@);
@end
        }
        return response;
    },
};
)~~~";

} // namespace

std::string writeCloudflare(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(cloudflareTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
