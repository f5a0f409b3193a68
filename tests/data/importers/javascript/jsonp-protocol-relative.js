$.ajax({
    type : 'GET',
    dataType : 'jsonp',
    url : '//cvrapi.dk/api?search=test&country=dk',
    success : function(res){
 }
});
