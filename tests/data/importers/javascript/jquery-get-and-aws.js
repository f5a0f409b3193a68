$.get('/admin/credentials').success(function(data) {
  var bucket, params, req;
  AWS.config.region = 'us-west-2';
  if (data.success) {
    AWS.config.update(data.credentials);
    AWS.config.region = 'us-west-1';
    bucket = new AWS.S3({
      params: {
        Bucket: "example-incoming"
      }
    });
    params = {
      Key: file.name,
      ContentType: file.type,
      Body: file
    };
    req = bucket.putObject(params);
    return req.send(function(err, data) {
      return $scope.loading = (err ? "ERROR!" : "UPLOADED.");
    });
  }
});
