    update= (event) => {
    let uploadImage =  event.target.file;
    let form = new FormData()
    form.append('uploadImage',uploadImage)

    fetch('http://127.0.0.1:8000/api/addresses/upload', {
      headers: {
        'Authorization': 'Bearer ' + Auth.getToken(),
        'Content-Type': 'multipart/form-data',
      },
      method: "POST",
      body: form,
    })
    .then(response => response.json())
    .catch(error => console.error('Error:', error))
    .then(response => console.log('Success:', response));
    }
