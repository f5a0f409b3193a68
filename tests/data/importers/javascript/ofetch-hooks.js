import { ofetch } from 'ofetch'

const apiFetch = ofetch.create({
  baseURL: 'https://api.shop.example',
  async onRequest({ request, options }) {
    options.headers.set('X-Trace', '1')
  }
})
await apiFetch('/movie', { method: 'PUT', query: { lang: 'en' }, body: { some: 'json' } })
