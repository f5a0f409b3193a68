/** @type {import('./$types').PageLoad} */
export async function load({ fetch, params }) {
	const res = await fetch(`https://api.shop.example/items/${params.id}`, { credentials: 'include' });
	return { item: await res.json() };
}
