const api = axios.create({ baseURL: 'https://api.example.test', withCredentials: true, headers: { 'X-Ping': '1' } });
export async function save(id: number) { return api.put<Doc>(`/doc/${id}`, { a: [1, 2, ...rest] }); }
fetch("https://other.example/" + id, { method: "POST", body: new URLSearchParams({ a: "b" }) });
