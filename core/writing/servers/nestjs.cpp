#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view nestjsTemplate = R"~~~(
// CORS for NestJS. In main.ts, before anything else is added, so that preflights are answered before guards and middleware,
// and errors have the headers, too:
//
//   import { corsOptions } from './cors-options';
//   const app = await NestFactory.create(AppModule);
//   app.enableCors(corsOptions);

import type { CorsOptions } from '@nestjs/common/interfaces/external/cors-options.interface';

export const corsOptions: CorsOptions = {
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
    // None. Left out, Nest would allow whatever a preflight asks for.
    allowedHeaders: [],
@end
    exposedHeaders: [@exposedHeadersList@],
    credentials: @credentials@,
    maxAge: @maxAge@,
};
)~~~";

} // namespace

std::string writeNestjs(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(nestjsTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
