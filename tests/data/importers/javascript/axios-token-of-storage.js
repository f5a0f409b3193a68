axios.get('url', {
  headers: { Authorization: localStorage.getItem('token') }
})
