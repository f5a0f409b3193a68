const url = new URL('./sum', 'https://api.shop.example/v1/')
url.searchParams.append('a', '1')
fetch(url.href, { method: 'PUT' })
fetch(url.toString())
