           $.ajax({
                url:"http://watson-on-classifier.mybluemix.net/api/v1/conversation/132458"
                type : 'POST',
                data : {"message":"who are you?"},
                contentType: "application/json",
                dataType: 'json',
                success : function(response) {
                    alert("Response from cross origin: " + response);
                },
                error : function(response) {
                    alert(response.responseText);
                }
            });
