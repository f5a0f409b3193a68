import { Hono } from 'hono';
import { csrf } from 'hono/csrf';

const statuses = [];
for (const { method, url, headers, options } of JSON.parse(await new Response(process.stdin).text())) {
    const app = new Hono();
    app.use(csrf({
        ...(options.trustedOrigins ? { origin: options.trustedOrigins } : {}),
        ...(options.allowSameSite ? { secFetchSite: ['same-origin', 'same-site'] } : {}),
    }));
    app.all('/cart', (context) => context.text('ok'));
    statuses.push((await app.fetch(new Request(url, { method, headers }))).status);
}
console.log(JSON.stringify(statuses));
