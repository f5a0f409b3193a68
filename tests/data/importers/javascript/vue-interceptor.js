Vue.http.interceptors.push((request, next) => {
    request.credentials = true;
    next();
});
Vue.http.get('https://api.example.org/me').then(r => this.me = r.body)
