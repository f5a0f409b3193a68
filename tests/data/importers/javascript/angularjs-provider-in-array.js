app.config(['$httpProvider', function ($httpProvider) {
  $httpProvider.defaults.withCredentials = true;
  $httpProvider.defaults.headers.common['X-Shop'] = '7';
}]);
app.controller('C', function ($scope, $http) {
  $http.get('https://api.shop.example/y', { params: { a: 1 } });
});
