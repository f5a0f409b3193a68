import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { corsPolicy } from './cors.mjs';
import { headers, port, statusOf, token } from './application.mjs';

const app = new Hono();
app.use('*', corsPolicy);
app.use('/api/private', async (context, next) => {
    if (context.req.header('Authorization') !== token) {
        return context.text('who are you?', 401);
    }
    await next();
});
for (const path of ['/api/open', '/api/private', '/api/broken', '/api/cached']) {
    app.all(path, (context) => {
        if (statusOf(path) === 500) {
            throw new Error('broken');
        }
        return context.text('ok', 200, headers);
    });
}
serve({ fetch: app.fetch, hostname: '127.0.0.1', port });
