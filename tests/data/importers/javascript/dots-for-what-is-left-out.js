$.ajax({
            url: 'https://api.shop.example/items',
            type:'GET',
            xhrFields: {
                withCredentials: true,
            },
            success:function(res){
                   ....
            }
        });
