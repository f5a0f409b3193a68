import 'reflect-metadata';
import { All, Controller, Module, UnauthorizedException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { corsOptions } from './cors-options.mjs';
import { headers, port, statusOf, token } from './application.mjs';

// Decorators are functions; without a compiler they are called as such.
class ApiController {}
for (const name of ['open', 'private', 'broken', 'cached']) {
    const handler = function () {
        if (statusOf(`/api/${name}`) === 500) {
            throw new Error('broken');
        }
        return 'ok';
    };
    Object.defineProperty(ApiController.prototype, name, { value: handler, configurable: true, writable: true });
    All(name)(ApiController.prototype, name, Object.getOwnPropertyDescriptor(ApiController.prototype, name));
}
Controller('api')(ApiController);
class AppModule {}
Module({ controllers: [ApiController] })(AppModule);

const app = await NestFactory.create(AppModule, { logger: false });
app.enableCors(corsOptions);
app.use((request, response, next) => {
    if (request.path === '/api/open') {
        response.set(headers);
    }
    next();
});
app.useGlobalGuards({
    canActivate(context) {
        const request = context.switchToHttp().getRequest();
        if (request.path === '/api/private' && request.get('Authorization') !== token) {
            throw new UnauthorizedException();
        }
        return true;
    },
});
await app.listen(port, '127.0.0.1');
