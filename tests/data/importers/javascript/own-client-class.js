class Api {
  constructor(private base: string, private token: string) {}
  private async request<T>(method: string, path: string, body?: unknown): Promise<T> {
    const res = await fetch(`${this.base}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Token': this.token },
      body: body ? JSON.stringify(body) : undefined,
    });
    return res.json();
  }
  get<T>(path: string) { return this.request<T>('GET', path); }
  post<T>(path: string, body: unknown) { return this.request<T>('POST', path, body); }
}
export const api = new Api('https://api.shop.example', 'abc');
api.get('/users?page=2').then(console.log);
