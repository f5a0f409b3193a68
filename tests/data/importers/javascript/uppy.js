uppy.use(Uppy.AwsS3, {
        getUploadParameters: function (file) {
          return fetch('/url/' + file.name)
            .then(function (response) { 
                console.log(response)
                return response.json() 
            }).then((data) => {
            // Return an object in the correct shape.
            return {
                method: "PUT",
                url: data,
                fields: {}
