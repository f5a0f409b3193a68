#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view nextjsTemplate = R"~~~(
// CORS for Next.js 16 and later: proxy.ts beside the folder `app`. (Before 16 the file is middleware.ts, and the function
// `middleware`.) It comes before the routes, and its headers are on what they answer, errors too.

import { NextResponse, type NextRequest } from 'next/server';

@unless any
// Only an origin of this list is sent back.
const origins = new Set<string>([
    @originLines@,
]);
@if pattern
const patterns = [
    @patternItems@
];
const isAllowed = (origin: string) => origins.has(origin) || patterns.some((pattern) => pattern.test(origin));
@else
const isAllowed = (origin: string) => origins.has(origin);
@end

@end
export function proxy(request: NextRequest) {
    const origin = request.headers.get('Origin');
    // A preflight is answered here, before authentication. Any other OPTIONS is the application's.
    const isPreflight = request.method === 'OPTIONS' && request.headers.has('Access-Control-Request-Method');
    const response = isPreflight ? new NextResponse(null, { status: 204 }) : NextResponse.next();
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
}

export const config = { matcher: '/api/:path*' };
)~~~";

} // namespace

std::string writeNextjs(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(nextjsTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
