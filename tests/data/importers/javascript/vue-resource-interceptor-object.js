Vue.http.interceptors.push(function () {
    return {
        request: function (request) {
            var tokenVal = sessionStorage.getItem("token");
            request.headers['token'] = tokenVal
            return request;
        },
        response: function (response) {
            return response;
        }
    };
});
