import axios from "axios";

const axiosInstance = axios.create({
  baseURL: process.env.NEXT_PUBLIC_API_URI,
  withCredentials: true,
});

const getData = async (url: string) => {
  return await axiosInstance.get(process.env.NEXT_PUBLIC_API_URI + url);
};

const { data } = useQuery({
    queryKey: ["auth"],
    queryFn: () => getData("/users/me"),
});
