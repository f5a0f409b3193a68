This works:

const res = await axios.post(this.url, body, { 
    headers: this.headersObj 
});

This throws error:

const res = await axios.post(this.url, body, { 
    headers: this.headersObj, 
    onUploadProgress: progressEvent => console.log(progressEvent.loaded)
})
