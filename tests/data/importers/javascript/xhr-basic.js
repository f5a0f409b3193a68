		var xhr = new XMLHttpRequest();
		xhr.open('GET', url, true);
		xhr.withCredentials = true;
		xhr.onreadystatechange = handler;
		xhr.setRequestHeader("Authorization", "Basic " + btoa(username + ":" + password));
		xhr.send();
