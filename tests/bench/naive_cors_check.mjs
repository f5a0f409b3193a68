// What somebody writes who has only Node: which entries name an origin that the answer does not allow?
import fs from 'node:fs';

const har = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'));
const header = (list, name) => list.find((h) => h.name.toLowerCase() === name)?.value;
let blocked = 0;
for (const { request, response } of har.log.entries) {
    const origin = header(request.headers, 'origin');
    if (!origin || new URL(request.url).origin === origin) continue;
    const allowed = header(response.headers, 'access-control-allow-origin');
    if (allowed !== '*' && allowed !== origin) ++blocked;
}
console.log(har.log.entries.length, blocked);
