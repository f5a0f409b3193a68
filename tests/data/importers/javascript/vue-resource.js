Vue.http.get('https://some_url').then(response => {
      console.log(response);
}, response => {
      console.log(response);
});
