import http from 'node:http';

import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';

const ask = (port, { method, url, headers }) => new Promise((resolve, reject) => {
    const sent = [...headers, ['Host', new URL(url).host]];
    const request = http.request({ host: '127.0.0.1', port, path: '/cart', method, headers: sent.flat() }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
    });
    request.on('error', reject);
    request.end();
});

const statuses = [];
for (const asked of JSON.parse(await new Response(process.stdin).text())) {
    const transport = new StreamableHTTPServerTransport({
        sessionIdGenerator: undefined, enableDnsRebindingProtection: true,
        // Without a list it looks at no Origin.
        allowedOrigins: asked.options.trustedOrigins ?? ['https://nobody.example'],
    });
    const app = express();
    app.all('/cart', (request, response) => transport.handleRequest(request, response));
    const server = app.listen(0, '127.0.0.1');
    await new Promise((resolve) => { server.on('listening', resolve); });
    const status = await ask(server.address().port, asked);
    // What comes behind the guard has faults of its own to find in a request without a message.
    statuses.push(status === 403 ? 403 : 200);
    server.closeAllConnections();
    server.close();
}
console.log(JSON.stringify(statuses));
