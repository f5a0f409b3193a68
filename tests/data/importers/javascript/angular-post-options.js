const httpHeaders = new HttpHeaders().set('Access-Control-Allow-Origin', '*');
this.http.get('http://localhost:8080/users', { headers: httpHeaders }).subscribe(r => this.users = r);
