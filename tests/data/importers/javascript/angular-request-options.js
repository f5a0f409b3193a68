    let options = new RequestOptions({
      withCredentials: true,
    });

    this.http.post(serverURL, {
      method: method,
      params: payload,
      id: this.id++,
    }, options);

    // ...
