// the url of current page is
// http://www.a.com
// then send a request
// http://www.b.com/search.php support jsonp
$.ajax({
    url: "http://www.b.com/search.php?callback=?",
    data: {
        // ...
    },
    dataType: "json"
});
