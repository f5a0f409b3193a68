  const form = new FormData()

  form.append('file', fileObject)

  axios.request({
    url:              url,
    data:             form,
    method:           'post',
    responseType:     'json',
    validateStatus:   function (status) {
      return status === 201
    },
    onUploadProgress: function (progressEvent) {
      console.log(progressEvent) 
    }
  })
