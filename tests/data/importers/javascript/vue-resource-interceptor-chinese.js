Vue.http.interceptors.push((request, next) => {
    request.credentials = true
    next()
})
Vue.http.post('/user/login', this.form, {xhr: {withCredentials: true}})
