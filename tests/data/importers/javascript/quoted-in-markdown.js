> const AuthStr = 'Bearer ' + USER_TOKEN;

> axios.get(URL, { 'headers': { 'Authorization': AuthStr } })
>   .then((response => {
>     console.log(response.data);
>   })
>  .catch((error) => {
>    console.log(error);
> });
