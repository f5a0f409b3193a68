import Koa from 'koa';
import { corsPolicy } from './cors.mjs';
import { headers, port, statusOf, token } from './application.mjs';

const app = new Koa({ proxy: false });
app.silent = true;
app.use(corsPolicy);
app.use(async (context) => {
    if (context.path === '/api/private' && context.get('Authorization') !== token) {
        context.throw(401);
    }
    if (statusOf(context.path) === 500) {
        throw new Error('broken');
    }
    if (statusOf(context.path) === 404) {
        return;
    }
    context.set(headers);
    context.body = 'ok';
});
app.listen(port, '127.0.0.1');
