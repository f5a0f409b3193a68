const url = 'http://localhost/xxx-api/contacts.php'; axios({ method: 'post', url, data: postData, config: { headers: { 'Content-Type': 'multipart/form-data', // 'Content-Type': 'application/x-www-form-urlencoded', 
} } }) .then(resp => { console.log('Submission response', resp); }) .catch(err => console.error(err));
