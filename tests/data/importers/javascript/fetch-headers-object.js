const authCredentials = {
  'Accept': 'application/json',
  'Content-Type' : 'application/json',
  'x-paypal-internal-euat' : 'access_token',
  'paypal-client-context' : 'ec_token'
};


fetch('http://httpbin.org/post', {
  method: 'POST',
  mode:'bypass',
  body: JSON.stringify({ query: 'true' }),
  headers: new Headers(authCredentials)
}).then(response => {
  console.log(response.json())
});
