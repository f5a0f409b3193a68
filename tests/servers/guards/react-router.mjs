import { createRequestHandler } from 'react-router';

// What its compiler makes of an application with one page that has an action.
const page = { default: () => null, action: async () => null };
const statuses = [];
for (const { method, url, headers, options } of JSON.parse(await new Response(process.stdin).text())) {
    const handler = createRequestHandler({
        entry: { module: { default: (request, status) => new Response('ok', { status }), handleError() {} } },
        routes: {
            root: { id: 'root', path: '', module: { default: () => null } },
            cart: { id: 'cart', parentId: 'root', path: 'cart', module: page },
        },
        assets: { entry: { imports: [], module: '' }, routes: {}, url: '', version: '' },
        allowedActionOrigins: options.trustedOrigins ?? [],
        publicPath: '/', assetsBuildDirectory: '', basename: '/', future: {}, ssr: true, isSpaMode: false, prerender: [],
        routeDiscovery: { mode: 'initial', manifestPath: '/__manifest' },
    }, 'production');
    statuses.push((await handler(new Request(url, { method, headers }))).status);
}
console.log(JSON.stringify(statuses));
