fetch('https://api.example.com/data', {
  method: 'GET',
  credentials: 'include', // <-- here
  headers: {
    'Content-Type': 'application/json',
  },
})
