const user = {
  authToken: 'abc123',
};

const api = ky.create({
  prefixUrl: API_URL,
  hooks: {
    beforeRequest: [
      options => {
        options.headers.set(
          'Authorization',
          `Bearer ${user.authToken}`,
        );
      },
    ],
  },
});

api.post('some/special/endpoint', {
  headers: {
    Authorization: 'Bearer 567def',
  },
});
