#include "core/writing/servers/dialects.h"
#include "core/writing/servers/javascript_values.h"

namespace fetchscope {

namespace {

constexpr std::string_view fastifyTemplate = R"~~~(
// CORS for Fastify, with the package @fastify/cors. Before all plugins and hooks, so that preflights are answered before
// authentication, and errors have the headers, too:
//
//   import { registerCors } from './cors.mjs';
//   await registerCors(fastify);

import cors from '@fastify/cors';

export async function registerCors(fastify) {
    await fastify.register(cors, {
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
}
)~~~";

} // namespace

std::string writeFastify(const ServerPolicy& policy, const ServerPlace& place)
{
    return fillTemplate(fastifyTemplate, javaScriptValuesOf(policy, place));
}

} // namespace fetchscope
