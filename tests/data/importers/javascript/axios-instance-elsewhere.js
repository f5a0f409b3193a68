  login(creds) {
   return api.post('/accounts/login', creds)
      .then(res => {
        debugger
        api.defaults.headers.common.Authorization = res.data.token;

        return res;
      });
  },
