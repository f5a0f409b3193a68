axios.defaults.headers.common['Authorization'] = 'Token 122f6477';

axios.get("https://jsonplaceholder.typicode.com/posts/1/comments")
    .then(response => {
      return response.status
    })
