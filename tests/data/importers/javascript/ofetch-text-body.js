const response = await $fetch(`https://api.example/emotion`, {
  method: 'POST',
  headers: {
    Accept: 'application/json',
  },
  credentials: 'include',
  body: JSON.stringify({
    emotie_id: 1,
  })
})
