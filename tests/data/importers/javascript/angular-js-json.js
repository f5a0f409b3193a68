$http({
        url: 'http://localhost:3002/signup',
        method: "POST",
        data: JSON.stringify({username:$scope.username,passwd:$scope.passwd})
    });
