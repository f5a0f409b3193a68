      let jsonString = // ...
      let xhr = new XMLHttpRequest();
      xhr.onload = () => {
        if (xhr.status >= 200 && xhr.status < 300) {
           //...
        } else {
          // ...
        }
      };
      xhr.open("POST", "", true);
      xhr.setRequestHeader("Content-Type", "application/json");
      xhr.send(jsonString);
