// The search: a dialog on every page, and the search page. It comes with the reader of the index
// and the words of its language on first use. Results are built from text nodes only.
window.CasebookFind = (function () {
  'use strict';

  const root = document.documentElement.dataset.root;
  const words = window.CasebookWords;
  const LIMIT = 12;
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

  function hit(found) {
    const item = element('li', {});
    const link = element('a', {href: root + found.url + (found.anchor ? '#' + found.anchor : '')});
    const title = element('b', {}, found.title);
    if (found.language) title.lang = found.language;
    link.append(title, ' ');
    const about = [words['kind.' + found.kind] || found.kind];
    if (found.date) about.push(found.date);
    if (found.section && found.section !== found.title) about.push(found.section);
    link.append(element('span', {class: 'fine'}, about.join(' · ')));
    const text = element('p', {});
    found.snippet.forEach((piece) => text.append(piece.hit ? element('mark', {}, piece.text) : piece.text));
    link.append(text);
    item.append(link);
    return item;
  }

  /** Builds the box into a place and returns its field. */
  function build(place, close) {
    let kind = '';
    let limit = LIMIT;
    let turn = 0;
    let composing = false;
    let timer;
    const row = element('div', {class: 'sbox'});
    const field = element('input', {type: 'search', 'aria-label': words['nav.search'], placeholder: words['search.placeholder'], autocomplete: 'off', spellcheck: 'false', maxlength: '256'});
    const kinds = element('div', {class: 'skinds', role: 'group', 'aria-label': words['search.kind']});
    const note = element('p', {class: 'snote', role: 'status'}, words['search.typed']);
    const list = element('ul', {class: 'shits'});
    const more = element('button', {type: 'button', class: 'quiet smore'}, words['search.more']);
    more.hidden = true;
    row.append(field);
    if (close) {
      const button = element('button', {type: 'button', class: 'quiet'}, words['search.close']);
      button.addEventListener('click', close);
      row.append(button);
    }
    place.append(row, kinds, note, list, more);

    async function run(typing) {
      const mine = ++turn;
      const text = field.value.trim();
      if (!text) {
        list.replaceChildren();
        kinds.replaceChildren();
        more.hidden = true;
        note.textContent = words['search.typed'];
        return;
      }
      try {
        index = index || window.CasebookSearch.open(root + 'search/');
        const answer = await index.query(text, {limit, kind: kind || undefined, typing, facets: ['kind']});
        if (mine === turn) show(answer);
      } catch (error) {
        if (mine !== turn) return;
        list.replaceChildren();
        more.hidden = true;
        note.textContent = words[error.code === 'version' ? 'search.version' : 'search.missing'];
      }
    }

    function show(answer) {
      const told = [answer.total ? say('search.hits', answer.total) : words['search.none']];
      if (answer.partial) told.push(words['search.partial']);
      if (answer.corrected) told.push(say('search.corrected', answer.corrected));
      note.textContent = told.join(' · ');
      list.replaceChildren(...answer.hits.map(hit));
      more.hidden = answer.total <= answer.hits.length;
      const counts = (answer.facets && answer.facets.kind) || [];
      if (!kind) kinds.replaceChildren(...(counts.length > 1 ? counts.map(([name, n]) => choice(name, n)) : []));
      if (!close) remember();
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
      clearTimeout(timer);
      if (!composing) timer = setTimeout(() => run(true), 90);
    });
    more.addEventListener('click', () => {
      limit += 2 * LIMIT;
      run(false);
    });
    place.addEventListener('keydown', (event) => {
      if (composing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp' && event.key !== 'Enter')) return;
      const stops = [field, ...list.querySelectorAll('a')];
      const at = stops.indexOf(document.activeElement);
      if (event.key === 'Enter') {
        if (at === 0 && stops[1]) stops[1].click();
        return;
      }
      if (at < 0) return;
      event.preventDefault();
      const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
      if (next) next.focus();
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
