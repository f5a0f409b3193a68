axios.interceptors.request.use(function(config) {
  const token = getToken()

  if(token)
    config.headers.authorization = 'bearer ' + getToken()

  console.log(config.headers)

  return config
})
axios.get('http://localhost:8001/cms/estate/stats')
