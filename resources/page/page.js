'use strict';
(() => {
  document.documentElement.classList.add('js');

  const filled = (pattern, ...values) => values.reduce((text, value, i) => text.replace(`{${i}}`, value), pattern);

  // A timeline and the row it stands at.
  class Timeline {
    constructor(stage) {
      this.stage = stage;
      this.rows = [...stage.querySelectorAll('.row')];
      this.panel = stage.querySelector('.panel');
      this.live = stage.querySelector('[aria-live]');
      this.position = stage.querySelector('.position');
      this.buttons = [...stage.querySelectorAll('[data-move]')];
      stage.querySelector('.controls').hidden = false;
      this.panel.hidden = false;
      for (const button of this.buttons) button.addEventListener('click', () => this.move(button.dataset.move));
      // A timeline of a run that was shown before takes what there is to know from there.
      this.prefix = this.rows[0].id.replace(/\d+$/, '');
      const first = stage.dataset.first;
      this.details = this.rows.map((row, i) => (first ? document.getElementById(first + (i + 1)) : row).querySelector('.more'));
      this.show(Number(stage.dataset.start) || 0);
      this.reveal(this.rows[this.now]);
    }

    get last() { return this.rows.length - 1; }

    show(index) {
      this.now = Math.max(0, Math.min(this.last, index));
      this.rows.forEach((row, i) => {
        row.classList.toggle('now', i === this.now);
        row.classList.toggle('future', i > this.now);
        row.classList.toggle('ended', Number(row.dataset.last) <= this.now);
        const line = row.querySelector('.line');
        if (i === this.now) line.setAttribute('aria-current', 'step');
        else line.removeAttribute('aria-current');
      });
      const row = this.rows[this.now];
      const title = document.createElement('h3');
      title.append(...[...row.querySelector('.words').childNodes].map((node) => node.cloneNode(true)));
      this.panel.replaceChildren(title, ...[...this.details[this.now].childNodes].map((node) => node.cloneNode(true)));
      for (const link of this.panel.querySelectorAll('a[href^="#"]')) link.setAttribute('href', `#${this.prefix}${link.hash.match(/\d+$/)[0]}`);
      this.panel.scrollTop = 0;
      this.position.textContent = filled(this.stage.dataset.position, this.now + 1, this.last + 1);
      for (const button of this.buttons)
        button.disabled = /first|back/.test(button.dataset.move) ? this.now === 0 : this.now === this.last;
    }

    // Goes there as a person does: seen, told, and remembered in the address.
    go(index) {
      this.show(index);
      const row = this.rows[this.now];
      this.reveal(row);
      this.live.textContent = `${this.position.textContent}: ${this.panel.querySelector('h3').textContent}`;
      history.replaceState(null, '', `#${row.id}`);
    }

    move(where) {
      this.go({ first: 0, back: this.now - 1, next: this.now + 1, last: this.last }[where]);
    }

    // Scrolls the board alone, so that the page stays where it is.
    reveal(row) {
      const board = this.stage.querySelector('.board');
      const inner = board.getBoundingClientRect();
      const outer = row.getBoundingClientRect();
      const top = inner.top + board.querySelector('.heads').offsetHeight;
      if (outer.top < top) board.scrollTop -= top - outer.top + 8;
      else if (outer.bottom > inner.bottom) board.scrollTop += outer.bottom - inner.bottom + 8;
    }

    get isInView() {
      const box = this.stage.getBoundingClientRect();
      return box.top < innerHeight * 0.75 && box.bottom > innerHeight * 0.25;
    }
  }

  const timelines = [...document.querySelectorAll('.stage')].map((stage) => new Timeline(stage));
  const timelineOf = (element) => timelines.find((timeline) => timeline.stage.contains(element));

  const goTo = (id) => {
    const row = document.getElementById(id);
    const timeline = row && timelineOf(row);
    if (!timeline || !row.classList.contains('row')) return false;
    timeline.go(timeline.rows.indexOf(row));
    return true;
  };
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (link && goTo(link.hash.slice(1))) event.preventDefault();
  });
  addEventListener('hashchange', () => goTo(location.hash.slice(1)));
  if (location.hash) goTo(location.hash.slice(1));

  const moves = {
    ArrowDown: 'next', ArrowRight: 'next', PageDown: 'next', ArrowUp: 'back', ArrowLeft: 'back', PageUp: 'back',
    Home: 'first', End: 'last',
  };
  document.addEventListener('keydown', (event) => {
    const move = moves[event.key];
    if (!move || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented) return;
    const focused = document.activeElement;
    // What scrolls by itself keeps these keys.
    if (focused.closest('.panel') && focused.closest('.panel').contains(focused) && /Up|Down/.test(event.key)) return;
    const timeline = timelineOf(focused) || timelines.find((each) => each.isInView);
    if (!timeline) return;
    event.preventDefault();
    timeline.move(move);
    // The focus goes along where it is in the list.
    if (focused.classList.contains('line')) timeline.rows[timeline.now].querySelector('.line').focus({ preventScroll: true });
  });

  // What is folded is no use on paper: what would be otherwise is told there, too.
  const folded = [...document.querySelectorAll('.what-if')];
  let opened = [];
  addEventListener('beforeprint', () => {
    opened = folded.filter((details) => !details.open);
    for (const details of opened) details.open = true;
  });
  addEventListener('afterprint', () => { for (const details of opened) details.open = false; });

  // Questions: an answer is marked at once, and the first one given counts.
  for (const section of document.querySelectorAll('.questions')) {
    const questions = [...section.querySelectorAll('.question')];
    for (const question of questions) {
      const right = question.dataset.answer.split(' ').map(Number);
      [...question.querySelectorAll('.choices > li')].forEach((choice, i) => {
        choice.querySelector('button').addEventListener('click', () => {
          const isRight = right.includes(i);
          question.dataset.first = question.dataset.first || String(isRight);
          choice.className = isRight ? 'chosen-right' : 'chosen-wrong';
          choice.querySelector('.mark').textContent = isRight ? `✓ ${section.dataset.right}` : `✗ ${section.dataset.wrong}`;
          if (isRight) question.querySelector('.solution').open = true;
          const given = questions.filter((each) => each.dataset.first);
          section.querySelector('.score').textContent = filled(section.dataset.score,
            given.filter((each) => each.dataset.first === 'true').length, given.length);
        });
      });
    }
  }
})();
