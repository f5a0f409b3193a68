 $.ajaxSetup({
 	crossDomain: true,
 	xhrFields: { withCredentials: true }
 });
$.getJSON('https://api.example.com/items', function (items) { show(items); });
