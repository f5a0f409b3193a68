angular.module('starter', [])
 .config(function($httpProvider) {
        $httpProvider.defaults.useXDomain = true;
        delete $httpProvider.defaults.headers
            .common['X-Requested-With'];
    })
 .controller('registerController',function($scope,$window,$location,$http)  {
        $scope.register=function (){
        $http({
                 method: 'GET',
                 url: 'http://ecs999.eicp.net:8000/hui2hui_register123',
                headers: {
                    withCredentials:true
                },
                 data: {
                     "userinfo":"xx"
                 } 
                 }).success(function(data) {
                        Window.alert(data);
                 }).error(function(data) {
                        Window.alert(data);
                 });

        };
})
