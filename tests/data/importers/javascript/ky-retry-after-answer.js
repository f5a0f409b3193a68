import ky from 'ky';

(async () => {
  await ky.get('https://example.com', {
    hooks: {
      afterResponse: [
	async (input, options, response) => {
	  if (response.status === 403) {
	    // Get a fresh token
	    const token = await ky.get('https://example.com/token').text();
	    // Retry with the token
	    options.headers.set('Authorization', `token ${token}`);
	    return ky(input,  {
	      ...options,
	    });
	  }
	}
      ]
    }
  });
})();
