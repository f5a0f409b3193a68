import { cop } from '@remix-run/cop-middleware';

const statuses = [];
for (const { method, url, headers, options } of JSON.parse(await new Response(process.stdin).text())) {
    const guard = cop({ trustedOrigins: options.trustedOrigins ?? [], insecureBypassPatterns: options.exemptPaths ?? [] });
    const context = { method, url: new URL(url), headers: new Headers(headers) };
    statuses.push((await guard(context, async () => new Response('ok'))).status);
}
console.log(JSON.stringify(statuses));
