const headers = { ETag: '"1"', 'X-Request-Id': '7', 'X-Secret': 's' };

async function answer(request, context) {
    const { name } = await context.params;
    if (name === 'private' && request.headers.get('Authorization') !== 'Bearer of-the-user') {
        return new Response('who are you?', { status: 401 });
    }
    if (name === 'missing') {
        return new Response('nothing', { status: 404 });
    }
    if (name === 'broken') {
        throw new Error('broken');
    }
    return new Response('ok', { headers });
}

export { answer as GET, answer as HEAD, answer as POST, answer as PUT, answer as DELETE, answer as PATCH };
