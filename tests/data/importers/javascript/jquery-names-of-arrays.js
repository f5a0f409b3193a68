$.get("https://api.shop.example/test.php", { name: "John", "choices[]": ["Jon", "Susan"], size: [1, 2] });
