angular.module('shop', []).controller('FetchController', ['$scope', '$http', '$templateCache',
            function($scope, $http, $templateCache) {

                $scope.headers = {
                    'Accept': '*/*',
                    'Content-Type': 'application/json; charset=UTF-8'
                };
                $scope.method = 'POST';
                $scope.url = 'http://localhost:56652/orders/json';
                $scope.data = { "requests": [{ "name": "xxxx" }] };

                $scope.fetch = function() {
                    $http({method: $scope.method, url: $scope.url, data: JSON.stringify($scope.data), headers: $scope.headers, cache: $templateCache}).
                        success(function(data, status) {
                            $scope.status = status;
                        });
                };
            }]);
