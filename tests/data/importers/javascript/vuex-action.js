  actions: {
    register({commit}, user){
      return new Promise((resolve, reject) => {
        commit('auth_request')
        axios({
          url: 'http://localhost:3000/user/register',
          data: qs.stringify({
            userName: user.userName,
            email: user.email,
            password: user.password
          }), 
          method: 'POST',
          headers: {
            'content-type': 'application/x-www-form-urlencoded'
          }
        })
        .then(resp => {
          ...
        })
        .catch(err => {
          ...
        })
      })
    }
  }
