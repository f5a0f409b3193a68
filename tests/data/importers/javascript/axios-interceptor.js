import axios from 'axios';
import store from 'store';

axios.interceptors.request.use(function (config) {
   const auth = store.get('auth');
   if (undefined !== auth) {
      const accessToken = auth.accessToken;

      const newConfig = {
        ...config,
        headers: {
          ...config.headers,
          Authorization: `Bearer ${accessToken}`
        }
      };

      return newConfig;
   }

   return config;
  });

export default function request(url: string, options: Pick<AxiosRequestConfig, Exclude<keyof AxiosRequestConfig, ['url']>> = {}) {
  options.url = API_HOST + url;

  return axios(options)
    .then((response: AxiosResponse) => {
      return Promise.resolve(response)
    })
    .catch((error: AxiosError) => {

      errorHandler(error);

      return Promise.reject(error)
    })
}
