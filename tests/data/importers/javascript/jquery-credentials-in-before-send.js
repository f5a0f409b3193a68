$.ajax({
    headers: { "Accept": "application/json"},
    type: 'GET',
    url: 'https://api.shop.example/types',
    crossDomain: true,
    beforeSend: function(xhr){
        xhr.withCredentials = true;
    },
    success: function(data) {}
});
