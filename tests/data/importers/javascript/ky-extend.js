import ky from 'ky-universal'

const prefixUrl = 'https://jsonplaceholder.typicode.com'

const beforeRequestFns = [
  (options) => {
    console.log(options.headers)
    options.headers.unicorn = 'rainbow'
  }
]

const options = {
  prefixUrl,
  hooks: {
    beforeRequest: beforeRequestFns,
  },
}

const client = ky.create({ ...options })

client.extend({ headers: { foo: 'bar' } }).get('todos/1')

export default client
