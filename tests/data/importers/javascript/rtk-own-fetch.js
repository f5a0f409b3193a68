const api = createApi({
  baseQuery: fetchBaseQuery({
    baseUrl: "https://api.shop.example/v1",
    fetchFn: (input: RequestInfo, init?: RequestInit | undefined) =>
      fetch(input, { ...init, credentials: "include" }),
  }),
  endpoints: (build) => ({ me: build.query<User, void>({ query: () => 'me' }) })
})
