import express from 'express';
import { corsPolicy } from './cors.mjs';
import { headers, port, statusOf, token } from './application.mjs';

const app = express();
app.use(corsPolicy);
app.use('/api/private', (request, response, next) => {
    if (request.get('Authorization') === token) {
        next();
    } else {
        response.status(401).send('who are you?');
    }
});
app.all(/^\/api\/(?!missing)/, (request, response) => {
    if (statusOf(request.path) === 500) {
        throw new Error('broken');
    }
    response.set(headers).send('ok');
});
app.listen(port, '127.0.0.1');
