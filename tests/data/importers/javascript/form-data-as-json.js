<input type='file' name='product_image' label='Product image' onChange={this.handleUpload} />

handleUpload () => {
 let file = e.target.files[0]
 let data = new FormData()
 data.append('image[file]', file),
 data.append('image[type]', 'product')
 const image = await fetch('https://backend/api/v1/images', {
  method: 'POST',
  headers: {
   'Content-Type': 'application/json',
  },
  body: JSON.stringify(data)
 })
 if (image) {
  this.setState({ imgId: image.id })
 }
}
