superagent
      .post(this.apiUrl + '/login')
      .send(data)
      .set('Accept', 'application/json')
      .set('Content-Type', 'application/json')
      .withCredentials()
      .end((err, result) => {
        console.log(err)
        console.log(result)
      })

return fetch(this.apiUrl + '/login', {
      method: 'POST',
      headers: this.postJsonHeaders(),
      body: JSON.stringify(data),
      mode: 'cors',
      credentials: 'include'
    })
