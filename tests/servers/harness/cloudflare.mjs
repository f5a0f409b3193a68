// A worker's surroundings: requests come in as Request, and fetch() in the worker asks the application.

import http from 'node:http';
import worker from './worker.mjs';

const port = Number(process.env.PORT);
const ask = globalThis.fetch;
globalThis.fetch = async (request) => {
    const url = new URL(request.url);
    url.host = `127.0.0.1:${process.env.UPSTREAM}`;
    const body = await request.text();
    try {
        return await ask(url, { method: request.method, headers: request.headers, body: body === '' ? undefined : body });
    } catch {
        // What Cloudflare makes of an origin that does not answer.
        return new Response('no answer', { status: 502 });
    }
};

http.createServer(async (incoming, outgoing) => {
    const chunks = [];
    for await (const chunk of incoming) {
        chunks.push(chunk);
    }
    const hasBody = chunks.length > 0 && !['GET', 'HEAD'].includes(incoming.method);
    const request = new Request(`http://127.0.0.1:${port}${incoming.url}`, {
        method: incoming.method,
        headers: Object.entries(incoming.headers).filter(([name]) => name !== 'host' && name !== 'content-length'),
        body: hasBody ? Buffer.concat(chunks) : undefined,
    });
    const response = await worker.fetch(request, {}, {});
    const headers = {};
    for (const [name, value] of response.headers) {
        if (!['content-length', 'transfer-encoding', 'connection', 'keep-alive'].includes(name)) {
            headers[name] = value;
        }
    }
    outgoing.writeHead(response.status, headers);
    outgoing.end(Buffer.from(await response.arrayBuffer()));
}).listen(port, '127.0.0.1');
