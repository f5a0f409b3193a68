import { spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';

const actions = JSON.parse(fs.readFileSync('.next/server/server-reference-manifest.json', 'utf8')).node;
const [action] = Object.keys(actions);

const freePort = () => new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
        const { port } = server.address();
        server.close(() => resolve(port));
    });
});
const listens = (port) => new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.on('connect', () => { socket.destroy(); resolve(true); });
    socket.on('error', () => resolve(false));
});
// A POST is one of an action, as its own scripts send it; the guard does not look at the type.
const asAction = (headers) => [...headers.filter(([name]) => name !== 'Content-Type'),
    ['Content-Type', 'text/plain;charset=UTF-8'], ['Next-Action', action]];
const ask = (port, { method, url, headers }) => new Promise((resolve, reject) => {
    const sent = [...(method === 'POST' ? asAction(headers) : headers), ['Host', new URL(url).host]];
    const request = http.request({ host: '127.0.0.1', port, path: '/cart', method, headers: sent.flat() }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
    });
    request.on('error', reject);
    request.end(method === 'POST' ? '[]' : undefined);
});

// One server for all that share its settings.
const all = JSON.parse(await new Response(process.stdin).text());
const statuses = [];
for (const trusted of new Set(all.map(({ options }) => String(options.trustedOrigins ?? '')))) {
    const port = await freePort();
    const server = spawn(process.execPath,
        ['node_modules/next/dist/bin/next', 'start', '--hostname', '127.0.0.1', '--port', String(port)],
        { env: { ...process.env, TRUSTED_ORIGINS: trusted }, stdio: 'ignore' });
    while (!await listens(port)) await new Promise((resolve) => { setTimeout(resolve, 50); });
    for (const [index, asked] of all.entries()) {
        if (String(asked.options.trustedOrigins ?? '') === trusted) statuses[index] = await ask(port, asked);
    }
    server.kill('SIGKILL');
}
console.log(JSON.stringify(statuses));
