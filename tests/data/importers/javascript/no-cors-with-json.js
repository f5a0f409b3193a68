return fetch(`${API_URL}auth/signin`,{
      method: 'POST',
      headers: {
        'Content-Type':'application/json',
      },
      mode: 'no-cors',
      body: JSON.stringify(payload)
    }).then(this.checkStatus)
      .then(this.parseJson)
      .catch(this.serverError)
