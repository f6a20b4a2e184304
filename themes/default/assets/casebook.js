// What pages gain from a script: the colour scheme, copying, parameters, steps, tables, paths, and
// opening the search. Everything is readable without it. No dependencies; text nodes only.
(function () {
  'use strict';

  const root = document.documentElement;
  const one = (selector, from) => (from || document).querySelector(selector);
  const all = (selector, from) => Array.from((from || document).querySelectorAll(selector));

  /**
   * @param {string} name
   * @param {Object<string, string>} attributes
   * @param {string} [text]
   */
  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    if (text) made.textContent = text;
    return made;
  }

  /** Fills {0}, {1}, … of a message. */
  const fill = (message, ...values) => message.replace(/\{(\d)\}/g, (_, i) => values[i]);

  const store = {
    get(key) {
      try {
        return JSON.parse(localStorage.getItem('casebook:' + key)) || {};
      } catch (e) {
        return {};
      }
    },
    set(key, value) {
      try {
        if (value) localStorage.setItem('casebook:' + key, JSON.stringify(value));
        else localStorage.removeItem('casebook:' + key);
      } catch (e) {
        // storage is denied or full: the page works, it only forgets
      }
    },
  };

  async function copy(text) {
    if (navigator.clipboard && window.isSecureContext) {
      try {
        await navigator.clipboard.writeText(text);
        return;
      } catch (e) {
        // no permission: the old way may still work
      }
    }
    const area = element('textarea', {class: 'vh', readonly: ''});
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }

  // ---- Colour scheme ----

  const SCHEMES = ['auto', 'light', 'dark'];
  const button = one('.scheme');
  if (button) {
    const name = () => button.setAttribute('aria-label', button.dataset[root.dataset.scheme || 'auto']);
    button.addEventListener('click', () => {
      const next = SCHEMES[(SCHEMES.indexOf(root.dataset.scheme || 'auto') + 1) % 3];
      if (next === 'auto') delete root.dataset.scheme;
      else root.dataset.scheme = next;
      try {
        localStorage.setItem('casebook:scheme', next);
      } catch (e) {
        // storage is denied: the choice holds for this page
      }
      name();
    });
    name();
  }

  // ---- Search, loaded on first use ----

  const scripts = root.dataset.search.split(' ').map((path) => root.dataset.root + path);
  const worker = root.dataset.offline && root.dataset.root + root.dataset.offline;
  const types = window.trustedTypes;
  const policy = types && types.createPolicy('casebook', {
    createScriptURL: (url) => {
      if (url !== worker && !scripts.includes(url)) throw new TypeError('not a script of this site');
      return url;
    },
  });
  const trusted = (url) => (policy ? policy.createScriptURL(url) : url);
  let loading;
  function search() {
    if (!loading) {
      // the index's list of files is asked for by the last of them: it comes beside them
      document.head.append(element('link', {rel: 'preload', as: 'script', href: root.dataset.root + 'search/m.js'}));
      loading = Promise.all(scripts.map((url) => new Promise((resolve, reject) => {
        const script = element('script', {});
        script.async = false;
        script.onload = resolve;
        script.onerror = reject;
        script.src = trusted(url);
        document.head.append(script);
      })));
    }
    return loading;
  }
  const links = all('.find');
  const here = one('#Search');
  function find() {
    if (here) one('input', here).focus();
    else search().then(() => window.CasebookFind.open(), () => { location.href = links[0].href; });
  }
  if (here) search().then(() => window.CasebookFind.fill(here));

  // ---- For when the host cannot be reached, where the site asks for it ----

  if (worker && 'serviceWorker' in navigator) {
    addEventListener('load', () => {
      navigator.serviceWorker.register(trusted(worker)).catch(() => {}); // the site works without
    });
  }
  links.forEach((link) => link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
    event.preventDefault();
    find();
  }));
  addEventListener('keydown', (event) => {
    const typing = /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName) || event.target.isContentEditable;
    const slash = event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
    if (links.length && (slash || (event.key === 'k' && (event.ctrlKey || event.metaKey)))) {
      event.preventDefault();
      find();
    }
  });

  // ---- Code: a copy button; wide code and tables can be reached with the keyboard ----

  const prose = one('.prose');

  /** The text of a block; of a session at a prompt only what was typed. */
  function commands(pre) {
    if (!one('.t-p', pre)) return pre.textContent;
    const bare = pre.cloneNode(true);
    all('.t-p, .t-u', bare).forEach((each) => each.remove());
    return bare.textContent.replace(/\n\s*\n+/g, '\n').trim();
  }

  if (prose) {
    all('.code', prose).forEach((box) => {
      const pre = one('pre', box);
      const press = element('button', {type: 'button'}, prose.dataset.copy);
      press.addEventListener('click', async () => {
        await copy(commands(pre).replace(/\n$/, ''));
        press.textContent = prose.dataset.copied;
        setTimeout(() => { press.textContent = prose.dataset.copy; }, 1600);
      });
      box.append(press);
      if (pre.scrollWidth > pre.clientWidth) pre.tabIndex = 0;
    });
    all('.table', prose).forEach((table) => {
      if (table.scrollWidth > table.clientWidth) table.tabIndex = 0;
    });
  }

  // ---- Parameters: from the address or the fields into every command ----

  const given = new URLSearchParams(location.search);
  const fields = all('[data-param]').filter((each) => each.tagName === 'INPUT');
  const holes = all('.t-ph');
  holes.forEach((hole) => { hole.dataset.text = hole.textContent; });
  function put(field) {
    const value = field.value.trim();
    let good = true;
    if (value && field.dataset.pattern) {
      try {
        good = new RegExp('^(?:' + field.dataset.pattern + ')$', 'u').test(value);
      } catch (e) {
        good = true; // a pattern that no browser reads refuses nothing
      }
    }
    field.classList.toggle('bad', !good);
    field.setAttribute('aria-invalid', String(!good));
    holes.filter((hole) => hole.dataset.param === field.dataset.param).forEach((hole) => {
      hole.textContent = value && good ? value : hole.dataset.text;
      hole.classList.toggle('set', Boolean(value && good));
    });
  }
  fields.forEach((field) => {
    if (given.has(field.dataset.param)) field.value = given.get(field.dataset.param).slice(0, 200);
    field.addEventListener('input', () => put(field));
    put(field);
  });

  // ---- Steps of a runbook: ticked with their times, kept here, exported as a timeline ----

  const steps = one('[data-steps]');
  const run = one('#Run');
  if (steps && run) {
    const key = 'steps:' + steps.dataset.steps;
    const boxes = new Map();
    const marks = new Map();
    let times = store.get(key);
    const text = (item) => {
      const bare = item.cloneNode(true);
      all('ol, ul, pre, .code, input, .did', bare).forEach((each) => each.remove());
      return bare.textContent.replace(/\s+/g, ' ').trim().slice(0, 200);
    };
    const clock = (iso) => iso.slice(11, 16);
    const items = all('ol > li, li', steps).filter((item) =>
      !item.closest('.docfoot, .uses, .params, .footnotes') &&
      (one(':scope > input[type=checkbox], :scope > p > input[type=checkbox]', item) || (item.parentElement.tagName === 'OL' && !item.parentElement.closest('li'))));
    items.forEach((item, index) => {
      const id = index + ':' + text(item).slice(0, 40);
      let box = one(':scope > input[type=checkbox], :scope > p > input[type=checkbox]', item);
      if (!box) {
        box = element('input', {type: 'checkbox', class: 'tick'});
        item.classList.add('step');
        item.prepend(box);
      }
      box.disabled = false;
      box.setAttribute('aria-label', fill(steps.dataset.step, index + 1));
      box.addEventListener('change', () => {
        if (box.checked) times[id] = new Date().toISOString();
        else delete times[id];
        store.set(key, times);
        show();
      });
      boxes.set(id, {box, item, index});
    });
    const show = () => {
      let done = 0;
      boxes.forEach(({box, item}, id) => {
        const at = times[id];
        box.checked = Boolean(at);
        item.classList.toggle('done', Boolean(at));
        let mark = marks.get(item);
        if (at && !mark) {
          mark = element('time', {class: 'did'});
          marks.set(item, mark);
          const first = one(':scope > p', item);
          if (first) first.append(mark);
          else item.insertBefore(mark, Array.from(item.children).find((each) => /^(OL|UL|PRE|DIV)$/.test(each.tagName)) || null);
        }
        if (at) {
          done++;
          mark.dateTime = at;
          mark.textContent = clock(at) + ' UTC';
        } else if (mark) {
          mark.remove();
          marks.delete(item);
        }
      });
      run.hidden = done === 0;
      one('b', run).textContent = String(done);
      one('span', run).textContent = fill(run.dataset.of, boxes.size);
    };
    one('[data-run=copy]', run).addEventListener('click', async () => {
      const rows = [];
      let day = '';
      Array.from(boxes).filter(([id]) => times[id]).sort((a, b) => (times[a[0]] < times[b[0]] ? -1 : 1)).forEach(([id, {item, index}]) => {
        const at = times[id];
        const date = at.slice(0, 10);
        rows.push('- ' + (date === day ? '' : date + ' ') + clock(at) + ' **action** ' + fill(run.dataset.line, index + 1, text(item)));
        day = date;
      });
      await copy('All times in UTC.\n\n' + rows.join('\n') + '\n');
      one('span', run).textContent = run.dataset.export;
    });
    one('[data-run=reset]', run).addEventListener('click', () => {
      times = {};
      store.set(key, null);
      show();
    });
    if (boxes.size) show();
  }

  // ---- Learning paths: what is done stays marked ----

  const stops = one('[data-learn]');
  if (stops) {
    const key = 'learn:' + stops.dataset.learn;
    const done = store.get(key);
    const told = one('#Learned');
    const show = () => {
      const items = all('li[data-ref]', stops);
      items.forEach((item) => item.classList.toggle('done', Boolean(done[item.dataset.ref])));
      told.textContent = fill(told.dataset.of, items.filter((item) => done[item.dataset.ref]).length, items.length);
    };
    all('li[data-ref]', stops).forEach((item) => {
      const label = element('label', {class: 'fine'});
      const box = element('input', {type: 'checkbox', class: 'learn'});
      box.checked = Boolean(done[item.dataset.ref]);
      box.addEventListener('change', () => {
        if (box.checked) done[item.dataset.ref] = 1;
        else delete done[item.dataset.ref];
        store.set(key, done);
        show();
      });
      label.append(box, fill(stops.dataset.step, one('.stop, code', item).textContent));
      item.append(label);
    });
    show();
  }

  // ---- An old build cannot claim to be fresh ----

  const today = new Date().toISOString().slice(0, 10);
  if (root.dataset.day < today) {
    const [dueSoon, stale, overdue, next, ahead, ago, now, ...spans] = root.dataset.words.split('|');
    const count = (n, i) => (n === 1 && spans[i + 1] ? spans[i + 1] : fill(spans[i], n));
    const between = (day) => Math.round((Date.parse(today) - Date.parse(day)) / 864e5);
    const span = (n) => (n < 56 ? count(n, 0) : n < 730 ? count(Math.round(n / 30.44), 2) : count(Math.round(n / 365.25), 4));
    const distance = (n) => (n ? fill(n > 0 ? ago : ahead, span(Math.abs(n))) : now);
    all('.st[data-stale]').forEach((mark) => {
      const state = mark.dataset.stale < today ? 'stale' : mark.dataset.due <= today ? 'due' : '';
      if (!state) return;
      mark.className = 'st st-' + state;
      mark.textContent = state === 'due' ? dueSoon : stale;
      const row = mark.closest('[data-state]');
      if (row) row.dataset.state = state;
      const box = mark.closest('.fresh');
      if (box) box.className = 'fresh fresh-' + state;
    });
    all('[data-when]').forEach((due) => {
      const late = between(due.dataset.when);
      due.textContent = late > 0
        ? fill(overdue, due.dataset.on, count(late, 0))
        : fill(next, due.dataset.on, distance(late));
    });
    all('[data-ago]').forEach((past) => { past.textContent = distance(between(past.dataset.ago)); });
    all('[data-built]').forEach((note) => {
      const days = between(note.dataset.built);
      note.hidden = days < 2;
      note.textContent = fill(note.dataset.text, note.dataset.built, distance(days));
    });
  }

  // ---- Old addresses: a heading that was renamed is looked for by its words ----

  const lost = () => {
    let wanted = location.hash.slice(1);
    try {
      wanted = decodeURIComponent(wanted);
    } catch (e) {
      // not encoded: taken as it is
    }
    if (!wanted || document.getElementById(wanted)) return;
    const words = (id) => new Set(id.toLowerCase().match(/[\p{L}\p{N}]+/gu));
    const asked = words(wanted);
    let best = null;
    let most = 0.4;
    all('main :is(h1, h2, h3, h4, h5, h6)[id]').forEach((heading) => {
      const here = words(heading.id);
      const shared = [...asked].filter((word) => here.has(word)).length;
      const share = shared / (asked.size + here.size - shared);
      if (share > most) [best, most] = [heading, share];
    });
    if (best) best.scrollIntoView({behavior: 'instant'});
  };
  addEventListener('hashchange', lost);
  lost();

  // ---- Contents: open where there is room, and show where the reader is ----

  const toc = one('.toc');
  if (toc) {
    if (matchMedia('(min-width: 64rem)').matches) toc.open = true;
    const links = new Map(all('a', toc).map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
    const seen = new Set();
    const watch = new IntersectionObserver((entries) => {
      entries.forEach((each) => (each.isIntersecting ? seen.add(each.target.id) : seen.delete(each.target.id)));
      const first = Array.from(links.keys()).find((id) => seen.has(id));
      if (first) links.forEach((link, id) => link.classList.toggle('here', id === first));
    }, {rootMargin: '-64px 0px -55% 0px'});
    links.forEach((link, id) => {
      const heading = document.getElementById(id);
      if (heading) watch.observe(heading);
    });
  }

  // ---- Tables: sorted by a column, filtered by words and choices ----

  all('table[data-sort]').forEach((table) => {
    const heads = all('thead th', table);
    const value = (row, i) => {
      const cell = row.cells[i];
      return cell.dataset.v === undefined ? cell.textContent.trim() : cell.dataset.v;
    };
    heads.forEach((head, i) => {
      if (head.dataset.nosort !== undefined) return;
      const press = element('button', {type: 'button'}, head.textContent);
      head.replaceChildren(press);
      press.addEventListener('click', () => {
        const up = head.getAttribute('aria-sort') === 'descending';
        heads.forEach((each) => each.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', up ? 'ascending' : 'descending');
        const body = table.tBodies[0];
        const rows = Array.from(body.rows).map((row) => ({row, v: value(row, i)}));
        rows.sort((a, b) => {
          if (a.v === '' || b.v === '') return a.v === b.v ? 0 : a.v === '' ? 1 : -1;
          const order = isNaN(a.v) || isNaN(b.v) ? a.v.localeCompare(b.v, root.lang) : a.v - b.v;
          return up ? order : -order;
        });
        body.append(...rows.map((each) => each.row));
      });
    });
  });
  all('[data-filter]').forEach((bar) => {
    const table = document.getElementById(bar.dataset.filter);
    const rows = all('tbody tr:not(.grp)', table);
    const inputs = all('[data-by]', bar);
    const words = new Map();
    const told = one('[data-count]', bar);
    const fits = (row, input) => {
      const wanted = input.value.trim();
      if (!wanted) return true;
      if (input.dataset.by === 'text') {
        if (!words.has(row)) words.set(row, row.textContent.toLowerCase());
        return wanted.toLowerCase().split(/\s+/).every((word) => words.get(row).includes(word));
      }
      const held = row.dataset[input.dataset.by] || '';
      return held === wanted || (input.dataset.by === 'service' && held.split(' ').includes(wanted));
    };
    const apply = () => {
      rows.forEach((row) => { row.hidden = !inputs.every((input) => fits(row, input)); });
      all('tbody', table).forEach((body) => {
        const group = one('.grp', body);
        if (group) group.hidden = !Array.from(body.rows).some((row) => row !== group && !row.hidden);
      });
      told.textContent = fill(told.dataset.count, rows.filter((row) => !row.hidden).length, rows.length);
      const address = new URL(location.href);
      inputs.forEach((input) => {
        if (input.value.trim()) address.searchParams.set(input.dataset.by, input.value.trim());
        else address.searchParams.delete(input.dataset.by);
      });
      try {
        history.replaceState(null, '', address);
      } catch (e) {
        // a page opened as a file may not change its address
      }
    };
    inputs.forEach((input) => {
      if (given.has(input.dataset.by)) input.value = given.get(input.dataset.by);
      input.addEventListener('input', apply);
    });
    if (rows.length) apply();
  });

  // ---- Charts: what a mark stands for, for pointers and for the keyboard ----

  const tip = element('div', {class: 'c-tip', 'aria-hidden': 'true', hidden: ''});

  function showTip(dot) {
    const title = one('title', dot);
    if (!title) return;
    if (!tip.isConnected) document.body.append(tip);
    tip.textContent = title.textContent;
    tip.hidden = false;
    const at = dot.getBoundingClientRect();
    const left = at.left + at.width / 2 - tip.offsetWidth / 2;
    tip.style.left = Math.max(8, Math.min(left, innerWidth - tip.offsetWidth - 8)) + 'px';
    tip.style.top = (at.top > tip.offsetHeight + 12 ? at.top - tip.offsetHeight - 8 : at.bottom + 8) + 'px';
  }

  for (const chart of all('.c-durations')) {
    const dots = all('a.c-dot', chart).sort((a, b) => a.getBoundingClientRect().left - b.getBoundingClientRect().left);
    if (!dots.length) continue;
    let current = dots.length - 1;
    dots[current].setAttribute('tabindex', '0');
    chart.addEventListener('keydown', (event) => {
      const step = {ArrowRight: 1, ArrowLeft: -1, Home: -dots.length, End: dots.length}[event.key];
      if (!step) return;
      event.preventDefault();
      dots[current].setAttribute('tabindex', '-1');
      current = Math.max(0, Math.min(dots.length - 1, current + step));
      dots[current].setAttribute('tabindex', '0');
      dots[current].focus();
    });
    for (const name of ['pointerover', 'focusin']) {
      chart.addEventListener(name, (event) => {
        const dot = event.target.closest('a.c-dot');
        if (dot) showTip(dot);
      });
    }
    for (const name of ['pointerout', 'focusout']) {
      chart.addEventListener(name, () => {
        tip.hidden = true;
      });
    }
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') tip.hidden = true;
  });
})();
