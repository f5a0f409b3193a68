const instance = axios.create({ 
  baseURL: 'https://some-domain.com/api/', 
  timeout: 1000, 
  headers: {'X-Custom-Header': 'foobar'}});
instance.interceptors.request.use(
  async (config) => {
    config.params = {
      ...config.params,
    };
    if (!config.headers.Authorization) {
      config.headers.Authorization = `Bearer ${UserModule.accessToken}`;
    }
    return config;
  },
  (error) => Promise.reject(new HTTPRequestException(error)),
);
instance.post('/admin/users:logout', '', {
    headers: { Authorization: `Bearer ${UserModule.token}` },
  });
