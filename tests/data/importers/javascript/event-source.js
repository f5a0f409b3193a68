this.listener = new EventSource(url, { withCredentials: true });
