			$.ajax({
				type: "GET",
				url: "https://YYYYYYYYYYY:8080/api/person/2",
				accept: "application/json",
				beforeSend: function(xhr) {
					xhr.setRequestHeader("Authorization", "Basic " + btoa("xxxxxxx:yyyyyyyy"));
				},
				contentType: "application/json",
				dataType: "json",
				success: function(data, textStatus, jqXHR) {
					alert("works");
				},
				error: function(error) {
					alert("fail");
				}
			});
