let accessToken = undefined;

const apiClient = ky.extend({
...
  beforeRequest: [async (request) => {
    if (accessToken) request.headers.set('Authorization', `Bearer ${accessToken}`);
  }], 
  afterResponse: [async (request, options) => {
  ... 
    refreshPromise = ky.post('/refresh').json().then(data => { accessToken = data.accessToken });
    await refreshPromise;
    return ky(request, options);
  }]
})
