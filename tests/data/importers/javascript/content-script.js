> Old content script, making a cross-origin fetch:
> var itemId = 12345;
> var url = "https://another-site.com/price-query?itemId=" +
>          encodeURIComponent(request.itemId);
> fetch(url)
>   .then(response => response.text())
>   .then(text => parsePrice(text))
>   .then(price => ...)
>   .catch(error => ...)
