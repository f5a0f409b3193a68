const response = await fetch(
  url,
  {
    method: 'PUT',
    body: file,
    headers: {
      'Content-Type': 'image/png'
    }
  }
)
