const card = document.getElementById("card");
card.innerHTML = `
  <img src="https://images.example/logo.png" crossorigin="anonymous">
  <p>${name}</p>
`;
fetch("https://api.example/items")
  .then(response => response.json())
  .then(items => { list.innerHTML = items.map(item => `<img src="${item.image}">`).join(""); });
