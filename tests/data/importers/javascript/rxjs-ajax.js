import { ajax } from 'rxjs/ajax';

const users = ajax({
  url: 'https://httpbin.example/delay/2',
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'rxjs-custom-header': 'Rxjs' },
  body: { rxjs: 'Hello World!' },
  withCredentials: true
});
ajax.getJSON('https://api.github.example/users?per_page=5').subscribe();
