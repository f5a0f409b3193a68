m.request({
  method: "PUT",
  url: "https://rem.example/api/users/:id",
  params: { id: 1 },
  body: { name: "test" },
  withCredentials: true,
}).then(function (result) { console.log(result) })
