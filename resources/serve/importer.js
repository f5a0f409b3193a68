onmessage = ({ data }) => {
  try {
    importScripts(data);
    postMessage({ event: 'load' });
  } catch (error) {
    postMessage({ event: 'error', error: error.name, message: String(error.message) });
  }
};
