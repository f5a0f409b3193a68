export const fallback = () => new Response('ok');
