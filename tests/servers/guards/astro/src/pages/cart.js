export const prerender = false;
export const ALL = () => new Response('ok');
