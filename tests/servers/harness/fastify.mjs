import Fastify from 'fastify';
import { registerCors } from './cors.mjs';
import { headers, port, statusOf, token } from './application.mjs';

const fastify = Fastify();
fastify.addHttpMethod('REPORT', { hasBody: false });
await registerCors(fastify);
fastify.addHook('onRequest', async (request, reply) => {
    if (request.url === '/api/private' && request.headers.authorization !== token) {
        return reply.code(401).send('who are you?');
    }
});
for (const path of ['/api/open', '/api/private', '/api/broken', '/api/cached']) {
    fastify.route({
        method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'PATCH', 'REPORT'],
        url: path,
        handler: async (request, reply) => {
            if (statusOf(path) === 500) {
                throw new Error('broken');
            }
            return reply.headers(headers).send('ok');
        },
    });
}
await fastify.listen({ host: '127.0.0.1', port });
