import { Server } from './.svelte-kit/output/server/index.js';
import { manifest } from './.svelte-kit/output/server/manifest.js';

const server = new Server(manifest);
await server.init({ env: {} });
const statuses = [];
for (const { method, url, headers } of JSON.parse(await new Response(process.stdin).text())) {
    const request = new Request(url, { method, headers });
    statuses.push((await server.respond(request, { getClientAddress: () => '127.0.0.1' })).status);
}
console.log(JSON.stringify(statuses));
