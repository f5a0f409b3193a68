import wretch from "wretch"
const api = wretch("https://jsonplaceholder.example")
  .options({ credentials: "include", mode: "cors" })
  .auth("Bearer token1")
  .headers({ "X-Shop": "7" })
await api.url("/posts").post({ title: "x" }).json()
await api.get("/posts/1").json(console.log)
