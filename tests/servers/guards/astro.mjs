import fs from 'node:fs';

import { App } from 'astro/app';

const name = fs.readdirSync('./dist/server').find((file) => file.startsWith('manifest_'));
const { manifest } = await import(`./dist/server/${name}`);
const { pageMap, renderers } = await import('./dist/server/entry.mjs');
const app = new App({ ...manifest, pageMap, renderers });
const statuses = [];
for (const { method, url, headers } of JSON.parse(await new Response(process.stdin).text())) {
    statuses.push((await app.render(new Request(url, { method, headers }))).status);
}
console.log(JSON.stringify(statuses));
