$.ajax({
   url: 'https://api.example/data',
   type: 'GET',
   dataType: 'json',
   xhrFields: { withCredentials: true },
   success: function(data) { bla bla }
});
