async function login(email, password) {
  const r = await fetch('https://api.shop.example/login', {
    method: 'POST',
    body: JSON.stringify({ email, password }),
  });
  return r.json();
}
async function getOrders(id) {
  return fetch(`https://api.shop.example/orders/${id}`, { credentials: 'include' });
}
getOrders(42).then(r => r.json()).then(console.log);
