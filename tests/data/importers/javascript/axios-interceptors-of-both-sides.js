axios.defaults.withCredentials = true;

axios.interceptors.request.use((config) => {
  const token = getAccessToken();
  if (token) {
    config.headers.Authorization = `Bearer ${token}`;
  }
  return config;
}, (error) => Promise.reject(error));

axios.interceptors.response.use(
  (response) => response,
  async (error) => {
    const originalRequest = error.config || {};
    if (error.response?.status === 401 && !originalRequest._retry) {
      originalRequest._retry = true;
      const { data } = await axios.post('https://api.shop.example/user/refresh', {});
      setAccessToken(data.accessToken);
      return axios(originalRequest);
    }
    return Promise.reject(error);
  }
);
