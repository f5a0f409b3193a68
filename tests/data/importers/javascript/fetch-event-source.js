import { fetchEventSource } from '@microsoft/fetch-event-source';

const events = new EventSourcePolyfill('https://api.example/events', {
  headers: { Authorization: `Bearer ${token}` },
  withCredentials: true,
});

await fetchEventSource('https://api.example/chat', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json' },
  body: JSON.stringify({ question: 'why' }),
  onmessage(event) {
    console.log(event.data);
  },
});
