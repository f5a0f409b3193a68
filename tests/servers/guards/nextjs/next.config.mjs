import path from 'node:path';

// Turbopack takes packages from below its root only, and they may be a link to a folder elsewhere.
export default {
    turbopack: { root: path.parse(process.cwd()).root },
    experimental: { serverActions: { allowedOrigins: (process.env.TRUSTED_ORIGINS ?? '').split(',').filter(Boolean) } },
};
