export default function ({ $axios }) {
  $axios.onRequest(config => {
    config.headers.common['X-Shop'] = '7'
  })
  $axios.setHeader('Authorization', '123')
}

async fetch() {
  this.items = await this.$axios.$get('https://api.shop.example/items', { withCredentials: true })
}
