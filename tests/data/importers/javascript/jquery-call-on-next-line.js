app.use(passport.initialize());
app.use(allowCrossDomain);
app.use(app.router);

 $.ajax
        ({
            type: "POST",
            url: "https://kelvin-new:8000/admin",
            dataType: 'json',
            crossDomain: true,
            async: false,
            username: $("#login#username").val(),
            password: $("#login#password").val(),
            beforeSend: function(xhr){
            xhr.setRequestHeader("X-Requested", "yes")
            },
            data: '{ "comment" }',
            withCredentials: true,
            done: function (res){
                alert('Thanks for your comment!');
            },
            error: function(error) {
                alert(error.statusText);
            }
        });
