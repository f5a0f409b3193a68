export default function ({ $http }) {
  $http.onRequest((config) => {
    config.headers.set('X-Shop', '7')
  })
  $http.setBaseURL('https://api.shop.example')
  $http.setToken('123', 'Bearer')
}

async asyncData({ $http }) {
  const ip = await $http.get('/ip')
}
