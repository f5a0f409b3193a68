this.http.request('DELETE', 'https://api.shop.example/x', { body: { id: 1 }, withCredentials: true }).subscribe();
this.http.jsonp('https://itunes.example/search?term=a', 'callback').subscribe();
