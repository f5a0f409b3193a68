request
  .get('http://localhost:4001/')
  .withCredentials()
  .end(function(err, res){
    assert(200 == res.status);
    assert('tobi' == res.text);
    next();
  })
