import axios from "axios";

const api = axios.create({ baseURL: "https://api.example/v1", withCredentials: true });

api.interceptors.response.use(
  (response) => response,
  async (error) => {
    const originalRequest = error.config;
    if (error.response.status === 401 && !originalRequest._retry) {
      originalRequest._retry = true;
      await axios.post("https://api.example/v1/auth/refresh", {}, { withCredentials: true });
      return api(originalRequest);
    }
    return Promise.reject(error);
  }
);

export const getUsers = () => api.get("/users");
