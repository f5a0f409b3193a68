'use strict';
// Opens the scenario's page, has it do its actions one after the other, and shows beside each prediction what the
// browser did. All decisions are the server's; this only asks and shows.
(() => {
  const words = JSON.parse(document.getElementById('words').textContent);
  const filled = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);
  const byId = (id) => document.getElementById(id);
  const made = (name, className, text) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const sleep = (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds); });
  const ask = async (path, body = {}) => {
    const response = await fetch(path, { method: 'POST', body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json' } });
    const answer = await response.json();
    if (!response.ok) throw new Error(answer.error);
    return answer;
  };
  const say = (text) => { byId('status').textContent = text; };

  let run = null;
  let waiting = null;
  // The windows of the scenario's pages, by their numbers: what was opened, who speaks from it, and whether it was left.
  const pages = [];
  const openWindow = (number, url) => {
    const place = { opened: open(url, `fetchscope-page-${number}`, 'popup,width=640,height=420') };
    if (place.opened) pages[number] = place;
    return place.opened;
  };
  const framesOf = (place) => { try { return place.opened.length; } catch { return 0; } };

  // What the page tells next that `isIt` wants; null after a while.
  const told = (isIt, limit) => new Promise((resolve) => {
    const timer = setTimeout(() => { waiting = null; resolve(null); }, limit);
    waiting = (message) => {
      if (!isIt(message)) return;
      clearTimeout(timer);
      waiting = null;
      resolve(message);
    };
  });
  addEventListener('message', ({ data, source }) => {
    if (!run || data?.fetchscope !== run.token) return;
    pages[data.page].source = source;
    if (data.needsClick) say(words.click);
    if (data.clicked) {
      run.clickedAt ||= Date.now();
      say(run.doing);
    }
    waiting?.(data);
  });

  // A browser that opens one window a click is given another click.
  const openByClick = (number, url) => new Promise((resolve) => {
    say(words.openPage);
    const button = made('button', '', words.openIt);
    button.id = 'open-page';
    byId('status').after(button);
    button.addEventListener('click', () => {
      button.remove();
      resolve(openWindow(number, url));
    });
  });
  const load = async (number) => {
    const { url } = await ask(`/run/${run.token}/page`, { index: number });
    const isThere = pages[number] && !pages[number].opened.closed;
    let ready = told((message) => message.ready && message.page === number, 20000);
    if (isThere) pages[number].opened.location = url;
    else if (!openWindow(number, url)) {
      await openByClick(number, url);
      ready = told((message) => message.ready && message.page === number, 20000);
    }
    if (!pages[number]) throw new Error(words.popup);
    if (!await ready) throw new Error(words.notLoaded);
    pages[number].isLeft = false;
    // The frame by which it is seen whether the page is still there.
    for (let tries = 0; tries < 40 && framesOf(pages[number]) === 0; ++tries) await sleep(25);
  };

  // After the page has been left: has another document come in its place?
  const left = async (place, needsClick) => {
    for (let tries = 1; tries < 12000; ++tries) {
      if (place.opened.closed) return { committed: false, closed: true };
      if (framesOf(place) === 0) return { committed: true };
      const begun = needsClick ? run.clickedAt : run.leftAt;
      if (begun && Date.now() - begun > 1500 && tries % 10 === 0 && (await ask(`/run/${run.token}/idle`)).idle) return { committed: false };
      await sleep(50);
    }
    return { timeout: true };
  };

  const perform = async (step) => {
    await ask(`/run/${run.token}/begin`, { index: step.index });
    run.clickedAt = 0;
    if (step.wait !== undefined) {
      say(filled(words.waiting, step.wait));
      await sleep(step.wait * 1000);
      return { waited: true };
    }
    run.doing = filled(words.doing, step.title);
    say(run.doing);
    const place = pages[step.page];
    place.source.postMessage({ fetchscope: run.token, index: step.index, action: step.action }, '*');
    const limit = step.action.userActivation ? 600000 : 45000;
    const first = await told((message) => message.index === step.index, limit);
    if (!first) return { timeout: true };
    if (!first.leaves) return first.seen;
    if (step.action.initiator === 'window-open') {
      const seen = await told((message) => message.index === step.index && message.seen, limit);
      return seen?.seen ?? { timeout: true };
    }
    place.isLeft = true;
    run.leftAt = Date.now();
    return left(place, step.action.userActivation);
  };

  const showStep = (step) => {
    const item = made('li', 'step');
    item.id = `step-${step.index}`;
    item.append(made('h3', '', step.title));
    const columns = made('div', 'columns');
    for (const [name, heading] of [['predicted', words.predicted], ['seen', words.seen]]) {
      const column = made('section', name);
      column.append(made('h4', '', heading));
      column.append(made('div', 'content'));
      columns.append(column);
    }
    item.append(columns);
    byId('steps').append(item);
    fill(item.querySelector('.predicted .content'), step.predicted);
    item.querySelector('.seen .content').append(made('p', 'dim', words.notYet));
  };
  const fill = (place, side) => {
    place.textContent = '';
    if (side.words) place.append(made('p', 'outcome', side.words));
    const list = made('ol', 'exchanges');
    for (const exchange of side.exchanges ?? []) {
      const item = made('li');
      const details = made('details');
      const summary = made('summary', '', exchange.request);
      summary.append(made('span', 'answer', exchange.answer));
      details.append(summary);
      const table = made('dl', 'headers');
      for (const [name, value] of exchange.headers) table.append(made('dt', '', name), made('dd', '', value));
      details.append(table);
      item.append(details);
      list.append(item);
    }
    place.append(side.exchanges?.length ? list : made('p', 'dim', words.nothingSent));
  };
  const showSeen = (answer) => {
    const item = byId(`step-${answer.index}`);
    item.classList.add(answer.agrees ? 'agrees' : answer.known ? 'known' : 'differs');
    item.querySelector('h3').append(made('span', 'mark', answer.agrees ? `✓ ${words.agrees}`
      : answer.known ? `≈ ${words.known}` : `✗ ${words.differs}`));
    fill(item.querySelector('.seen .content'), answer.seen);
    if (!answer.disagreements.length) return;
    const list = made('ul', 'disagreements');
    for (const text of answer.disagreements) list.append(made('li', '', text));
    item.append(list);
  };

  const go = async () => {
    byId('start').disabled = true;
    byId('steps').textContent = '';
    byId('result').hidden = true;
    try {
      // While the click counts.
      if (!openWindow(0, 'about:blank')) throw new Error(words.popup);
      await Promise.race([probed, sleep(2000)]);
      run = await ask('/run');
      byId('browser').textContent = run.browser;
      byId('notes').textContent = '';
      for (const note of run.notes) byId('notes').append(made('li', '', note));
      for (const step of run.steps) showStep(step);
      await load(0);
      for (const step of run.steps) {
        const place = pages[step.page];
        if (step.wait === undefined && (!place || place.isLeft || place.opened.closed)) await load(step.page);
        const report = await perform(step);
        let answer = await ask(`/run/${run.token}/seen`, { index: step.index, report, waited: 0 });
        for (let waited = 0; answer.wait; waited += answer.wait) {
          await sleep(answer.wait);
          answer = await ask(`/run/${run.token}/seen`, { index: step.index, report, waited: waited + answer.wait });
        }
        showSeen(answer);
      }
      const end = await ask(`/run/${run.token}/end`);
      byId('result').textContent = end.text;
      byId('result').className = end.agrees ? 'agrees' : 'differs';
      byId('result').hidden = false;
      say(words.done);
      for (const place of pages) place?.opened.close();
      document.body.dataset.state = 'done';
    } catch (error) {
      say(error.message);
      document.body.dataset.state = 'failed';
      if (run) ask(`/run/${run.token}/failed`, { error: String(error.message) }).catch(() => {});
    } finally {
      byId('start').disabled = false;
      byId('start').textContent = words.again;
    }
  };
  // Chromium says with it what becomes of third parties' cookies.
  const probed = fetch(byId('report').dataset.probe, { mode: 'no-cors', credentials: 'include', cache: 'no-store' })
    .catch(() => {});
  byId('start').addEventListener('click', go);
})();
