const cors = require('cors');
const allowed = ['https://app.example.test', /\.example\.test$/];
app.use(cors({ origin: allowed, credentials: true, maxAge: 600, allowedHeaders: ['X-Ping'] }));
