this.authorization = '1234';

  generateHeaders(token) {
    const headers = {
      'Content-Type': 'application/json',
      'Accept': 'application/json'
    };
    if (token) headers.Authorization = token;
    return headers;
  }

  post (url, data, contentType) {
    const headers = this.generateHeaders(this.authorization);
    if (headers) console.log(headers);
    const cType = contentType || 'application/json'; // application/json; charset=utf-8
    //console.log('imafirin mah post %s %s', url, JSON.stringify(data));
    return axios({ method: 'POST', url, headers, data }).then(response => {
        const typeHeader = response.headers['content-type'] || '';
        if (typeHeader.startsWith(cType)) {
