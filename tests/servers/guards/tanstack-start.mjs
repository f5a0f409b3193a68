// The check of its middleware, which only its compiler makes a function of.
import { isCsrfRequestAllowed } from './node_modules/@tanstack/start-client-core/dist/esm/createCsrfMiddleware.js';

const statuses = [];
for (const { method, url, headers, options } of JSON.parse(await new Response(process.stdin).text())) {
    const isAllowed = await isCsrfRequestAllowed({
        ...(options.trustedOrigins ? { origin: options.trustedOrigins } : {}),
        ...(options.allowSameSite ? { secFetchSite: ['same-origin', 'same-site'] } : {}),
    }, { request: new Request(url, { method, headers }) });
    statuses.push(isAllowed ? 200 : 403);
}
console.log(JSON.stringify(statuses));
