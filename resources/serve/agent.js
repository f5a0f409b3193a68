'use strict';
// Runs in the scenario's page: does its actions one by one, as the page that opened it asks for, and tells what a
// script can see of each. What it needs stands in `fetchscope`: token, page (its number),
// parent ('opener' or 'frame'), words.
((fetchscope) => {
  const patience = 6000;
  // Of what always ends by itself, however busy the machine is.
  const patienceOfRequests = 30000;
  const after = (milliseconds, value) => new Promise((resolve) => { setTimeout(resolve, milliseconds, value); });
  const inTime = (promise, limit = patience) => Promise.race([promise, after(limit, { timeout: true })]);
  const firstOf = (target, names) => new Promise((resolve) => {
    for (const name of names) target.addEventListener(name, () => resolve({ event: name }), { once: true });
  });
  const failure = (error) => ({ error: error.name, message: String(error.message) });

  const bodies = {
    text: ({ data }) => data ?? '',
    urlencoded: ({ data }) => new URLSearchParams(data),
    blob: ({ data, contentType }) => new Blob([data ?? ''], contentType === undefined ? {} : { type: contentType }),
    arraybuffer: ({ data }) => new TextEncoder().encode(data ?? '').buffer,
    stream: ({ data }) => new Blob([data ?? '']).stream(),
    formdata: ({ data }) => {
      const form = new FormData();
      for (const [name, value] of data ?? []) {
        form.append(name, typeof value === 'string' ? value
          : new File([value.data ?? ''], value.filename, value.type === undefined ? {} : { type: value.type }));
      }
      return form;
    },
  };
  const bodyOf = (body) => (body === undefined || body === null || typeof body === 'string'
    ? body : bodies[body.type](body));

  // An element with the attributes that the action gives it.
  const element = (name, action, attributes = {}) => {
    const made = document.createElement(name);
    const all = { crossorigin: action.crossorigin, referrerpolicy: action.referrerPolicy, integrity: action.integrity, nonce: action.nonce,
      ...attributes };
    for (const [attribute, value] of Object.entries(all)) if (value !== undefined) made.setAttribute(attribute, value);
    return made;
  };
  const put = (made) => document.body.append(made);
  const styled = (css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    const box = document.createElement('div');
    box.className = 'tried';
    box.textContent = 'x';
    put(box);
    return box.getBoundingClientRect().width;
  };
  const url = (action) => `url(${JSON.stringify(action.url)})`;

  // What is to be clicked is at the top, wherever it stands in the page.
  const offer = (made) => {
    made.id = 'fetchscope-go';
    Object.assign(made.style, { position: 'fixed', left: '0', top: '0', padding: '1.5rem 2rem', font: 'inherit',
      background: '#1d5fc4', color: '#fff', border: '0' });
    tell({ needsClick: true });
  };
  // The click that some actions need; without it a script acts.
  const clicked = async (action, text, act) => {
    if (!action.userActivation) return act();
    const button = document.createElement('button');
    button.textContent = text;
    put(button);
    offer(button);
    return new Promise((resolve) => button.addEventListener('click', () => {
      tell({ clicked: true });
      button.remove();
      resolve(act());
    }));
  };
  // A real click on the very element, where it has to be the user's.
  const followed = (action, made, click) => {
    if (!action.userActivation) { setTimeout(click); return; }
    let clicks = 0;
    made.addEventListener('click', (event) => {
      // Once is enough, also where nothing seems to come of it.
      if (++clicks > 1) event.preventDefault();
      tell({ clicked: true });
    });
    offer(made);
  };

  const elementLoad = (action, made, names = ['load', 'error']) => {
    const seen = inTime(firstOf(made, names));
    put(made);
    return seen;
  };
  const pixelsOf = (image) => {
    try {
      const canvas = document.createElement('canvas');
      canvas.width = 1;
      canvas.height = 1;
      const context = canvas.getContext('2d');
      context.drawImage(image, 0, 0);
      context.getImageData(0, 0, 1, 1);
      return true;
    } catch { return false; }
  };

  const actions = {
    async fetch({ url: target, init = {} }) {
      const given = { ...init };
      if (given.body !== undefined) given.body = bodyOf(given.body);
      const response = await inTime(fetch(target, given), patienceOfRequests);
      if (response.timeout) return response;
      const seen = { type: response.type, status: response.status, url: response.url, redirected: response.redirected,
        headers: [...response.headers.keys()] };
      try { seen.text = String(await inTime(response.text())).slice(0, 2000); } catch (error) { seen.bodyError = error.name; }
      return seen;
    },
    async xhr(action) {
      const request = new XMLHttpRequest();
      const isAsync = action.async !== false;
      request.open(action.method ?? 'GET', action.url, isAsync);
      if (action.withCredentials) request.withCredentials = true;
      const headers = Array.isArray(action.headers) ? action.headers : Object.entries(action.headers ?? {});
      for (const [name, value] of headers) request.setRequestHeader(name, value);
      if (action.uploadListener) request.upload.addEventListener('progress', () => {});
      const done = firstOf(request, ['load', 'error', 'abort']);
      request.send(bodyOf(action.body));
      const seen = isAsync ? await inTime(done, patienceOfRequests) : { event: 'load' };
      const lines = request.getAllResponseHeaders().split('\r\n').filter((line) => line);
      return { ...seen, status: request.status, url: request.responseURL,
        headers: lines.map((line) => line.slice(0, line.indexOf(':')).trim()) };
    },
    beacon: async (action) => ({ queued: navigator.sendBeacon(action.url, bodyOf(action.body)) }),
    async eventsource(action) {
      const source = new EventSource(action.url, { withCredentials: Boolean(action.withCredentials) });
      const seen = await inTime(firstOf(source, ['open', 'error']));
      source.close();
      return seen;
    },
    async websocket(action) {
      const socket = new WebSocket(action.url, action.protocols ?? []);
      const seen = await inTime(firstOf(socket, ['open', 'error']));
      socket.close();
      return seen;
    },
    async img(action) {
      const image = element('img', action);
      image.src = action.url;
      const seen = await elementLoad(action, image);
      if (seen.event === 'load') seen.readable = pixelsOf(image);
      if (action.use && seen.event === 'load') seen.use = { readable: seen.readable };
      return seen;
    },
    script(action) { return elementLoad(action, element('script', action, { src: action.url })); },
    'module-script': (action) => elementLoad(action, element('script', action, { type: 'module', src: action.url })),
    async stylesheet(action) {
      const link = element('link', action, { rel: 'stylesheet', href: action.url });
      const seen = await elementLoad(action, link);
      if (seen.event === 'load') {
        try { seen.readable = link.sheet.cssRules.length >= 0; } catch { seen.readable = false; }
      }
      return seen;
    },
    async video(action) { return actions.media('video', action); },
    async audio(action) { return actions.media('audio', action); },
    async media(name, action) {
      const media = element(name, action, { preload: 'auto', muted: '' });
      const seen = inTime(firstOf(media, ['loadedmetadata', 'error']));
      media.src = action.url;
      put(media);
      const { event, timeout } = await seen;
      return timeout ? { timeout } : { event: event === 'error' ? event : 'load' };
    },
    async track(action) {
      const video = element('video', action);
      const track = document.createElement('track');
      track.default = true;
      const seen = inTime(firstOf(track, ['load', 'error']));
      track.src = action.url;
      video.append(track);
      put(video);
      track.track.mode = 'showing';
      return seen;
    },
    async font(action) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(`@font-face { font-family: tried; src: ${url(action)}; }`);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      await inTime(document.fonts.load('16px tried'));
      return {};
    },
    async 'css-image'(action) { styled(`.tried { background-image: ${url(action)}; }`); return {}; },
    async 'css-shape'(action) { styled(`.tried { float: left; shape-outside: ${url(action)}; }`); return {}; },
    async 'css-mask'(action) { styled(`.tried { mask-image: ${url(action)}; -webkit-mask-image: ${url(action)}; }`); return {}; },
    async 'css-import'(action) {
      const style = document.createElement('style');
      style.textContent = `@import ${url(action)};`;
      const seen = inTime(firstOf(style, ['load', 'error']));
      document.head.append(style);
      await seen;
      return {};
    },
    async 'svg-use'(action) {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
      use.setAttribute('href', action.url);
      svg.append(use);
      put(svg);
      return {};
    },
    async iframe(action) {
      const frame = element('iframe', action, { sandbox: action.sandbox, allow: action.allow });
      if (action.credentialless) frame.credentialless = true;
      frame.src = action.url;
      return actions.framed(action, frame);
    },
    object(action) { return actions.framed(action, element('object', action, { data: action.url })); },
    embed(action) { return actions.framed(action, element('embed', action, { src: action.url })); },
    async framed(action, frame) {
      const seen = await elementLoad(action, frame);
      // Only a document of the page's own origin can be told from an error page.
      if (new URL(action.url, location).origin === location.origin && seen.event === 'load') {
        try {
          const shown = frame.contentDocument?.URL;
          seen.committed = shown !== undefined && shown !== null && !shown.startsWith('about:');
        } catch { seen.committed = false; }
      }
      return seen;
    },
    preload(action) { return actions.hint('preload', action); },
    modulepreload(action) { return actions.hint('modulepreload', action); },
    prefetch(action) { return actions.hint('prefetch', action); },
    manifest(action) { return actions.hint('manifest', action); },
    hint(rel, action) {
      const link = element('link', action, { rel, as: action.as, type: action.type });
      const seen = inTime(firstOf(link, ['load', 'error']), 800);
      link.href = action.url;
      document.head.append(link);
      return seen;
    },
    async worker(action) {
      const worker = new Worker(action.url, { type: action.type ?? 'classic',
        ...(action.credentials ? { credentials: action.credentials } : {}) });
      // A worker that says nothing has been started, if it does not fail soon.
      const seen = await Promise.race([firstOf(worker, ['error', 'message']), after(700, { event: 'load' })]);
      worker.terminate();
      return seen;
    },
    async sharedworker(action) {
      const worker = new SharedWorker(action.url, { type: action.type ?? 'classic',
        ...(action.credentials ? { credentials: action.credentials } : {}) });
      worker.port.start();
      return Promise.race([firstOf(worker, ['error']), firstOf(worker.port, ['message']), after(700, { event: 'load' })]);
    },
    async importscripts(action) {
      const worker = new Worker('/.fetchscope/importer.js');
      worker.postMessage(new URL(action.url, document.baseURI).href);
      const seen = await inTime(new Promise((resolve) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = () => resolve({ event: 'error' });
      }));
      worker.terminate();
      return seen;
    },
    async worklet(action) {
      const worklet = action.kind === 'paint' ? CSS.paintWorklet : new AudioContext().audioWorklet;
      try {
        await worklet.addModule(action.url, action.credentials ? { credentials: action.credentials } : {});
        return { event: 'load' };
      } catch (error) { return { event: 'error', error: error.name }; }
    },
    'dynamic-import': (action) => actions.imported(`import(${JSON.stringify(action.url)})`, action),
    'module-import': (action) => actions.imported(null, action, ''),
    'json-module': (action) => actions.imported(null, action, ' with { type: "json" }'),
    'css-module': (action) => actions.imported(null, action, ' with { type: "css" }'),
    // An inline module of the page that imports.
    async imported(expression, action, attributes) {
      const script = element('script', action, { type: 'module', nonce: fetchscope.nonce });
      const seen = new Promise((resolve) => { globalThis.fetchscopeImported = resolve; });
      script.textContent = expression === null
        ? `import * as it from ${JSON.stringify(new URL(action.url, document.baseURI).href)}${attributes}; fetchscopeImported({ event: 'load' });`
        : `${expression}.then(() => fetchscopeImported({ event: 'load' }), () => fetchscopeImported({ event: 'error' }));`;
      script.addEventListener('error', () => globalThis.fetchscopeImported({ event: 'error' }));
      const uncaught = (event) => { if (event.error instanceof SyntaxError || event.error instanceof TypeError) globalThis.fetchscopeImported({ event: 'error' }); };
      addEventListener('error', uncaught);
      put(script);
      const result = await inTime(seen);
      removeEventListener('error', uncaught);
      return result;
    },
    ping(action) {
      const link = element('a', action, { href: '#pinged', ping: action.url });
      link.textContent = fetchscope.words.click;
      put(link);
      if (!action.userActivation) { link.click(); return {}; }
      return new Promise((resolve) => {
        link.addEventListener('click', () => setTimeout(resolve, 100, {}));
        followed(action, link);
      });
    },
  };

  // What leaves the page: it is told first, and done then.
  const navigations = {
    link(action) {
      const link = element('a', action, { href: action.url, target: '_top' });
      link.textContent = fetchscope.words.click;
      put(link);
      followed(action, link, () => link.click());
    },
    form(action) {
      const form = element('form', action, { action: action.url, method: action.method, enctype: action.enctype,
        target: '_top' });
      for (const [name, value] of action.body ?? []) {
        const field = document.createElement('input');
        field.type = 'hidden';
        field.name = name;
        field.value = value;
        form.append(field);
      }
      const button = document.createElement('button');
      button.textContent = fetchscope.words.click;
      form.append(button);
      put(form);
      followed(action, button, () => form.submit());
    },
    location(action) {
      const go = () => { top.location.href = new URL(action.url, document.baseURI).href; };
      clicked(action, fetchscope.words.click, () => setTimeout(go));
    },
    'meta-refresh'(action) {
      const meta = document.createElement('meta');
      meta.httpEquiv = 'refresh';
      meta.content = `0;url=${action.url}`;
      clicked(action, fetchscope.words.click, () => document.head.append(meta));
    },
    'window-open'(action) {
      clicked(action, fetchscope.words.click, () => {
        const opened = open(action.url);
        const look = async () => {
          let committed = false;
          for (let tries = 0; tries < 60 && !committed; ++tries) {
            await after(50);
            try { committed = opened.location.href !== 'about:blank'; } catch { committed = true; }
          }
          await after(100);
          opened?.close();
          tell({ index: action.index, seen: { committed } });
        };
        look();
      });
    },
  };

  const parent = fetchscope.parent === 'frame' ? top.opener : opener;
  const tell = (message) => parent?.postMessage({ fetchscope: fetchscope.token, page: fetchscope.page, ...message }, fetchscope.report);

  addEventListener('message', async ({ data, origin }) => {
    if (origin !== fetchscope.report || data?.fetchscope !== fetchscope.token || !data.action) return;
    const { action, index } = data;
    // What a page does soon after a click counts as the user's: Sec-Fetch-User says so of frames.
    for (let tries = 0; !action.userActivation && navigator.userActivation?.isActive && tries < 120; ++tries) await after(50);
    if (Object.hasOwn(navigations, action.initiator)) {
      tell({ index, leaves: true });
      await after(30);
      navigations[action.initiator]({ ...action, index });
      return;
    }
    let seen;
    try { seen = await actions[action.initiator](action); } catch (error) { seen = failure(error); }
    tell({ index, seen });
  });
  addEventListener('load', () => {
    if (fetchscope.parent === 'opener') {
      // A page that is gone has no frames: the opener can count them, whatever came in its place.
      document.body.append(Object.assign(document.createElement('iframe'), { hidden: true }));
    }
    tell({ ready: true });
  });
})(JSON.parse(document.currentScript.dataset.fetchscope));
