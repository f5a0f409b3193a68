jQuery.ajaxPrefilter(function(options) {
    if (options.crossDomain && jQuery.support.cors) {
        options.url = 'https://cors-anywhere.herokuapp.com/' + options.url;
    }
});

$.ajax({
    type: 'POST',
    url: 'https://httpbin.org/post',
    crossDomain:true,
    headers: {
        'Test':'test',
        'Authorization': 'Basic <hidden>'
    },
    success: (data) => {
        console.log(data);
    }
}).fail(console.error);
