var root = 'http://jsonplaceholder.typicode.com';
$.ajax(root + '/posts', {
  method: 'POST',
  data: {
    title: 'foo',
    body: 'bar',
    userId: 1
  }
}).then(function(data) {
  console.log(data);
});
