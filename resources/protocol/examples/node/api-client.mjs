// An API client that asks a real server, and says whether a page may do the same: `node api-client.mjs PROGRAM URL`.
import http from "node:http";
import https from "node:https";
import { Engine } from "./engine.mjs";

/** Sends what the browser would send, header by header, and gives back what came. */
function askTheServer(sent) {
    return new Promise((resolve) => {
        const client = sent.url.startsWith("https:") ? https : http;
        const headers = ["Host", new URL(sent.url).host, ...sent.headers.flat()];
        const request = client.request(sent.url, { method: sent.method, headers }, (response) => {
            const pieces = [];
            response.on("data", (piece) => pieces.push(piece));
            response.on("end", () => {
                const raw = response.rawHeaders;
                const pairs = raw.flatMap((name, i) => (i % 2 ? [] : [[name, raw[i + 1]]]));
                resolve({ status: response.statusCode, headers: pairs, bodyBase64: Buffer.concat(pieces).toString("base64") });
            });
        });
        request.on("error", () => resolve({ networkError: "refused" }));
        request.end(sent.body);
    });
}

const [program, url] = process.argv.slice(2);
const engine = new Engine(program);
const page = await engine.open({ page: "http://localhost:5173/", profile: "firefox" }, askTheServer);
for (const method of ["GET", "PUT"]) {
    const outcome = await page.fetch(url, { method });
    const sent = outcome.exchanges.map((exchange) => exchange.method).join(", ");
    console.log([`${method}:`, outcome.verdict, outcome.reason, `(sent: ${sent})`].filter(Boolean).join(" "));
}
await engine.close();
