// The search: a dialog on every page, and the search page. It comes with the reader of the index
// and the words of its language on first use. Results are built from text nodes only.
window.CasebookFind = (function () {
  'use strict';

  const root = document.documentElement.dataset.root;
  const words = window.CasebookWords;
  const LIMIT = 12;
  const RECENT = 6;
  const PATIENCE = 250; // milliseconds before it says that it searches
  const FACETS = ['service', 'severity', 'owner', 'freshness'];
  let boxes = 0;
  let index;

  function element(name, attributes, text) {
    const made = document.createElement(name);
    for (const key of Object.keys(attributes)) made.setAttribute(key, attributes[key]);
    if (text) made.textContent = text;
    return made;
  }

  function say(key, value) {
    const one = value === 1 && words[key + '.one'];
    return (one || words[key]).replace('{0}', String(value));
  }

  /** What was searched for last, kept on this machine only. */
  const recent = {
    read() {
      try {
        const kept = JSON.parse(localStorage.getItem('casebook:recent'));
        return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, RECENT) : [];
      } catch (e) {
        return [];
      }
    },
    keep(list) {
      try {
        localStorage.setItem('casebook:recent', JSON.stringify(list.slice(0, RECENT)));
      } catch (e) {
        // storage is denied or full: the search works, it only forgets
      }
    },
    add(text) {
      recent.keep([text, ...recent.read().filter((each) => each !== text)]);
    },
  };

  function hit(found, id) {
    const address = root + found.url + (found.anchor ? '#' + found.anchor : '');
    const link = element('a', {href: address, id, role: 'option', 'aria-selected': 'false', tabindex: '-1'});
    const title = element('b', {}, found.title);
    if (found.language) title.lang = found.language;
    link.append(title, ' ');
    const about = [words['kind.' + found.kind] || found.kind];
    if (found.date) about.push(found.date);
    for (const key of ['severity', 'owner', 'freshness']) {
      for (const value of (found.facets && found.facets[key]) || []) {
        if (value !== 'unknown') about.push(label(key, value));
      }
    }
    if (found.section && found.section !== found.title) about.push(found.section);
    link.append(element('span', {class: 'fine'}, about.join(' · ')));
    const text = element('p', {});
    found.snippet.forEach((piece) => text.append(piece.hit ? element('mark', {}, piece.text) : piece.text));
    link.append(text);
    return link;
  }

  const label = (key, value) => (key === 'freshness' && words['freshness.' + value]) || value;

  /** Builds the box into a place and returns its field. */
  function build(place, close) {
    const own = 'Search' + ++boxes;
    const filters = {};
    let kind = '';
    let sort = '';
    let exact = false;
    let active = -1;
    let limit = LIMIT;
    let turn = 0;
    let composing = false;
    let timer;
    let waiting;
    let pending = false;
    let chosen = false;
    const row = element('div', {class: 'sbox'});
    const field = element('input', {type: 'search', role: 'combobox', 'aria-expanded': 'false', 'aria-controls': own, 'aria-autocomplete': 'list', 'aria-label': words['nav.search'], placeholder: words['search.placeholder'], autocomplete: 'off', spellcheck: 'false', maxlength: '256'});
    const kinds = element('div', {class: 'skinds', role: 'group', 'aria-label': words['search.kind']});
    const note = element('p', {class: 'snote', role: 'status'}, words['search.typed']);
    const last = element('div', {class: 'skinds'});
    const picks = element('div', {class: 'spicks'});
    const list = element('div', {class: 'shits', id: own, role: 'listbox', 'aria-label': words['search.results']});
    const more = element('button', {type: 'button', class: 'quiet smore'}, words['search.more']);
    more.hidden = true;
    row.append(field);
    if (close) {
      const button = element('button', {type: 'button', class: 'quiet'}, words['search.close']);
      button.addEventListener('click', close);
      row.append(button);
    }
    place.append(row, kinds, picks, note, last, list, more);
    empty();
    index = index || window.CasebookSearch.open(root + 'search/');
    index.warm().catch(() => {}); // a search says what is wrong

    async function run(typing) {
      const mine = ++turn;
      const text = field.value.trim();
      if (!text) {
        empty();
        return;
      }
      last.replaceChildren();
      pending = true;
      clearTimeout(waiting);
      waiting = setTimeout(() => { if (mine === turn) note.textContent = words['search.busy']; }, PATIENCE);
      let begun = false;
      const early = (answer) => {
        if (mine !== turn) return;
        begun = true;
        show(answer, -1);
      };
      try {
        const answer = await index.query(text, {limit, kind: kind || undefined, filters, sort, verbatim: exact, typing, early, facets: ['kind', ...(close ? [] : FACETS)]});
        if (mine === turn) done(answer, begun ? active : -1);
      } catch (error) {
        if (mine !== turn) return;
        settle();
        clear();
        note.textContent = words[error.code === 'version' ? 'search.version' : 'search.missing'];
        note.append(' ', everything());
      }
    }

    function settle() {
      clearTimeout(waiting);
      pending = chosen = false;
    }

    function done(answer, keep) {
      const go = chosen;
      settle();
      show(answer, keep);
      if (go && list.firstChild) list.firstChild.click();
    }

    /** The way on without an index: the list of all documents. */
    function everything() {
      return element('a', {href: root + 'all/index.html'}, words['nav.all']);
    }

    function show(answer, keep) {
      clearTimeout(waiting);
      const told = [answer.total ? say('search.hits', answer.total) : words['search.none']];
      if (answer.partial) told.push(words['search.partial']);
      if (answer.corrected) told.push(say('search.corrected', answer.corrected));
      note.textContent = told.join(' · ');
      if (answer.corrected && !answer.partial) note.append(' · ', asTyped());
      if (!answer.total && close) note.append(' ', everything()); // the page has the link anyway
      list.replaceChildren(...answer.hits.map((found, i) => hit(found, own + '-' + i)));
      activate(keep);
      field.setAttribute('aria-expanded', String(answer.hits.length > 0));
      if (!close) pick(answer);
      more.hidden = answer.total <= answer.hits.length;
      const counts = (answer.facets && answer.facets.kind) || [];
      if (!kind) kinds.replaceChildren(...(counts.length > 1 ? counts.map(([name, n]) => choice(name, n)) : []));
      if (!close) remember();
    }

    function clear() {
      list.replaceChildren();
      activate(-1);
      field.setAttribute('aria-expanded', 'false');
      more.hidden = true;
    }

    /** Before anything is typed: what was searched for last. */
    function empty() {
      turn++;
      settle();
      clear();
      kinds.replaceChildren();
      picks.replaceChildren();
      note.textContent = words['search.typed'];
      const kept = recent.read();
      last.replaceChildren(...kept.map((text) => button(text, () => {
        field.value = text;
        run(false);
      })));
      if (kept.length) {
        last.prepend(element('span', {class: 'fine'}, words['search.recent']));
        last.append(button(words['search.forget'], () => {
          recent.keep([]);
          empty();
          field.focus();
        }));
      }
    }

    function button(text, action) {
      const made = element('button', {type: 'button'}, text);
      made.addEventListener('click', action);
      return made;
    }

    function asTyped() {
      return button(say('search.exact', field.value.trim()), () => {
        exact = true;
        run(false);
        field.focus();
      });
    }

    /** Lists to narrow and to sort the results. */
    function pick(answer) {
      const made = [];
      for (const key of FACETS) {
        const counts = answer.facets[key] || [];
        if (counts.length < 2 && !filters[key]) continue;
        const values = counts.map(([value, n]) => [value, label(key, value) + ' (' + n + ')']);
        made.push(select(words['search.' + key], [['', words['search.any']], ...values], filters[key] || '', (value) => {
          if (value) filters[key] = value;
          else delete filters[key];
        }));
      }
      if (!answer.total && !made.length) {
        picks.replaceChildren();
        return;
      }
      const orders = ['', 'date', 'title'].map((by) => [by, words['search.sort.' + (by || 'rank')]]);
      made.push(select(words['search.sort'], orders, sort, (value) => { sort = value; }));
      const focused = picks.contains(document.activeElement) && document.activeElement.name;
      picks.replaceChildren(...made);
      if (focused) picks.querySelector('[name="' + focused + '"]')?.focus();
    }

    function select(name, values, chosen, action) {
      const holder = element('label', {}, name + ' ');
      const made = element('select', {name});
      for (const [value, text] of values) made.append(element('option', {value}, text));
      made.value = chosen;
      made.addEventListener('change', () => {
        action(made.value);
        limit = LIMIT;
        run(false);
      });
      holder.append(made);
      return holder;
    }

    function activate(to) {
      const options = list.children;
      if (options[active]) options[active].setAttribute('aria-selected', 'false');
      active = to;
      if (options[to]) {
        options[to].setAttribute('aria-selected', 'true');
        options[to].scrollIntoView({block: 'nearest'});
        field.setAttribute('aria-activedescendant', options[to].id);
      } else {
        field.removeAttribute('aria-activedescendant');
      }
    }

    function choice(name, n) {
      const button = element('button', {type: 'button', 'aria-pressed': 'false'}, (words['kind.' + name] || name) + ' ' + n);
      button.addEventListener('click', () => {
        kind = kind === name ? '' : name;
        limit = LIMIT;
        Array.from(kinds.children).forEach((each) => each.setAttribute('aria-pressed', String(each === button && kind !== '')));
        run(false);
      });
      return button;
    }

    function remember() {
      const address = new URL(location.href);
      address.searchParams.set('q', field.value.trim());
      try {
        history.replaceState(null, '', address);
      } catch (e) {
        // a page opened as a file may not change its address
      }
    }

    field.addEventListener('compositionstart', () => { composing = true; });
    field.addEventListener('compositionend', () => { composing = false; run(true); });
    field.addEventListener('input', () => {
      limit = LIMIT;
      exact = false;
      pending = true;
      clearTimeout(timer);
      if (!composing) timer = setTimeout(() => run(true), 90);
    });
    /** Enter before the answer is there opens its first page. */
    function choose() {
      if (composing || !field.value.trim()) return;
      clearTimeout(timer);
      run(false);
      chosen = true;
    }

    more.addEventListener('click', () => {
      limit += 2 * LIMIT;
      run(false);
    });
    field.addEventListener('keydown', (event) => {
      if (composing || event.isComposing || event.keyCode === 229) return;
      const size = list.children.length;
      if (event.key === 'Escape' && close) close(); // a search field would only empty itself
      else if (event.key === 'ArrowDown' && size) activate((active + 1) % size);
      else if (event.key === 'ArrowUp' && size) activate(active < 1 ? size - 1 : active - 1);
      else if (event.key === 'Enter' && pending && active < 0) choose();
      else if (event.key === 'Enter' && size) list.children[Math.max(0, active)].click();
      else return;
      event.preventDefault();
    });
    list.addEventListener('click', () => {
      if (field.value.trim()) recent.add(field.value.trim());
    });
    return {field, run};
  }

  let dialog;
  let box;
  return {
    open() {
      if (!dialog) {
        dialog = element('dialog', {'aria-label': words['nav.search']});
        box = build(dialog, () => dialog.close());
        dialog.addEventListener('click', (event) => { if (event.target === dialog) dialog.close(); });
        document.body.append(dialog);
      }
      if (!dialog.open) dialog.showModal();
      box.field.focus();
      box.field.select();
    },
    fill(place) {
      const made = build(place);
      const asked = new URLSearchParams(location.search).get('q');
      made.field.value = (asked || '').slice(0, 256);
      made.field.focus();
      if (asked) made.run(false);
    },
  };
})();
