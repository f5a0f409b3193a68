import { create } from 'apisauce'
import { Config } from 'App/Config'

export const ApiService = create({
  baseURL: Config.API_URL,
  headers: {
    Accept: 'application/json',
    'Content-Type': 'application/json',
  },
  timeout: 30000,
})
function get() {
  return ApiService.get('/bookings')
}
