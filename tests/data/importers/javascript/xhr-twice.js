var xhr = new XMLHttpRequest();
xhr.open('GET', 'https://commerce.maskface.cn/admin/api/category/root/-1', true);
xhr.withCredentials = true;
xhr.send()

var xhr = new XMLHttpRequest();
xhr.withCredentials = true;
xhr.open('GET', 'https://commerce.maskface.cn/admin/api/category/root/-1', true);
xhr.send()
