  var requestForShortenUrl = function(url, callback) {
    var formData = new FormData();

    formData.append("url", url);

    var init = { method: "POST", body: formData, mode: "navigate" };

    fetch(API_ENDPOINT, init)
      .then(function(response) {
        console.log(response.type);
        for (var pair of response.headers.entries()) {
           console.log(pair[0]+ ': '+ pair[1]);
        }

        callback({
          "status": "OK",
          "shortened_url": response.headers.get("location")
        });
      })
      .catch(function(response) {
        response.text().then(function(text) {
          callback({
            "status": "Error",
            "error": {
              "code": response.status,
              "message": text
            }
          });
        });
      });
  };
