    HTTP.get("http://mysite.com/",{
      responseType: 'text',
      withCredentials: true,
      auth: {
        username: "abcd",
        password: "1234"
      }
    })
    .then(response => {});

    HTTP.get("http://mysite.com/",{
      responseType: 'text',
      withCredentials: true,
      /*auth: {
        username: "abcd",
        password: "1234"
      }*/
    })
    .then(response => {});
